package org.assembleaclima.pac;

import static org.assembleaclima.pac.ActionFixtures.ACT;
import static org.assembleaclima.pac.ActionFixtures.ACTION;
import static org.assembleaclima.pac.ActionFixtures.CANCELLED;
import static org.assembleaclima.pac.ActionFixtures.DECEMBER_31;
import static org.assembleaclima.pac.ActionFixtures.JULY_17;
import static org.assembleaclima.pac.ActionFixtures.JULY_17_NOON;
import static org.assembleaclima.pac.ActionFixtures.LINKED;
import static org.assembleaclima.pac.ActionFixtures.NOT_IN_PLAN;
import static org.assembleaclima.pac.ActionFixtures.OTHER;
import static org.assembleaclima.pac.ActionFixtures.PROPOSAL;
import static org.assembleaclima.pac.ActionFixtures.SCHEDULED;
import static org.assembleaclima.pac.ActionFixtures.SEPTEMBER_30;
import static org.assembleaclima.pac.ActionFixtures.SUPERSEDED;
import static org.assembleaclima.pac.ActionFixtures.WHY;
import static org.assembleaclima.pac.ActionFixtures.anAction;
import static org.assembleaclima.pac.ActionFixtures.declared;
import static org.assembleaclima.pac.ActionFixtures.milestone;
import static org.assembleaclima.pac.ActionFixtures.refuses;
import static org.assembleaclima.pac.ActionRefusal.ACTION_CANCELLED;
import static org.assembleaclima.pac.ActionRefusal.ACTION_ENDS_BEFORE_START;
import static org.assembleaclima.pac.ActionRefusal.ACTION_NOT_IN_PLAN;
import static org.assembleaclima.pac.ActionRefusal.ACTION_OWNER_UNCHANGED;
import static org.assembleaclima.pac.ActionRefusal.ACTION_REASON_MISSING;
import static org.assembleaclima.pac.ActionRefusal.ACTION_SCHEDULE_UNCHANGED;
import static org.assembleaclima.pac.ActionRefusal.ACTION_STATUS_IN_THE_FUTURE;
import static org.assembleaclima.pac.ActionRefusal.ACTION_STATUS_NOT_DECLARED;
import static org.assembleaclima.pac.ActionRefusal.ACTION_STATUS_UNCHANGED;
import static org.assembleaclima.pac.ActionRefusal.ACTION_SUPERSEDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.pac.ActionCommand.DeclareStatus;
import org.assembleaclima.pac.ActionCommand.DropActionMilestone;
import org.assembleaclima.pac.ActionCommand.LinkAction;
import org.assembleaclima.pac.ActionCommand.NameOwner;
import org.assembleaclima.pac.ActionCommand.ReachActionMilestone;
import org.assembleaclima.pac.ActionCommand.ReplanActionMilestone;
import org.assembleaclima.pac.ActionCommand.ScheduleAction;
import org.assembleaclima.pac.ActionCommand.SetActionMilestone;
import org.assembleaclima.pac.ActionCommand.SupersedeAction;
import org.assembleaclima.pac.ActionCommand.UnlinkAction;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneDropped;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneReached;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneReplanned;
import org.assembleaclima.pac.ActionEvent.ActionOwnerNamed;
import org.assembleaclima.pac.ActionEvent.ActionScheduled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who answers for an action, its days, what the city says of it, and when nothing may be said any more. */
class MonitoringActionsTest {

    private static final ActionOwnerNamed OWNED =
            new ActionOwnerNamed(ACTION, "Councillor for mobility", "Mobility", JULY_17_NOON);

    static Stream<ActionCommand> work() {
        return work(ACTION);
    }

    static Stream<ActionCommand> commands() {
        return commands(ACTION);
    }

    private static Stream<ActionCommand> work(ActionId id) {
        return Stream.of(
                new NameOwner(id, "Councillor for the environment", "Environment"),
                new ScheduleAction(id, JULY_17, SEPTEMBER_30, WHY),
                new DeclareStatus(id, DeclaredStatus.IN_PROGRESS, WHY, JULY_17, List.of()),
                new SetActionMilestone(id, "Gates in place", DECEMBER_31),
                new ReplanActionMilestone(id, 1, SEPTEMBER_30, WHY),
                new ReachActionMilestone(id, 1, JULY_17, "Minutes of the test", List.of()),
                new DropActionMilestone(id, 1, WHY));
    }

    private static Stream<ActionCommand> commands(ActionId id) {
        var records = Stream.of(
                new LinkAction(id, LinkKind.PROPOSAL, PROPOSAL, WHY),
                new UnlinkAction(id, LinkKind.PROPOSAL, PROPOSAL, WHY),
                new SupersedeAction(id, RevisionKind.MERGED, List.of(OTHER), WHY, ACT));
        return Stream.concat(work(id), records);
    }

    static Stream<ActionCommand> commandsOfAnActionNotInThePlan() {
        return commands(NOT_IN_PLAN);
    }

    @Nested
    class NamingTheOwner {

        @Test
        void records_offices_held() {
            anAction()
                    .givenNoPriorActivity()
                    .when(new NameOwner(ACTION, "Councillor for mobility", "Mobility"))
                    .expectEvents(OWNED);
        }

        @Test
        void records_another_office() {
            anAction()
                    .given(OWNED)
                    .when(new NameOwner(ACTION, "Councillor for mobility", "Parking"))
                    .expectEvents(new ActionOwnerNamed(ACTION, "Councillor for mobility", "Parking", JULY_17_NOON));
        }

        @Test
        void refuses_what_is_so_already() {
            refuses(new NameOwner(ACTION, "Councillor for mobility", "Mobility"), ACTION_OWNER_UNCHANGED, "", OWNED);
        }
    }

    @Nested
    class Scheduling {

        @Test
        void takes_the_first_days_without_a_reason() {
            for (var nothing : List.of("", "\u00a0"))
                anAction()
                        .givenNoPriorActivity()
                        .when(new ScheduleAction(ACTION, JULY_17, DECEMBER_31, nothing))
                        .expectEvents(SCHEDULED);
        }

        @Test
        void takes_one_day() {
            anAction()
                    .givenNoPriorActivity()
                    .when(new ScheduleAction(ACTION, JULY_17, JULY_17, ""))
                    .expectEvents(
                            new ActionScheduled(ACTION, JULY_17, JULY_17, JULY_17, Optional.empty(), JULY_17_NOON));
        }

        @Test
        void refuses_an_end_before_the_start() {
            refuses(
                    new ScheduleAction(ACTION, JULY_17, JULY_17.minusDays(1), ""),
                    ACTION_ENDS_BEFORE_START,
                    "/ends_on");
        }

        @Test
        void keeps_the_first_end_however_often_it_changes() {
            var inMarch = LocalDate.of(2025, 3, 31);
            anAction()
                    .given(
                            SCHEDULED,
                            new ActionScheduled(
                                    ACTION, JULY_17, DECEMBER_31, SEPTEMBER_30, Optional.of(WHY), JULY_17_NOON))
                    .when(new ScheduleAction(ACTION, JULY_17, inMarch, WHY))
                    .expectEvents(
                            new ActionScheduled(ACTION, JULY_17, DECEMBER_31, inMarch, Optional.of(WHY), JULY_17_NOON));
        }

        @Test
        void refuses_a_change_without_a_reason() {
            refuses(
                    new ScheduleAction(ACTION, JULY_17, SEPTEMBER_30, " "),
                    ACTION_REASON_MISSING,
                    "/reason",
                    SCHEDULED);
        }

        @Test
        void refuses_the_days_it_has() {
            refuses(new ScheduleAction(ACTION, JULY_17, DECEMBER_31, WHY), ACTION_SCHEDULE_UNCHANGED, "", SCHEDULED);
        }
    }

    @Nested
    class Declaring {

        @Test
        void records_the_status_of_today() {
            anAction()
                    .givenNoPriorActivity()
                    .when(new DeclareStatus(ACTION, DeclaredStatus.IN_PROGRESS, WHY, JULY_17, List.of()))
                    .expectEvents(declared(DeclaredStatus.IN_PROGRESS));
        }

        @Test
        void refuses_the_status_of_tomorrow() {
            refuses(
                    new DeclareStatus(ACTION, DeclaredStatus.IN_PROGRESS, WHY, JULY_17.plusDays(1), List.of()),
                    ACTION_STATUS_IN_THE_FUTURE,
                    "/declared_on");
        }

        @Test
        void refuses_a_status_without_a_reason() {
            refuses(
                    new DeclareStatus(ACTION, DeclaredStatus.POSTPONED, "  ", JULY_17, List.of()),
                    ACTION_REASON_MISSING,
                    "/reason");
        }

        @Test
        void leaves_superseding_to_a_revision_of_the_plan() {
            refuses(
                    new DeclareStatus(ACTION, DeclaredStatus.SUPERSEDED, WHY, JULY_17, List.of()),
                    ACTION_STATUS_NOT_DECLARED,
                    "/status");
        }

        @Test
        void refuses_what_was_declared_already() {
            refuses(
                    new DeclareStatus(ACTION, DeclaredStatus.POSTPONED, WHY, JULY_17, List.of()),
                    ACTION_STATUS_UNCHANGED,
                    "",
                    declared(DeclaredStatus.POSTPONED));
        }

        @Test
        void records_the_same_status_from_another_day_or_by_other_sources() {
            var dayBefore = JULY_17.minusDays(1);
            anAction()
                    .given(declared(DeclaredStatus.POSTPONED))
                    .when(new DeclareStatus(ACTION, DeclaredStatus.POSTPONED, WHY, dayBefore, List.of()))
                    .expectEvents(new ActionEvent.ActionStatusDeclared(
                            ACTION, DeclaredStatus.POSTPONED, WHY, dayBefore, List.of(), JULY_17_NOON));
            var sources = List.of("https://www.comune.milano.it/");
            anAction()
                    .given(declared(DeclaredStatus.POSTPONED))
                    .when(new DeclareStatus(ACTION, DeclaredStatus.POSTPONED, WHY, JULY_17, sources))
                    .expectEvents(new ActionEvent.ActionStatusDeclared(
                            ACTION, DeclaredStatus.POSTPONED, WHY, JULY_17, sources, JULY_17_NOON));
        }

        @Test
        void records_the_same_status_for_another_reason() {
            anAction()
                    .given(declared(DeclaredStatus.POSTPONED))
                    .when(new DeclareStatus(ACTION, DeclaredStatus.POSTPONED, "No tender.", JULY_17, List.of()))
                    .expectEvents(new ActionEvent.ActionStatusDeclared(
                            ACTION, DeclaredStatus.POSTPONED, "No tender.", JULY_17, List.of(), JULY_17_NOON));
        }
    }

    @Nested
    class TheEnd {

        @ParameterizedTest
        @MethodSource("org.assembleaclima.pac.MonitoringActionsTest#commandsOfAnActionNotInThePlan")
        void nothing_is_known_of_an_action_the_plan_does_not_have(ActionCommand command) {
            refuses(command, ACTION_NOT_IN_PLAN, "");
        }

        @ParameterizedTest
        @MethodSource("org.assembleaclima.pac.MonitoringActionsTest#commands")
        void nothing_follows_when_a_revision_has_ended_it(ActionCommand command) {
            refuses(command, ACTION_SUPERSEDED, "", milestone(1, DECEMBER_31), LINKED, SUPERSEDED);
        }

        @ParameterizedTest
        @MethodSource("org.assembleaclima.pac.MonitoringActionsTest#work")
        void no_work_follows_when_it_was_cancelled(ActionCommand command) {
            refuses(command, ACTION_CANCELLED, "", milestone(1, DECEMBER_31), CANCELLED);
        }

        @Test
        void a_revision_of_the_plan_still_places_a_cancelled_action() {
            anAction()
                    .given(CANCELLED)
                    .when(new SupersedeAction(ACTION, RevisionKind.MERGED, List.of(OTHER), WHY, ACT))
                    .expectEvents(SUPERSEDED);
        }

        @Test
        void a_cancelled_action_is_still_linked() {
            anAction()
                    .given(CANCELLED)
                    .when(new LinkAction(ACTION, LinkKind.PROPOSAL, PROPOSAL, WHY))
                    .expectEvents(LINKED);
        }
    }

    @Test
    void a_snapshot_keeps_all_that_was_known() {
        var action = new PacAction();
        Stream.of(
                        OWNED,
                        SCHEDULED,
                        declared(DeclaredStatus.IN_PROGRESS),
                        milestone(1, DECEMBER_31),
                        milestone(2, DECEMBER_31),
                        milestone(3, DECEMBER_31),
                        new ActionMilestoneReplanned(
                                ACTION, 1, DECEMBER_31, DECEMBER_31, SEPTEMBER_30, 0, WHY, JULY_17_NOON),
                        new ActionMilestoneReached(ACTION, 2, JULY_17, "Seen", List.of(), JULY_17_NOON),
                        new ActionMilestoneDropped(ACTION, 3, WHY, JULY_17_NOON),
                        LINKED,
                        SUPERSEDED)
                .forEach(action::on);

        assertThat(Snapshots.restored(action)).usingRecursiveComparison().isEqualTo(action);
    }
}
