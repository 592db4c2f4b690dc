package org.assembleaclima.pac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "9", "10", "99"})
    void accepts_area_codes(String code) {
        assertThat(AreaCode.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "02", "100", "2.1", "2.", "-1", "A", "2\n", "٢"})
    void refuses_other_shapes_of_area_codes(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> AreaCode.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "2.10", "99.99"})
    void accepts_objective_codes(String code) {
        assertThat(ObjectiveCode.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "2.0", "2.01", "0.1", "2.100", "2.1.3", "2,1", "2.1 ", "2-1"})
    void refuses_other_shapes_of_objective_codes(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> ObjectiveCode.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1", "2.1.10", "99.99.99"})
    void accepts_action_codes(String code) {
        assertThat(ActionCode.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "2.1", "2.1.0", "2.1.03", "2.1.100", "2.1.3.4", "2.1.3.", " 2.1.3", "2x1x3"})
    void refuses_other_shapes_of_action_codes(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> ActionCode.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"G1", "G99", "T10"})
    void accepts_target_codes(String code) {
        assertThat(TargetCode.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G", "g2", "G0", "G02", "G100", "GG2", "2G", "2"})
    void refuses_other_shapes_of_target_codes(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> TargetCode.of(code));
    }

    @Test
    void an_action_belongs_to_the_objective_and_the_area_its_code_begins_with() {
        assertThat(ActionCode.of("12.10.3").objective()).isEqualTo(ObjectiveCode.of("12.10"));
        assertThat(ActionCode.of("12.10.3").area()).isEqualTo(AreaCode.of("12"));
        assertThat(ObjectiveCode.of("12.10").area()).isEqualTo(AreaCode.of("12"));
    }
}
