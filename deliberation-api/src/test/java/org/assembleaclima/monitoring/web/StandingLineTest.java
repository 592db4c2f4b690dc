package org.assembleaclima.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.monitoring.view.ActionStanding;
import org.assembleaclima.monitoring.view.StandingStep;
import org.assembleaclima.pac.DeclaredStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingLineTest {

    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    private static final StandingStep STEP = new StandingStep("1", MAY_1, MAY_1, null, 0, false, false);

    @ParameterizedTest
    @CsvSource({"IN_PROGRESS, 1", "POSTPONED, 1", "SUSPENDED, 1", "SUPERSEDED, 0", "CANCELLED, 0"})
    void a_step_is_late_while_something_is_due_of_its_action(DeclaredStatus declared, int late) {
        var action = new ActionStanding("4.2.3", 1, true, MAY_1, MAY_1, declared, List.of(STEP));
        var line = StandingLine.of(action.on(MAY_1.plusDays(1)), null, 0);
        assertThat(line.late()).isEqualTo(late);
        assertThat(line.steps()).isEqualTo(1);
    }
}
