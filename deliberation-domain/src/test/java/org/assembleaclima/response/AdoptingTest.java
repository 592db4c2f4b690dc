package org.assembleaclima.response;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.response.ResponseFixtures.ACCEPTANCE;
import static org.assembleaclima.response.ResponseFixtures.ACCEPTED;
import static org.assembleaclima.response.ResponseFixtures.ACCEPTING;
import static org.assembleaclima.response.ResponseFixtures.ACT;
import static org.assembleaclima.response.ResponseFixtures.ADOPTED;
import static org.assembleaclima.response.ResponseFixtures.AUTHORITY;
import static org.assembleaclima.response.ResponseFixtures.COLLEAGUE;
import static org.assembleaclima.response.ResponseFixtures.CYCLE_2024;
import static org.assembleaclima.response.ResponseFixtures.DECEMBER_10;
import static org.assembleaclima.response.ResponseFixtures.DECEMBER_9;
import static org.assembleaclima.response.ResponseFixtures.DRAFTER;
import static org.assembleaclima.response.ResponseFixtures.EXECUTIVE;
import static org.assembleaclima.response.ResponseFixtures.JUNE_10;
import static org.assembleaclima.response.ResponseFixtures.MARCH_10;
import static org.assembleaclima.response.ResponseFixtures.MARCH_10_2026;
import static org.assembleaclima.response.ResponseFixtures.MARCH_11;
import static org.assembleaclima.response.ResponseFixtures.MARCH_9;
import static org.assembleaclima.response.ResponseFixtures.NOON;
import static org.assembleaclima.response.ResponseFixtures.PLANTING;
import static org.assembleaclima.response.ResponseFixtures.PROPOSAL;
import static org.assembleaclima.response.ResponseFixtures.REJECTED;
import static org.assembleaclima.response.ResponseFixtures.REJECTING;
import static org.assembleaclima.response.ResponseFixtures.REJECTION;
import static org.assembleaclima.response.ResponseFixtures.REQUESTED;
import static org.assembleaclima.response.ResponseFixtures.RESPONSE;
import static org.assembleaclima.response.ResponseFixtures.aResponse;
import static org.assembleaclima.response.ResponseFixtures.act;
import static org.assembleaclima.response.ResponseFixtures.adopt;
import static org.assembleaclima.response.ResponseFixtures.adopted;
import static org.assembleaclima.response.ResponseFixtures.by;
import static org.assembleaclima.response.ResponseFixtures.drafted;
import static org.assembleaclima.response.ResponseFixtures.published;
import static org.assembleaclima.response.ResponseFixtures.requested;
import static org.assembleaclima.response.ResponseFixtures.snapshotAfter;
import static org.assembleaclima.response.ResponseRefusal.ACT_BEFORE_EARLIER_VERSION;
import static org.assembleaclima.response.ResponseRefusal.ACT_BEFORE_TRANSMISSION;
import static org.assembleaclima.response.ResponseRefusal.ADOPTED_BY_THE_DRAFTER;
import static org.assembleaclima.response.ResponseRefusal.ANSWER_AWAITS_PUBLICATION;
import static org.assembleaclima.response.ResponseRefusal.ANSWER_NOT_ADOPTED;
import static org.assembleaclima.response.ResponseRefusal.ANSWER_NOT_DRAFTED;
import static org.assembleaclima.response.ResponseRefusal.COMMITMENT_DROPPED_CONTINUED;
import static org.assembleaclima.response.ResponseRefusal.DRAFT_CHANGED_MEANWHILE;
import static org.assembleaclima.response.ResponseRefusal.PLAN_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assembleaclima.common.ActRefusal;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.response.ResponseCommand.PublishAnswer;
import org.assembleaclima.response.ResponseEvent.AnswerAdopted;
import org.assembleaclima.response.ResponseFixtures.Undertaking;
import org.assembleaclima.response.ResponseFixtures.World;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AdoptingTest {

    @Nested
    class Adopting {

        private static void refuses(FormalAct act, RefusalReason reason, String pointer) {
            aResponse()
                    .given(REQUESTED, REJECTING)
                    .when(adopt(1, act), by(AUTHORITY))
                    .expectNoEvents()
                    .expectException(refusalAt(reason, pointer));
        }

        @Test
        void is_a_formal_act_of_an_authority() {
            aResponse()
                    .given(REQUESTED, REJECTING)
                    .when(adopt(1, ACT), by(AUTHORITY))
                    .expectEvents(ADOPTED);
            aResponse()
                    .given(snapshotAfter(REQUESTED, REJECTING))
                    .when(adopt(1, ACT), by(AUTHORITY))
                    .expectEvents(ADOPTED);
        }

        @Test
        void needs_a_draft() {
            aResponse()
                    .given(REQUESTED)
                    .when(adopt(1, ACT), by(AUTHORITY))
                    .expectNoEvents()
                    .expectException(
                            refusalIn(ANSWER_NOT_DRAFTED, "REQUESTED", "draft", "adopt", "give-opinion", "extend"));
        }

        @Test
        void takes_the_draft_that_was_read() {
            var redrafted = drafted(1, 2, AnswerKind.ORIGINAL, ACCEPTANCE, COLLEAGUE);
            for (var read : List.of(1, 3))
                aResponse()
                        .given(REQUESTED, REJECTING, redrafted)
                        .when(adopt(read, ACT), by(AUTHORITY))
                        .expectNoEvents()
                        .expectException(refusalAt(DRAFT_CHANGED_MEANWHILE, "/draft"));
            aResponse()
                    .given(REQUESTED, REJECTING, redrafted)
                    .when(adopt(2, ACT), by(AUTHORITY))
                    .expectEvents(adopted(1, 2));
        }

        @Test
        void is_not_for_whoever_wrote_any_draft_of_the_version() {
            var redrafted = drafted(1, 2, AnswerKind.ORIGINAL, REJECTION, COLLEAGUE);
            for (var drafter : List.of(DRAFTER, COLLEAGUE))
                aResponse()
                        .given(REQUESTED, REJECTING, redrafted)
                        .when(adopt(2, ACT), by(drafter))
                        .expectNoEvents()
                        .expectExceptionMessage(ADOPTED_BY_THE_DRAFTER.name());
        }

        @Test
        void is_open_to_whoever_drafted_the_version_before() {
            aResponse()
                    .given(
                            REQUESTED,
                            REJECTING,
                            ADOPTED,
                            REJECTED,
                            drafted(2, 1, AnswerKind.CORRECTION, REJECTION, COLLEAGUE))
                    .when(adopt(1, ACT), by(DRAFTER))
                    .expectEvents(adopted(2, 1));
        }

        @Test
        void of_a_later_version_needs_an_act_not_older_than_the_one_before() {
            var redrafted = drafted(2, 1, AnswerKind.CORRECTION, REJECTION, COLLEAGUE);
            aResponse()
                    .given(REQUESTED, REJECTING, ADOPTED, REJECTED, redrafted)
                    .when(adopt(1, act("1233/2025", MARCH_9)), by(AUTHORITY))
                    .expectNoEvents()
                    .expectException(refusalAt(ACT_BEFORE_EARLIER_VERSION, "/act/date"));
            aResponse()
                    .given(snapshotAfter(REQUESTED, REJECTING, ADOPTED, REJECTED, redrafted))
                    .when(adopt(1, act("1233/2025", MARCH_9)), by(AUTHORITY))
                    .expectNoEvents()
                    .expectException(refusalAt(ACT_BEFORE_EARLIER_VERSION, "/act/date"));
        }

        @Test
        void rests_on_nothing_that_ended_since_the_draft() {
            var continuing = new MunicipalAnswer(ACCEPTANCE.points(), List.of(), List.of(PLANTING));
            var redrafted = drafted(2, 1, AnswerKind.CORRECTION, continuing, COLLEAGUE);
            aResponse()
                    .given(REQUESTED, ACCEPTING, ADOPTED, ACCEPTED, redrafted)
                    .when(adopt(1, ACT), by(AUTHORITY))
                    .expectEvents(adopted(2, 1));
            aResponse(new World().afterTheEndOf(PLANTING))
                    .given(REQUESTED, ACCEPTING, ADOPTED, ACCEPTED, redrafted)
                    .when(adopt(1, ACT), by(AUTHORITY))
                    .expectNoEvents()
                    .expectExceptionMessage(COMMITMENT_DROPPED_CONTINUED.name());
        }

        @Test
        void happens_once() {
            aResponse()
                    .given(REQUESTED, REJECTING, ADOPTED)
                    .when(adopt(1, ACT), by(AUTHORITY))
                    .expectNoEvents()
                    .expectException(
                            refusalIn(ANSWER_AWAITS_PUBLICATION, "ADOPTED", "publish", "give-opinion", "extend"));
        }

        @Test
        void needs_an_act_with_number_and_past_date() {
            refuses(act(" ", MARCH_10), ActRefusal.ACT_WITHOUT_NUMBER, "/act/number");
            refuses(act("\u00a0", MARCH_10), ActRefusal.ACT_WITHOUT_NUMBER, "/act/number");
            refuses(act("1234/2025", MARCH_11), ActRefusal.ACT_IN_THE_FUTURE, "/act/date");
        }

        @Test
        void needs_an_act_not_older_than_the_transmission() {
            refuses(act("1234/2025", DECEMBER_9), ACT_BEFORE_TRANSMISSION, "/act/date");
            var sameDay = act("1234/2025", DECEMBER_10);
            aResponse()
                    .given(REQUESTED, REJECTING)
                    .when(adopt(1, sameDay), by(AUTHORITY))
                    .expectEvents(new AnswerAdopted(RESPONSE, PROPOSAL, 1, 1, EXECUTIVE, sameDay, NOON));
        }
    }

    @Nested
    class Publishing {

        private static final PublishAnswer PUBLISH = new PublishAnswer(RESPONSE);

        @Test
        void says_the_adopted_answer_whole_and_when_it_is_reviewed() {
            var world = new World();
            aResponse(world).given(REQUESTED, REJECTING, ADOPTED).when(PUBLISH).expectEvents(REJECTED);
            assertThat(world.done).as("nothing was taken on").isEmpty();
        }

        @Test
        void takes_on_what_the_plan_says() {
            var world = new World();
            aResponse(world)
                    .given(snapshotAfter(REQUESTED, ACCEPTING, ADOPTED))
                    .when(PUBLISH)
                    .expectEvents(ACCEPTED);
            assertThat(world.done).containsExactly(new Undertaking(PROPOSAL, CYCLE_2024, 1, ACCEPTANCE.plan()));
        }

        @Test
        void does_nothing_when_a_commitment_is_refused() {
            aResponse(new World().refusing(PLAN_MISSING))
                    .given(REQUESTED, ACCEPTING, ADOPTED)
                    .when(PUBLISH)
                    .expectNoEvents()
                    .expectExceptionMessage(PLAN_MISSING.name());
        }

        @Test
        void follows_the_months_of_the_rules_the_request_froze() {
            var reviews = List.of(MARCH_10.plusMonths(1));
            aResponse()
                    .given(requested(List.of(1)), REJECTING, ADOPTED)
                    .when(PUBLISH)
                    .expectEvents(published(1, AnswerKind.ORIGINAL, REJECTION, reviews));
        }

        @Test
        void of_a_later_version_sets_no_new_reviews() {
            aResponse()
                    .given(
                            REQUESTED,
                            REJECTING,
                            ADOPTED,
                            REJECTED,
                            drafted(2, 1, AnswerKind.SUPERSESSION, ACCEPTANCE, DRAFTER),
                            adopted(2, 1))
                    .when(PUBLISH)
                    .expectEvents(published(2, AnswerKind.SUPERSESSION, ACCEPTANCE, List.of()));
        }

        @Test
        void names_everybody_who_wrote_any_draft_of_the_version() {
            aResponse()
                    .given(
                            REQUESTED,
                            drafted(1, 1, AnswerKind.ORIGINAL, REJECTION, COLLEAGUE),
                            drafted(1, 2, AnswerKind.ORIGINAL, REJECTION, DRAFTER),
                            drafted(1, 3, AnswerKind.ORIGINAL, REJECTION, COLLEAGUE),
                            adopted(1, 3))
                    .when(PUBLISH)
                    .expectEvents(published(
                            1,
                            3,
                            AnswerKind.ORIGINAL,
                            REJECTION,
                            List.of(DRAFTER, COLLEAGUE),
                            List.of(JUNE_10, MARCH_10_2026)));
        }

        @Test
        void needs_an_adopted_answer() {
            aResponse()
                    .given(REQUESTED)
                    .when(PUBLISH)
                    .expectNoEvents()
                    .expectException(
                            refusalIn(ANSWER_NOT_ADOPTED, "REQUESTED", "draft", "adopt", "give-opinion", "extend"));
            aResponse()
                    .given(REQUESTED, REJECTING)
                    .when(PUBLISH)
                    .expectNoEvents()
                    .expectExceptionMessage(ANSWER_NOT_ADOPTED.name());
        }

        @Test
        void happens_once() {
            aResponse()
                    .given(REQUESTED, REJECTING, ADOPTED, REJECTED)
                    .when(PUBLISH)
                    .expectNoEvents()
                    .expectException(refusalIn(
                            ANSWER_NOT_ADOPTED, "PUBLISHED", "draft", "adopt", "give-opinion", "hold-review"));
        }
    }
}
