package org.assembleaclima.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assembleaclima.cycle.CycleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MembershipIdsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void an_assembly_is_named_by_its_cycle_and_streams_under_a_prefix() {
        var id = new AssemblyId(CycleId.of("2022-23"));

        assertThat(id.toString()).isEqualTo("assembly-2022-23");
        assertThat(JSON.writeValueAsString(id)).isEqualTo("\"2022-23\"");
        assertThat(JSON.readValue("\"2022-23\"", AssemblyId.class)).isEqualTo(id);
    }

    @Test
    void a_member_is_named_by_a_whole_uuid() {
        assertThatThrownBy(() -> MemberId.of("1-1-1-1-1")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A 1", "über", "A_1", "123456789012345678901"})
    void a_stratum_is_a_code(String text) {
        assertThatThrownBy(() -> Stratum.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_stratum_is_written_bare() {
        assertThat(JSON.writeValueAsString(Stratum.of("A-1"))).isEqualTo("\"A-1\"");
    }
}
