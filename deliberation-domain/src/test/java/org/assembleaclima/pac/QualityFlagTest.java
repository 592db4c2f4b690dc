package org.assembleaclima.pac;

import static org.assembleaclima.pac.ComputedStatusTest.action;
import static org.assembleaclima.pac.ComputedStatusTest.done;
import static org.assembleaclima.pac.ComputedStatusTest.due;
import static org.assembleaclima.pac.QualityFlag.INDICATOR_WITHOUT_VALUE;
import static org.assembleaclima.pac.QualityFlag.NO_MILESTONE_WITHIN_A_YEAR;
import static org.assembleaclima.pac.QualityFlag.NO_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QualityFlagTest {

    private static final LocalDate MARCH_1 = LocalDate.of(2025, 3, 1);
    private static final LocalDate IN_A_YEAR = LocalDate.of(2026, 3, 1);

    @Test
    void an_action_well_looked_after_has_none() {
        assertThat(QualityFlag.of(withStep(due(MARCH_1)), true, 0, MARCH_1)).isEmpty();
        assertThat(QualityFlag.of(withStep(due(IN_A_YEAR)), true, 0, MARCH_1)).isEmpty();
    }

    @Test
    void an_action_nobody_has_looked_after_has_all() {
        assertThat(QualityFlag.of(action(Optional.empty(), Optional.empty()), false, 1, MARCH_1))
                .containsExactly(NO_OWNER, NO_MILESTONE_WITHIN_A_YEAR, INDICATOR_WITHOUT_VALUE);
    }

    @Test
    void a_step_later_than_in_a_year_is_too_far() {
        assertThat(QualityFlag.of(withStep(due(IN_A_YEAR.plusDays(1))), true, 0, MARCH_1))
                .containsExactly(NO_MILESTONE_WITHIN_A_YEAR);
    }

    @Test
    void a_step_that_is_past_or_done_is_not_ahead() {
        var facts = action(Optional.empty(), Optional.empty(), done(MARCH_1), due(MARCH_1.minusDays(1)));

        assertThat(QualityFlag.of(facts, true, 0, MARCH_1)).containsExactly(NO_MILESTONE_WITHIN_A_YEAR);
    }

    @Test
    void nothing_is_asked_of_an_action_that_is_ended() {
        var ended = new ActionFacts(Optional.empty(), Optional.empty(), true, List.of());

        assertThat(QualityFlag.of(ended, false, 1, MARCH_1)).isEmpty();
    }

    @Test
    void nor_of_one_that_is_completed() {
        assertThat(QualityFlag.of(withStep(done(MARCH_1)), false, 1, MARCH_1)).isEmpty();
    }

    private static ActionFacts withStep(Step step) {
        return action(Optional.empty(), Optional.empty(), step);
    }
}
