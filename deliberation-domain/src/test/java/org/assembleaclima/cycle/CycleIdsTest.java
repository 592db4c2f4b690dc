package org.assembleaclima.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assembleaclima.workinggroup.WorkingGroupId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CycleIdsTest {

    private static final String TWENTY = "a".repeat(20);
    private static final String FORTY = "a".repeat(40);

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2022-23", "a", "1-"})
    void accepts_cycle_ids_in_lower_case_letters_digits_and_hyphens(String id) {
        assertThat(CycleId.of(id).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-2024", "2022/23", "2022 23", "A", "2024\n", "città", "2024_25", "2024."})
    void refuses_other_shapes_of_cycle_ids(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> CycleId.of(id));
    }

    @Test
    void accepts_a_cycle_id_of_20_characters_and_refuses_one_of_21() {
        assertThat(CycleId.of(TWENTY).value()).isEqualTo(TWENTY);
        assertThatIllegalArgumentException().isThrownBy(() -> CycleId.of(TWENTY + "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"milano-a-regime", "pilot", "1"})
    void accepts_rule_set_ids_in_lower_case_letters_digits_and_hyphens(String id) {
        assertThat(RuleSetId.of(id).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-pilot", "Pilot", "milano a regime", "pilot\n", "pilot/1", "milano_a_regime"})
    void refuses_other_shapes_of_rule_set_ids(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> RuleSetId.of(id));
    }

    @Test
    void accepts_a_rule_set_id_of_40_characters_and_refuses_one_of_41() {
        assertThat(RuleSetId.of(FORTY).value()).isEqualTo(FORTY);
        assertThatIllegalArgumentException().isThrownBy(() -> RuleSetId.of(FORTY + "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "green", "00000000-0000-0000-0000-00000000000g", "00000000000000000000000000000001"})
    void refuses_other_shapes_of_working_group_ids(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingGroupId.of(id));
    }

    /** These texts are the names of streams in the store: a change would lose every stream there is. */
    @Test
    void names_streams_as_it_always_did() {
        var uuid = "00000000-0000-0000-0000-00000000000a";

        assertThat(CycleId.of("2022-23")).hasToString("cycle-2022-23");
        assertThat(RuleSetId.of("milano-a-regime")).hasToString("rule-set-milano-a-regime");
        assertThat(WorkingGroupId.of(uuid)).hasToString(uuid);
    }
}
