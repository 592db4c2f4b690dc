package org.assembleaclima.response;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.response.ResponseFixtures.ACCEPTANCE;
import static org.assembleaclima.response.ResponseFixtures.ADOPTED;
import static org.assembleaclima.response.ResponseFixtures.DRAFTER;
import static org.assembleaclima.response.ResponseFixtures.JUNE_10;
import static org.assembleaclima.response.ResponseFixtures.MARCH_10;
import static org.assembleaclima.response.ResponseFixtures.MARCH_10_2026;
import static org.assembleaclima.response.ResponseFixtures.MARCH_11;
import static org.assembleaclima.response.ResponseFixtures.MARCH_9;
import static org.assembleaclima.response.ResponseFixtures.REJECTED;
import static org.assembleaclima.response.ResponseFixtures.REJECTING;
import static org.assembleaclima.response.ResponseFixtures.REQUESTED;
import static org.assembleaclima.response.ResponseFixtures.RESPONSE;
import static org.assembleaclima.response.ResponseFixtures.aResponse;
import static org.assembleaclima.response.ResponseFixtures.adopted;
import static org.assembleaclima.response.ResponseFixtures.drafted;
import static org.assembleaclima.response.ResponseFixtures.held;
import static org.assembleaclima.response.ResponseFixtures.published;
import static org.assembleaclima.response.ResponseFixtures.snapshotAfter;
import static org.assembleaclima.response.ResponseRefusal.ANSWER_NOT_PUBLISHED;
import static org.assembleaclima.response.ResponseRefusal.REVIEW_ALREADY_HELD;
import static org.assembleaclima.response.ResponseRefusal.REVIEW_BEFORE_PUBLICATION;
import static org.assembleaclima.response.ResponseRefusal.REVIEW_IN_THE_FUTURE;
import static org.assembleaclima.response.ResponseRefusal.REVIEW_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.response.ResponseCommand.HoldReview;
import org.junit.jupiter.api.Test;

class ReviewingTest {

    private static HoldReview hold(int review, LocalDate heldOn) {
        return new HoldReview(RESPONSE, review, heldOn, "A buon punto.");
    }

    private static void refuses(HoldReview command, ResponseRefusal reason, String pointer) {
        aResponse()
                .given(REQUESTED, REJECTING, ADOPTED, REJECTED, held(1, JUNE_10, MARCH_10))
                .when(command)
                .expectNoEvents()
                .expectException(refusalAt(reason, pointer));
    }

    @Test
    void is_recorded_with_the_day_it_was_due() {
        aResponse()
                .given(REQUESTED, REJECTING, ADOPTED, REJECTED)
                .when(hold(1, MARCH_10))
                .expectEvents(held(1, JUNE_10, MARCH_10));
    }

    @Test
    void may_be_the_second_one_after_a_later_version_and_a_snapshot() {
        aResponse()
                .given(snapshotAfter(
                        REQUESTED,
                        REJECTING,
                        ADOPTED,
                        REJECTED,
                        held(1, JUNE_10, MARCH_10),
                        drafted(2, 1, AnswerKind.SUPERSESSION, ACCEPTANCE, DRAFTER),
                        adopted(2, 1),
                        published(2, AnswerKind.SUPERSESSION, ACCEPTANCE, List.of())))
                .when(hold(2, MARCH_10))
                .expectEvents(held(2, MARCH_10_2026, MARCH_10));
    }

    @Test
    void is_refused_before_the_publication_of_an_answer() {
        aResponse()
                .given(REQUESTED, REJECTING, ADOPTED)
                .when(hold(1, MARCH_10))
                .expectNoEvents()
                .expectException(refusalIn(ANSWER_NOT_PUBLISHED, "ADOPTED", "publish", "give-opinion", "extend"));
    }

    @Test
    void is_one_the_rules_have() {
        refuses(hold(0, MARCH_10), REVIEW_UNKNOWN, "/review");
        refuses(hold(3, MARCH_10), REVIEW_UNKNOWN, "/review");
    }

    @Test
    void is_held_once() {
        refuses(hold(1, MARCH_10), REVIEW_ALREADY_HELD, "/review");
    }

    @Test
    void is_refused_for_tomorrow() {
        refuses(hold(2, MARCH_11), REVIEW_IN_THE_FUTURE, "/held_on");
    }

    @Test
    void is_refused_for_the_day_before_the_publication() {
        refuses(hold(2, MARCH_9), REVIEW_BEFORE_PUBLICATION, "/held_on");
    }
}
