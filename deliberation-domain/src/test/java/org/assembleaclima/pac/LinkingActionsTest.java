package org.assembleaclima.pac;

import static org.assembleaclima.pac.ActionFixtures.ACT;
import static org.assembleaclima.pac.ActionFixtures.ACTION;
import static org.assembleaclima.pac.ActionFixtures.ENDED;
import static org.assembleaclima.pac.ActionFixtures.GIVEN_UP;
import static org.assembleaclima.pac.ActionFixtures.JULY_17;
import static org.assembleaclima.pac.ActionFixtures.JULY_17_NOON;
import static org.assembleaclima.pac.ActionFixtures.LINKED;
import static org.assembleaclima.pac.ActionFixtures.NOT_IN_PLAN;
import static org.assembleaclima.pac.ActionFixtures.OTHER;
import static org.assembleaclima.pac.ActionFixtures.PROPOSAL;
import static org.assembleaclima.pac.ActionFixtures.SUPERSEDED;
import static org.assembleaclima.pac.ActionFixtures.THIRD;
import static org.assembleaclima.pac.ActionFixtures.WHY;
import static org.assembleaclima.pac.ActionFixtures.anAction;
import static org.assembleaclima.pac.ActionFixtures.refuses;
import static org.assembleaclima.pac.ActionRefusal.ACTION_REASON_MISSING;
import static org.assembleaclima.pac.ActionRefusal.LINK_ALREADY_MADE;
import static org.assembleaclima.pac.ActionRefusal.LINK_NOT_MADE;
import static org.assembleaclima.pac.ActionRefusal.LINK_TARGET_UNKNOWN;
import static org.assembleaclima.pac.ActionRefusal.SUCCESSORS_OF_WRONG_NUMBER;
import static org.assembleaclima.pac.ActionRefusal.SUCCESSOR_CANCELLED;
import static org.assembleaclima.pac.ActionRefusal.SUCCESSOR_IS_ITSELF;
import static org.assembleaclima.pac.ActionRefusal.SUCCESSOR_REPEATED;
import static org.assembleaclima.pac.ActionRefusal.SUCCESSOR_SUPERSEDED;
import static org.assembleaclima.pac.ActionRefusal.SUCCESSOR_UNKNOWN;
import static org.assembleaclima.pac.ActionRefusal.TOO_MANY_LINKS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assembleaclima.common.ActRefusal;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.pac.ActionCommand.LinkAction;
import org.assembleaclima.pac.ActionCommand.SupersedeAction;
import org.assembleaclima.pac.ActionCommand.UnlinkAction;
import org.assembleaclima.pac.ActionEvent.ActionLinked;
import org.assembleaclima.pac.ActionEvent.ActionSuperseded;
import org.assembleaclima.pac.ActionEvent.ActionUnlinked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkingActionsTest {

    private static final UUID UNKNOWN = new UUID(0, 8);
    private static final ActionUnlinked UNLINKED =
            new ActionUnlinked(ACTION, LinkKind.PROPOSAL, PROPOSAL, WHY, JULY_17_NOON);

    private static ActionLinked linkedTo(int number) {
        return new ActionLinked(ACTION, LinkKind.COMMITMENT, new UUID(1, number), WHY, JULY_17_NOON);
    }

    @Nested
    class Linking {

        @Test
        void records_what_exists() {
            anAction()
                    .givenNoPriorActivity()
                    .when(new LinkAction(ACTION, LinkKind.PROPOSAL, PROPOSAL, WHY))
                    .expectEvents(LINKED);
        }

        @Test
        void refuses_what_does_not() {
            refuses(new LinkAction(ACTION, LinkKind.PROPOSAL, UNKNOWN, WHY), LINK_TARGET_UNKNOWN, "/target");
        }

        @Test
        void asks_for_the_kind_that_was_named() {
            refuses(new LinkAction(ACTION, LinkKind.RESPONSE, PROPOSAL, WHY), LINK_TARGET_UNKNOWN, "/target", LINKED);
        }

        @Test
        void refuses_it_twice() {
            refuses(new LinkAction(ACTION, LinkKind.PROPOSAL, PROPOSAL, WHY), LINK_ALREADY_MADE, "", LINKED);
        }

        @Test
        void takes_it_again_after_it_was_undone() {
            anAction()
                    .given(LINKED, UNLINKED)
                    .when(new LinkAction(ACTION, LinkKind.PROPOSAL, PROPOSAL, WHY))
                    .expectEvents(LINKED);
        }

        @Test
        void refuses_it_without_a_reason() {
            refuses(new LinkAction(ACTION, LinkKind.PROPOSAL, PROPOSAL, " "), ACTION_REASON_MISSING, "/reason");
        }

        @Test
        void takes_the_five_hundredth() {
            anAction()
                    .given(IntStream.range(0, 499)
                            .mapToObj(LinkingActionsTest::linkedTo)
                            .toList())
                    .when(new LinkAction(ACTION, LinkKind.PROPOSAL, PROPOSAL, WHY))
                    .expectEvents(LINKED);
        }

        @Test
        void refuses_one_more() {
            refuses(
                    new LinkAction(ACTION, LinkKind.PROPOSAL, PROPOSAL, WHY),
                    TOO_MANY_LINKS,
                    "",
                    IntStream.range(0, 500)
                            .mapToObj(LinkingActionsTest::linkedTo)
                            .toArray(ActionEvent[]::new));
        }
    }

    @Nested
    class Unlinking {

        @Test
        void records_why() {
            anAction()
                    .given(LINKED)
                    .when(new UnlinkAction(ACTION, LinkKind.PROPOSAL, PROPOSAL, WHY))
                    .expectEvents(UNLINKED);
        }

        @Test
        void refuses_it_without_a_reason() {
            refuses(
                    new UnlinkAction(ACTION, LinkKind.PROPOSAL, PROPOSAL, ""),
                    ACTION_REASON_MISSING,
                    "/reason",
                    LINKED);
        }

        @Test
        void refuses_what_is_not_linked() {
            refuses(new UnlinkAction(ACTION, LinkKind.RESPONSE, PROPOSAL, WHY), LINK_NOT_MADE, "", LINKED);
        }
    }

    @Nested
    class Superseding {

        @ParameterizedTest
        @EnumSource(
                value = RevisionKind.class,
                names = {"MERGED", "SUPERSEDED"})
        void takes_one_successor(RevisionKind kind) {
            anAction()
                    .givenNoPriorActivity()
                    .when(superseding(kind, OTHER))
                    .expectEvents(new ActionSuperseded(ACTION, kind, List.of(OTHER), WHY, ACT, JULY_17_NOON));
        }

        @Test
        void splits_into_two_and_names_them_in_the_order_of_the_plan() {
            anAction()
                    .givenNoPriorActivity()
                    .when(superseding(RevisionKind.SPLIT, THIRD, OTHER))
                    .expectEvents(new ActionSuperseded(
                            ACTION, RevisionKind.SPLIT, List.of(OTHER, THIRD), WHY, ACT, JULY_17_NOON));
        }

        @Test
        void refuses_to_split_into_one() {
            refuses(superseding(RevisionKind.SPLIT, OTHER), SUCCESSORS_OF_WRONG_NUMBER, "/successors");
        }

        @ParameterizedTest
        @EnumSource(
                value = RevisionKind.class,
                names = {"MERGED", "SUPERSEDED"})
        void refuses_two_or_none_where_one_goes_on(RevisionKind kind) {
            refuses(superseding(kind, OTHER, THIRD), SUCCESSORS_OF_WRONG_NUMBER, "/successors");
            refuses(superseding(kind), SUCCESSORS_OF_WRONG_NUMBER, "/successors");
        }

        @Test
        void refuses_a_successor_named_twice() {
            refuses(superseding(RevisionKind.SPLIT, OTHER, OTHER), SUCCESSOR_REPEATED, "/successors/1");
        }

        @Test
        void refuses_the_action_itself() {
            refuses(superseding(RevisionKind.MERGED, ACTION.code()), SUCCESSOR_IS_ITSELF, "/successors/0");
        }

        @Test
        void refuses_a_successor_the_plan_does_not_have() {
            refuses(superseding(RevisionKind.SPLIT, OTHER, NOT_IN_PLAN.code()), SUCCESSOR_UNKNOWN, "/successors/1");
        }

        @Test
        void refuses_a_successor_that_was_ended_itself() {
            refuses(superseding(RevisionKind.MERGED, ENDED), SUCCESSOR_SUPERSEDED, "/successors/0");
        }

        @Test
        void refuses_a_successor_that_was_cancelled() {
            refuses(superseding(RevisionKind.SPLIT, OTHER, GIVEN_UP), SUCCESSOR_CANCELLED, "/successors/1");
        }

        @Test
        void refuses_it_without_a_reason() {
            refuses(
                    new SupersedeAction(ACTION, RevisionKind.MERGED, List.of(OTHER), " ", ACT),
                    ACTION_REASON_MISSING,
                    "/reason");
        }

        @Test
        void refuses_an_act_without_a_number_or_of_tomorrow() {
            refuses(by(" ", JULY_17), ActRefusal.ACT_WITHOUT_NUMBER, "/act/number");
            refuses(by("12/2024", JULY_17.plusDays(1)), ActRefusal.ACT_IN_THE_FUTURE, "/act/date");
        }

        @Test
        void names_what_goes_on_in_its_place() {
            anAction()
                    .givenNoPriorActivity()
                    .when(superseding(RevisionKind.MERGED, OTHER))
                    .expectEvents(SUPERSEDED);
        }

        private static SupersedeAction superseding(RevisionKind kind, ActionCode... successors) {
            return new SupersedeAction(ACTION, kind, List.of(successors), WHY, ACT);
        }

        private static SupersedeAction by(String number, LocalDate date) {
            var act = new FormalAct(ACT.kind(), number, date, Optional.empty());
            return new SupersedeAction(ACTION, RevisionKind.MERGED, List.of(OTHER), WHY, act);
        }
    }
}
