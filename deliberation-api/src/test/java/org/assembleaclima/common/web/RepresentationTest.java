package org.assembleaclima.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepresentationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "text/*",
                "text/csv, */*",
                "*/*;q=0.1, text/csv",
                "text/csv, application/json;q=0.9",
                "application/json;q=0, text/csv"
            })
    void is_a_table_for_who_would_rather_have_one(String accept) {
        assertThat(Representation.preferred(List.of(accept))).isEqualTo(Representation.TABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/*, text/*;q=0.5",
                "application/json, text/csv",
                "text/csv;q=0.9, application/json",
                "text/csv;q=0",
                "text/html",
                "not a type"
            })
    void is_json_for_everybody_else(String accept) {
        assertThat(Representation.preferred(List.of(accept))).isEqualTo(Representation.JSON);
    }

    @Test
    void is_json_for_who_says_nothing_and_reads_every_header_there_is() {
        assertThat(Representation.preferred(List.of())).isEqualTo(Representation.JSON);
        assertThat(Representation.preferred(List.of("application/json;q=0.5", "text/csv")))
                .isEqualTo(Representation.TABLE);
    }
}
