package org.assembleaclima.pac;

import static org.assembleaclima.pac.ActionFixtures.ACTION;
import static org.assembleaclima.pac.ActionFixtures.DECEMBER_31;
import static org.assembleaclima.pac.ActionFixtures.JULY_17;
import static org.assembleaclima.pac.ActionFixtures.JULY_17_NOON;
import static org.assembleaclima.pac.ActionFixtures.SEPTEMBER_30;
import static org.assembleaclima.pac.ActionFixtures.WHY;
import static org.assembleaclima.pac.ActionFixtures.anAction;
import static org.assembleaclima.pac.ActionFixtures.milestone;
import static org.assembleaclima.pac.ActionFixtures.refuses;
import static org.assembleaclima.pac.ActionRefusal.ACTION_EVIDENCE_MISSING;
import static org.assembleaclima.pac.ActionRefusal.ACTION_MILESTONE_DAY_UNCHANGED;
import static org.assembleaclima.pac.ActionRefusal.ACTION_MILESTONE_DROPPED;
import static org.assembleaclima.pac.ActionRefusal.ACTION_MILESTONE_REACHED;
import static org.assembleaclima.pac.ActionRefusal.ACTION_MILESTONE_REACHED_IN_THE_FUTURE;
import static org.assembleaclima.pac.ActionRefusal.ACTION_MILESTONE_UNKNOWN;
import static org.assembleaclima.pac.ActionRefusal.ACTION_REASON_MISSING;
import static org.assembleaclima.pac.ActionRefusal.ACTION_TOO_MANY_MILESTONES;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assembleaclima.pac.ActionCommand.DropActionMilestone;
import org.assembleaclima.pac.ActionCommand.ReachActionMilestone;
import org.assembleaclima.pac.ActionCommand.ReplanActionMilestone;
import org.assembleaclima.pac.ActionCommand.SetActionMilestone;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneDropped;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneReached;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneReplanned;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionMilestonesTest {

    private static final ActionMilestoneSet DUE_SEPTEMBER_30 = milestone(1, SEPTEMBER_30);
    private static final ActionMilestoneReached REACHED =
            new ActionMilestoneReached(ACTION, 1, JULY_17, "Minutes of the test", List.of(), JULY_17_NOON);
    private static final ActionMilestoneDropped DROPPED = new ActionMilestoneDropped(ACTION, 1, WHY, JULY_17_NOON);

    private static ActionMilestoneReplanned replanned(LocalDate from, LocalDate to, int slips) {
        return new ActionMilestoneReplanned(ACTION, 1, SEPTEMBER_30, from, to, slips, WHY, JULY_17_NOON);
    }

    @Nested
    class Setting {

        @Test
        void numbers_them_from_one() {
            anAction()
                    .givenNoPriorActivity()
                    .when(new SetActionMilestone(ACTION, "Gates in place", SEPTEMBER_30))
                    .expectEvents(DUE_SEPTEMBER_30);
        }

        @Test
        void never_gives_the_number_of_one_that_was_dropped_again() {
            anAction()
                    .given(DUE_SEPTEMBER_30, DROPPED)
                    .when(new SetActionMilestone(ACTION, "Gates in place", DECEMBER_31))
                    .expectEvents(milestone(2, DECEMBER_31));
        }

        @Test
        void takes_the_two_hundredth() {
            anAction()
                    .given(IntStream.rangeClosed(1, 199)
                            .mapToObj(n -> milestone(n, SEPTEMBER_30))
                            .toList())
                    .when(new SetActionMilestone(ACTION, "Gates in place", DECEMBER_31))
                    .expectEvents(milestone(200, DECEMBER_31));
        }

        @Test
        void refuses_one_more() {
            refuses(
                    new SetActionMilestone(ACTION, "Gates in place", DECEMBER_31),
                    ACTION_TOO_MANY_MILESTONES,
                    "",
                    IntStream.rangeClosed(1, 200)
                            .mapToObj(n -> milestone(n, SEPTEMBER_30))
                            .toArray(ActionEvent[]::new));
        }
    }

    @Nested
    class Replanning {

        @Test
        void counts_a_day_put_off_and_keeps_what_was_said_before() {
            anAction()
                    .given(DUE_SEPTEMBER_30)
                    .when(new ReplanActionMilestone(ACTION, 1, DECEMBER_31, WHY))
                    .expectEvents(replanned(SEPTEMBER_30, DECEMBER_31, 1));
        }

        @Test
        void keeps_the_first_day_and_the_count_when_it_is_brought_forward() {
            anAction()
                    .given(DUE_SEPTEMBER_30, replanned(SEPTEMBER_30, DECEMBER_31, 1))
                    .when(new ReplanActionMilestone(ACTION, 1, JULY_17, WHY))
                    .expectEvents(replanned(DECEMBER_31, JULY_17, 1));
        }

        @Test
        void refuses_the_day_it_has() {
            refuses(
                    new ReplanActionMilestone(ACTION, 1, SEPTEMBER_30, WHY),
                    ACTION_MILESTONE_DAY_UNCHANGED,
                    "/due_on",
                    DUE_SEPTEMBER_30);
        }

        @Test
        void refuses_it_without_a_reason() {
            for (var nothing : List.of(" ", "\u00a0"))
                refuses(
                        new ReplanActionMilestone(ACTION, 1, DECEMBER_31, nothing),
                        ACTION_REASON_MISSING,
                        "/reason",
                        DUE_SEPTEMBER_30);
        }

        @Test
        void refuses_it_when_it_was_reached() {
            refuses(
                    new ReplanActionMilestone(ACTION, 1, DECEMBER_31, WHY),
                    ACTION_MILESTONE_REACHED,
                    "/milestone",
                    DUE_SEPTEMBER_30,
                    REACHED);
        }
    }

    @Nested
    class Reaching {

        @Test
        void records_the_day_and_the_evidence() {
            anAction()
                    .given(DUE_SEPTEMBER_30)
                    .when(new ReachActionMilestone(ACTION, 1, JULY_17, "Minutes of the test", List.of()))
                    .expectEvents(REACHED);
        }

        @Test
        void refuses_tomorrow() {
            refuses(
                    new ReachActionMilestone(ACTION, 1, JULY_17.plusDays(1), "Seen", List.of()),
                    ACTION_MILESTONE_REACHED_IN_THE_FUTURE,
                    "/reached_on",
                    DUE_SEPTEMBER_30);
        }

        @Test
        void refuses_it_without_evidence() {
            for (var nothing : List.of(" ", "\u00a0"))
                refuses(
                        new ReachActionMilestone(ACTION, 1, JULY_17, nothing, List.of()),
                        ACTION_EVIDENCE_MISSING,
                        "/evidence",
                        DUE_SEPTEMBER_30);
        }

        @Test
        void refuses_it_twice() {
            refuses(
                    new ReachActionMilestone(ACTION, 1, JULY_17, "Seen", List.of()),
                    ACTION_MILESTONE_REACHED,
                    "/milestone",
                    DUE_SEPTEMBER_30,
                    REACHED);
        }

        @Test
        void refuses_what_was_dropped() {
            refuses(
                    new ReachActionMilestone(ACTION, 1, JULY_17, "Seen", List.of()),
                    ACTION_MILESTONE_DROPPED,
                    "/milestone",
                    DUE_SEPTEMBER_30,
                    DROPPED);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 2})
        void refuses_a_number_that_was_not_given(int number) {
            refuses(
                    new ReachActionMilestone(ACTION, number, JULY_17, "Seen", List.of()),
                    ACTION_MILESTONE_UNKNOWN,
                    "/milestone",
                    DUE_SEPTEMBER_30);
        }
    }

    @Nested
    class Dropping {

        @Test
        void records_why() {
            anAction()
                    .given(DUE_SEPTEMBER_30)
                    .when(new DropActionMilestone(ACTION, 1, WHY))
                    .expectEvents(DROPPED);
        }

        @Test
        void refuses_it_without_a_reason() {
            refuses(new DropActionMilestone(ACTION, 1, ""), ACTION_REASON_MISSING, "/reason", DUE_SEPTEMBER_30);
        }

        @Test
        void refuses_it_when_it_was_reached() {
            refuses(
                    new DropActionMilestone(ACTION, 1, WHY),
                    ACTION_MILESTONE_REACHED,
                    "/milestone",
                    DUE_SEPTEMBER_30,
                    REACHED);
        }
    }
}
