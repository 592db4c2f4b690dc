package org.assembleaclima.common.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a server makes of it is for ViewStore to see. */
class PostgresCopyTest {

    @Test
    void nothing_and_an_empty_text_are_not_the_same() {
        assertThat(PostgresCopy.text(null)).isEqualTo("\\N");
        assertThat(PostgresCopy.text("")).isEmpty();
        assertThat(PostgresCopy.text("\\N")).isEqualTo("\\\\N");
    }
}
