package org.assembleaclima.response;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.response.ResponseFixtures.ACCEPTANCE;
import static org.assembleaclima.response.ResponseFixtures.ACT;
import static org.assembleaclima.response.ResponseFixtures.DECEMBER_10;
import static org.assembleaclima.response.ResponseFixtures.DECEMBER_9;
import static org.assembleaclima.response.ResponseFixtures.DRAFTER;
import static org.assembleaclima.response.ResponseFixtures.EXTENDED;
import static org.assembleaclima.response.ResponseFixtures.JUNE_10;
import static org.assembleaclima.response.ResponseFixtures.MARCH_10;
import static org.assembleaclima.response.ResponseFixtures.MARCH_11;
import static org.assembleaclima.response.ResponseFixtures.MARCH_9;
import static org.assembleaclima.response.ResponseFixtures.NOON;
import static org.assembleaclima.response.ResponseFixtures.OPINION;
import static org.assembleaclima.response.ResponseFixtures.PROPOSAL;
import static org.assembleaclima.response.ResponseFixtures.REJECTED;
import static org.assembleaclima.response.ResponseFixtures.REJECTING;
import static org.assembleaclima.response.ResponseFixtures.REQUESTED;
import static org.assembleaclima.response.ResponseFixtures.RESPONSE;
import static org.assembleaclima.response.ResponseFixtures.aResponse;
import static org.assembleaclima.response.ResponseFixtures.aResponseOn;
import static org.assembleaclima.response.ResponseFixtures.adopt;
import static org.assembleaclima.response.ResponseFixtures.by;
import static org.assembleaclima.response.ResponseFixtures.draft;
import static org.assembleaclima.response.ResponseFixtures.opinion;
import static org.assembleaclima.response.ResponseFixtures.request;
import static org.assembleaclima.response.ResponseFixtures.requested;
import static org.assembleaclima.response.ResponseFixtures.snapshotAfter;
import static org.assembleaclima.response.ResponseRefusal.DUE_DATE_NOT_LATER;
import static org.assembleaclima.response.ResponseRefusal.DUE_DATE_PASSED;
import static org.assembleaclima.response.ResponseRefusal.OPINION_BEFORE_TRANSMISSION;
import static org.assembleaclima.response.ResponseRefusal.OPINION_IN_THE_FUTURE;
import static org.assembleaclima.response.ResponseRefusal.PROPOSAL_NOT_TRANSMITTED;
import static org.assembleaclima.response.ResponseRefusal.RESPONSE_ALREADY_ANSWERED;
import static org.assembleaclima.response.ResponseRefusal.RESPONSE_ALREADY_REQUESTED;
import static org.assembleaclima.response.ResponseRefusal.TOO_MANY_EXTENSIONS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assembleaclima.response.ResponseCommand.ExtendDueDate;
import org.assembleaclima.response.ResponseCommand.GiveOpinion;
import org.assembleaclima.response.ResponseCommand.HoldReview;
import org.assembleaclima.response.ResponseCommand.PublishAnswer;
import org.assembleaclima.response.ResponseEvent.DueDateExtended;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestingTest {

    private static final String REASON = "Bilancio non ancora approvato.";

    private static ExtendDueDate extend(LocalDate dueOn) {
        return new ExtendDueDate(RESPONSE, dueOn, REASON);
    }

    private static GiveOpinion giveOpinion(LocalDate givenOn) {
        return new GiveOpinion(RESPONSE, "Area Verde", Advice.FAVOURABLE, "Si può fare.", givenOn);
    }

    static Stream<ResponseCommand> stepsOfAnAnswer() {
        return Stream.of(
                extend(JUNE_10),
                giveOpinion(MARCH_10),
                draft(ACCEPTANCE),
                adopt(1, ACT),
                new PublishAnswer(RESPONSE),
                new HoldReview(RESPONSE, 1, MARCH_10, "A buon punto."));
    }

    @Test
    void freezes_what_was_transmitted_and_the_rules_it_runs_by() {
        aResponse().givenNoPriorActivity().when(request()).expectEvents(requested(List.of(3, 12), NOON));
    }

    @Test
    void happens_once() {
        aResponse()
                .given(REQUESTED)
                .when(request())
                .expectNoEvents()
                .expectException(
                        refusalIn(RESPONSE_ALREADY_REQUESTED, "REQUESTED", "draft", "adopt", "give-opinion", "extend"));
    }

    @ParameterizedTest
    @MethodSource("stepsOfAnAnswer")
    void is_missing_for_a_proposal_never_transmitted(ResponseCommand step) {
        aResponse()
                .givenNoPriorActivity()
                .when(step, by(DRAFTER))
                .expectNoEvents()
                .expectExceptionMessage(PROPOSAL_NOT_TRANSMITTED.name());
    }

    @Nested
    class Extending {

        @Test
        void keeps_the_original_date() {
            aResponse().given(REQUESTED).when(extend(JUNE_10)).expectEvents(EXTENDED);
        }

        @Test
        void keeps_the_original_date_a_second_time_and_after_a_snapshot() {
            var later = JUNE_10.plusDays(1);
            aResponse()
                    .given(snapshotAfter(REQUESTED, EXTENDED))
                    .when(extend(later))
                    .expectEvents(new DueDateExtended(RESPONSE, PROPOSAL, MARCH_10, JUNE_10, later, REASON, NOON));
        }

        @Test
        void is_possible_until_the_end_of_the_last_day() {
            aResponseOn(MARCH_10).given(REQUESTED).when(extend(MARCH_11)).expectSuccessfulHandlerExecution();
        }

        @Test
        void is_refused_from_the_day_after() {
            aResponseOn(MARCH_11)
                    .given(REQUESTED, OPINION)
                    .when(extend(JUNE_10))
                    .expectNoEvents()
                    .expectException(refusalIn(DUE_DATE_PASSED, "OPINION", "draft", "adopt", "give-opinion"));
        }

        @Test
        void is_refused_to_the_same_day_or_an_earlier_one() {
            for (var day : List.of(MARCH_10, MARCH_9))
                aResponse()
                        .given(REQUESTED)
                        .when(extend(day))
                        .expectNoEvents()
                        .expectException(refusalAt(DUE_DATE_NOT_LATER, "/due_on"));
        }

        private static List<ResponseEvent> extended(int times) {
            var events = new ArrayList<ResponseEvent>(List.of(REQUESTED));
            events.addAll(Collections.nCopies(times, EXTENDED));
            return events;
        }

        @Test
        void happens_at_most_twenty_times() {
            var later = JUNE_10.plusDays(1);
            aResponse().given(extended(19)).when(extend(later)).expectSuccessfulHandlerExecution();
            aResponse()
                    .given(extended(20))
                    .when(extend(later))
                    .expectNoEvents()
                    .expectExceptionMessage(TOO_MANY_EXTENSIONS.name());
        }

        @Test
        void is_refused_once_answered() {
            aResponse()
                    .given(REQUESTED, REJECTING, ResponseFixtures.ADOPTED, REJECTED)
                    .when(extend(JUNE_10))
                    .expectNoEvents()
                    .expectException(refusalIn(
                            RESPONSE_ALREADY_ANSWERED, "PUBLISHED", "draft", "adopt", "give-opinion", "hold-review"));
        }
    }

    @Nested
    class Opinions {

        @Test
        void are_numbered() {
            aResponse().given(REQUESTED).when(giveOpinion(MARCH_10)).expectEvents(OPINION);
            aResponse()
                    .given(snapshotAfter(REQUESTED, OPINION))
                    .when(giveOpinion(DECEMBER_10))
                    .expectEvents(opinion(2, DECEMBER_10));
        }

        @Test
        void may_be_given_for_a_later_version_too() {
            aResponse()
                    .given(REQUESTED, REJECTING, ResponseFixtures.ADOPTED, REJECTED)
                    .when(giveOpinion(MARCH_10))
                    .expectEvents(OPINION);
        }

        @Test
        void of_tomorrow_are_refused() {
            aResponse()
                    .given(REQUESTED)
                    .when(giveOpinion(MARCH_11))
                    .expectNoEvents()
                    .expectException(refusalAt(OPINION_IN_THE_FUTURE, "/given_on"));
        }

        @Test
        void older_than_the_transmission_are_refused() {
            aResponse()
                    .given(REQUESTED)
                    .when(giveOpinion(DECEMBER_9))
                    .expectNoEvents()
                    .expectException(refusalAt(OPINION_BEFORE_TRANSMISSION, "/given_on"));
        }
    }
}
