package org.assembleaclima.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assembleaclima.monitoring.view.ActionStanding;
import org.assembleaclima.monitoring.view.DatedStanding;
import org.assembleaclima.monitoring.view.StandingStep;
import org.assembleaclima.pac.DeclaredStatus;
import org.junit.jupiter.api.Test;

class PlanFiguresTest {

    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);
    private static final StandingStep DUE_IN_MAY = new StandingStep("1", MAY_1, MAY_1, null, 0, false, false);
    private static final StandingStep DONE_IN_MARCH = new StandingStep("2", MAY_1, MAY_1, MARCH_1, 0, false, false);

    private static final ActionStanding HALF_DONE = new ActionStanding(
            "4.2.3", 1, true, MARCH_1, MAY_1, DeclaredStatus.IN_PROGRESS, List.of(DUE_IN_MAY, DONE_IN_MARCH));
    private static final ActionStanding SILENT = new ActionStanding("4.2.1", 2, false, null, null, null, List.of());
    private static final ActionStanding SAID_TO_BE_DONE =
            new ActionStanding("1.2.1", 3, true, MARCH_1, MAY_1, DeclaredStatus.COMPLETED, List.of(DUE_IN_MAY));

    private static PlanFigures on(LocalDate day) {
        return PlanFigures.of(seenFrom(day, HALF_DONE, SILENT, SAID_TO_BE_DONE), Map.of("BEHIND", 3));
    }

    private static List<DatedStanding> seenFrom(LocalDate day, ActionStanding... actions) {
        return Stream.of(actions).map(action -> action.on(day)).toList();
    }

    @Test
    void counts_actions_by_what_was_declared_and_by_what_follows() {
        var figures = on(MAY_1);
        assertThat(figures.actions()).isEqualTo(3);
        assertThat(figures.declared())
                .containsExactly(new StateCount("COMPLETED", 1), new StateCount("IN_PROGRESS", 1));
        assertThat(figures.computed()).containsExactly(new StateCount("ON_TIME", 2), new StateCount("UNKNOWN", 1));
        assertThat(figures.withoutOwner()).isEqualTo(1);
        assertThat(figures.indicators()).containsExactly(new StateCount("BEHIND", 3));
    }

    @Test
    void a_milestone_is_late_from_the_day_after() {
        assertThat(on(MAY_1).milestonesLate()).isZero();
        assertThat(on(MAY_1.plusDays(1)).milestonesLate()).isEqualTo(2);
        assertThat(on(MAY_1.plusDays(1)).computed())
                .containsExactly(new StateCount("LATE", 2), new StateCount("UNKNOWN", 1));
    }

    @Test
    void progress_is_what_was_done_by_the_day_of_all_there_is() {
        assertThat(on(MARCH_1.minusDays(1)).milestonesDone()).isZero();
        assertThat(on(MARCH_1).milestonesDone()).isEqualTo(1);
        assertThat(on(MARCH_1).milestones()).isEqualTo(3);
    }

    @Test
    void a_declaration_that_cannot_be_true_is_counted() {
        assertThat(on(MAY_1).disagreeing()).isEqualTo(1); // said to be completed
        assertThat(on(MAY_1.plusDays(1)).disagreeing()).isEqualTo(2); // and in progress, but late
    }

    @Test
    void nothing_is_late_and_nobody_is_missing_in_an_action_that_ended() {
        for (var end : List.of(DeclaredStatus.CANCELLED, DeclaredStatus.SUPERSEDED)) {
            var ended = new ActionStanding("4.2.9", 4, false, MARCH_1, MAY_1, end, List.of(DUE_IN_MAY, DONE_IN_MARCH));
            var figures = PlanFigures.of(seenFrom(MAY_1.plusYears(1), ended, HALF_DONE), Map.of());
            assertThat(figures.milestonesLate()).as(end.name()).isEqualTo(1); // of the other one
            assertThat(figures.withoutOwner()).as(end.name()).isZero();
            assertThat(figures.milestones()).isEqualTo(4);
            assertThat(figures.milestonesDone()).isEqualTo(2);
        }
    }
}
