package org.assembleaclima.response;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.response.ResponseFixtures.ACCEPTANCE;
import static org.assembleaclima.response.ResponseFixtures.ACCEPTED;
import static org.assembleaclima.response.ResponseFixtures.ACCEPTING;
import static org.assembleaclima.response.ResponseFixtures.ACTION_10;
import static org.assembleaclima.response.ResponseFixtures.ACTION_3;
import static org.assembleaclima.response.ResponseFixtures.ADOPTED;
import static org.assembleaclima.response.ResponseFixtures.B1;
import static org.assembleaclima.response.ResponseFixtures.B2;
import static org.assembleaclima.response.ResponseFixtures.B9;
import static org.assembleaclima.response.ResponseFixtures.COLLEAGUE;
import static org.assembleaclima.response.ResponseFixtures.DRAFTER;
import static org.assembleaclima.response.ResponseFixtures.ENDED_ACTION;
import static org.assembleaclima.response.ResponseFixtures.JUNE_10;
import static org.assembleaclima.response.ResponseFixtures.MARCH_10;
import static org.assembleaclima.response.ResponseFixtures.MARCH_11;
import static org.assembleaclima.response.ResponseFixtures.MARCH_9;
import static org.assembleaclima.response.ResponseFixtures.NEVER;
import static org.assembleaclima.response.ResponseFixtures.NO_ACTION;
import static org.assembleaclima.response.ResponseFixtures.PLANTING;
import static org.assembleaclima.response.ResponseFixtures.REASONS;
import static org.assembleaclima.response.ResponseFixtures.REJECTING;
import static org.assembleaclima.response.ResponseFixtures.REJECTION;
import static org.assembleaclima.response.ResponseFixtures.REQUESTED;
import static org.assembleaclima.response.ResponseFixtures.RESPONSE;
import static org.assembleaclima.response.ResponseFixtures.TREES;
import static org.assembleaclima.response.ResponseFixtures.WATERING;
import static org.assembleaclima.response.ResponseFixtures.aResponse;
import static org.assembleaclima.response.ResponseFixtures.answer;
import static org.assembleaclima.response.ResponseFixtures.by;
import static org.assembleaclima.response.ResponseFixtures.draft;
import static org.assembleaclima.response.ResponseFixtures.drafted;
import static org.assembleaclima.response.ResponseFixtures.on;
import static org.assembleaclima.response.ResponseFixtures.planned;
import static org.assembleaclima.response.ResponseFixtures.snapshotAfter;
import static org.assembleaclima.response.ResponseFixtures.whole;
import static org.assembleaclima.response.ResponseRefusal.ANSWER_AWAITS_PUBLICATION;
import static org.assembleaclima.response.ResponseRefusal.COMMITMENT_DROPPED_CONTINUED;
import static org.assembleaclima.response.ResponseRefusal.COMMITMENT_NOT_OF_THIS_RESPONSE;
import static org.assembleaclima.response.ResponseRefusal.COMMITMENT_REPEATED;
import static org.assembleaclima.response.ResponseRefusal.DATE_WITHOUT_DEFERRAL;
import static org.assembleaclima.response.ResponseRefusal.DEFERRED_TO_THE_PAST;
import static org.assembleaclima.response.ResponseRefusal.DEFERRED_WITHOUT_DATE;
import static org.assembleaclima.response.ResponseRefusal.LATER_VERSION_WITHOUT_REASON;
import static org.assembleaclima.response.ResponseRefusal.MILESTONE_IN_THE_PAST;
import static org.assembleaclima.response.ResponseRefusal.NOTHING_TO_CORRECT;
import static org.assembleaclima.response.ResponseRefusal.ORIGINAL_ALREADY_PUBLISHED;
import static org.assembleaclima.response.ResponseRefusal.ORIGINAL_WITH_A_REASON;
import static org.assembleaclima.response.ResponseRefusal.PLANNED_ACTION_ENDED;
import static org.assembleaclima.response.ResponseRefusal.PLANNED_ACTION_UNKNOWN;
import static org.assembleaclima.response.ResponseRefusal.PLANNED_INDICATOR_UNKNOWN;
import static org.assembleaclima.response.ResponseRefusal.PLAN_MISSING;
import static org.assembleaclima.response.ResponseRefusal.PLAN_WITHOUT_ACCEPTANCE;
import static org.assembleaclima.response.ResponseRefusal.PLAN_WITHOUT_MILESTONES;
import static org.assembleaclima.response.ResponseRefusal.POINTS_MIXED;
import static org.assembleaclima.response.ResponseRefusal.POINTS_UNANSWERED;
import static org.assembleaclima.response.ResponseRefusal.POINT_REPEATED;
import static org.assembleaclima.response.ResponseRefusal.POINT_UNKNOWN;
import static org.assembleaclima.response.ResponseRefusal.VERDICT_WITHOUT_REASONS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.commitment.PlannedCommitment;
import org.assembleaclima.commitment.PlannedMilestone;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.proposal.BlockId;
import org.assembleaclima.response.ResponseCommand.DraftAnswer;
import org.assembleaclima.response.ResponseFixtures.World;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftingAnswersTest {

    private static void accepts(MunicipalAnswer answer) {
        aResponse()
                .given(REQUESTED)
                .when(draft(answer), by(DRAFTER))
                .expectEvents(drafted(1, 1, AnswerKind.ORIGINAL, answer, DRAFTER));
    }

    private static void refuses(MunicipalAnswer answer, ResponseRefusal reason, String pointer) {
        aResponse()
                .given(REQUESTED)
                .when(draft(answer), by(DRAFTER))
                .expectNoEvents()
                .expectException(refusalAt(reason, pointer));
    }

    private static MunicipalAnswer deferred(Verdict verdict, Optional<LocalDate> until) {
        return answer(List.of(new PointAnswer(Optional.empty(), verdict, REASONS, until)));
    }

    private static PlannedCommitment about(ActionCode... actions) {
        var plan = planned(PLANTING, JUNE_10);
        return new PlannedCommitment(
                plan.commitmentId(), plan.title(), plan.office(), List.of(actions), plan.milestones());
    }

    private static MunicipalAnswer accepting(PlannedCommitment... plan) {
        return answer(List.of(whole(Verdict.ACCEPTED, "")), plan);
    }

    @Test
    void replaces_the_draft_of_the_same_version() {
        aResponse()
                .given(REQUESTED, ACCEPTING)
                .when(draft(REJECTION), by(COLLEAGUE))
                .expectEvents(drafted(1, 2, AnswerKind.ORIGINAL, REJECTION, COLLEAGUE));
    }

    @Test
    void is_refused_while_an_adopted_answer_awaits_publication() {
        aResponse()
                .given(REQUESTED, REJECTING, ADOPTED)
                .when(draft(ACCEPTANCE), by(DRAFTER))
                .expectNoEvents()
                .expectException(refusalIn(ANSWER_AWAITS_PUBLICATION, "ADOPTED", "publish", "give-opinion", "extend"));
    }

    @Nested
    class Points {

        private static MunicipalAnswer rejecting(BlockId... points) {
            return answer(List.of(points).stream()
                    .map(point -> on(point, Verdict.REJECTED, REASONS))
                    .toList());
        }

        @Test
        void are_all_of_the_transmitted_text_or_the_whole() {
            accepts(REJECTION);
            accepts(rejecting(B1, B2));
            accepts(rejecting(B2, B1));
        }

        @Test
        void are_answered_all() {
            refuses(rejecting(B2), POINTS_UNANSWERED, "/points");
            refuses(rejecting(B1), POINTS_UNANSWERED, "/points");
        }

        @Test
        void are_not_the_whole_and_a_part_at_once() {
            refuses(
                    answer(List.of(on(B1, Verdict.REJECTED, REASONS), whole(Verdict.REJECTED, REASONS))),
                    POINTS_MIXED,
                    "/points");
            refuses(
                    answer(List.of(whole(Verdict.REJECTED, REASONS), whole(Verdict.REJECTED, REASONS))),
                    POINTS_MIXED,
                    "/points");
        }

        @Test
        void are_at_least_one() {
            refuses(answer(List.of()), POINTS_MIXED, "/points");
        }

        @Test
        void are_answered_once() {
            refuses(rejecting(B1, B2, B1), POINT_REPEATED, "/points/2/point");
        }

        @Test
        void are_of_the_transmitted_text() {
            refuses(rejecting(B1, B9), POINT_UNKNOWN, "/points/1/point");
        }
    }

    @Nested
    class Reasons {

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
        void are_compulsory_unless_all_is_accepted(Verdict verdict) {
            refuses(
                    answer(List.of(whole(verdict, " ")), planned(PLANTING, JUNE_10)),
                    VERDICT_WITHOUT_REASONS,
                    "/points/0/reasons");
        }

        @Test
        void are_something_to_read() {
            refuses(
                    answer(List.of(whole(Verdict.REJECTED, "\u00a0\u200b"))),
                    VERDICT_WITHOUT_REASONS,
                    "/points/0/reasons");
        }

        @Test
        void are_compulsory_on_each_point() {
            refuses(
                    answer(List.of(on(B1, Verdict.ACCEPTED, ""), on(B2, Verdict.REJECTED, ""))),
                    VERDICT_WITHOUT_REASONS,
                    "/points/1/reasons");
        }

        @Test
        void may_go_with_full_acceptance() {
            accepts(answer(List.of(whole(Verdict.ACCEPTED, REASONS)), planned(PLANTING, JUNE_10)));
        }
    }

    @Nested
    class Deferrals {

        @Test
        void name_a_day_after_today() {
            accepts(deferred(Verdict.DEFERRED, Optional.of(MARCH_11)));
        }

        @Test
        void without_a_day_are_refused() {
            refuses(deferred(Verdict.DEFERRED, NEVER), DEFERRED_WITHOUT_DATE, "/points/0/deferred_until");
        }

        @Test
        void until_today_are_refused() {
            refuses(
                    deferred(Verdict.DEFERRED, Optional.of(MARCH_10)),
                    DEFERRED_TO_THE_PAST,
                    "/points/0/deferred_until");
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEFERRED")
        void are_no_other_verdict(Verdict verdict) {
            refuses(deferred(verdict, Optional.of(JUNE_10)), DATE_WITHOUT_DEFERRAL, "/points/0/deferred_until");
        }
    }

    @Nested
    class Plans {

        @ParameterizedTest
        @EnumSource(names = {"ACCEPTED", "ACCEPTED_IN_PART"})
        void are_compulsory_where_something_is_accepted(Verdict verdict) {
            refuses(answer(List.of(whole(verdict, REASONS))), PLAN_MISSING, "/plan");
            accepts(answer(List.of(whole(verdict, REASONS)), planned(PLANTING, JUNE_10)));
        }

        @Test
        void are_compulsory_where_one_point_is_accepted() {
            refuses(
                    answer(List.of(on(B1, Verdict.REJECTED, REASONS), on(B2, Verdict.ACCEPTED, ""))),
                    PLAN_MISSING,
                    "/plan");
        }

        @ParameterizedTest
        @EnumSource(names = {"ALREADY_UNDER_WAY", "NOT_COMPETENT", "REJECTED"})
        void are_refused_where_nothing_is_accepted(Verdict verdict) {
            refuses(
                    answer(List.of(whole(verdict, REASONS)), planned(PLANTING, JUNE_10)),
                    PLAN_WITHOUT_ACCEPTANCE,
                    "/plan");
        }

        @Test
        void have_a_milestone_for_each_commitment() {
            refuses(
                    accepting(planned(PLANTING, JUNE_10), planned(WATERING)),
                    PLAN_WITHOUT_MILESTONES,
                    "/plan/1/milestones");
        }

        @Test
        void promise_nothing_for_a_day_that_is_over() {
            accepts(accepting(planned(PLANTING, MARCH_10)));
            refuses(
                    accepting(planned(PLANTING, JUNE_10, MARCH_9)),
                    MILESTONE_IN_THE_PAST,
                    "/plan/0/milestones/1/due_on");
        }

        @Test
        void name_a_commitment_once() {
            accepts(accepting(planned(PLANTING, JUNE_10), planned(WATERING, JUNE_10)));
            refuses(accepting(planned(PLANTING, JUNE_10), planned(PLANTING, JUNE_10)), COMMITMENT_REPEATED, "/plan/1");
        }

        @Test
        void name_actions_the_plan_has() {
            refuses(accepting(about(ACTION_3, NO_ACTION)), PLANNED_ACTION_UNKNOWN, "/plan/0/pac_actions");
        }

        @Test
        void name_no_action_that_was_ended() {
            refuses(accepting(about(ACTION_3, ENDED_ACTION)), PLANNED_ACTION_ENDED, "/plan/0/pac_actions");
        }

        private static PlannedCommitment measuredBy(IndicatorId... indicators) {
            var plan = planned(PLANTING, JUNE_10);
            return new PlannedCommitment(
                    PLANTING,
                    plan.title(),
                    plan.office(),
                    plan.pacActions(),
                    List.of(
                            plan.milestones().getFirst(),
                            new PlannedMilestone("Alberi vivi", JUNE_10, List.of(indicators))));
        }

        @Test
        void are_measured_by_indicators_somebody_defined() {
            accepts(accepting(measuredBy(TREES)));
            refuses(
                    accepting(measuredBy(TREES, IndicatorId.of("trees-imagined"))),
                    PLANNED_INDICATOR_UNKNOWN,
                    "/plan/0/milestones/1/indicators");
        }

        @Test
        void name_their_actions_once_in_the_order_of_the_plan() {
            aResponse()
                    .given(REQUESTED)
                    .when(draft(accepting(about(ACTION_10, ACTION_3, ACTION_10))), by(DRAFTER))
                    .expectEvents(drafted(1, 1, AnswerKind.ORIGINAL, accepting(about(ACTION_3, ACTION_10)), DRAFTER));
        }

        @Test
        void take_nothing_over_from_an_answer_there_is_not() {
            refuses(
                    new MunicipalAnswer(ACCEPTANCE.points(), ACCEPTANCE.plan(), List.of(PLANTING)),
                    COMMITMENT_NOT_OF_THIS_RESPONSE,
                    "/continued/0");
        }
    }

    @Nested
    class LaterVersions {

        private static final String WHY = "Trovate le risorse.";

        private static MunicipalAnswer continuing(Verdict verdict) {
            return new MunicipalAnswer(List.of(whole(verdict, REASONS)), List.of(), List.of(PLANTING));
        }

        private static void accepts(DraftAnswer command, MunicipalAnswer answer) {
            aResponse()
                    .given(snapshotAfter(REQUESTED, ACCEPTING, ADOPTED, ACCEPTED))
                    .when(command, by(COLLEAGUE))
                    .expectEvents(drafted(2, 1, command.kind(), answer, COLLEAGUE));
        }

        private static void refuses(DraftAnswer command, ResponseRefusal reason, String pointer) {
            aResponse()
                    .given(REQUESTED, ACCEPTING, ADOPTED, ACCEPTED)
                    .when(command, by(COLLEAGUE))
                    .expectNoEvents()
                    .expectException(refusalAt(reason, pointer));
        }

        @Test
        void correct_or_supersede() {
            accepts(draft(AnswerKind.CORRECTION, WHY, REJECTION), REJECTION);
            accepts(draft(AnswerKind.SUPERSESSION, WHY, REJECTION), REJECTION);
        }

        @Test
        void are_no_second_original() {
            aResponse()
                    .given(REQUESTED, ACCEPTING, ADOPTED, ACCEPTED)
                    .when(draft(REJECTION), by(DRAFTER))
                    .expectNoEvents()
                    .expectException(refusalIn(
                            ORIGINAL_ALREADY_PUBLISHED, "PUBLISHED", "draft", "adopt", "give-opinion", "hold-review"));
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ORIGINAL")
        void follow_something(AnswerKind kind) {
            aResponse()
                    .given(REQUESTED)
                    .when(draft(kind, WHY, REJECTION), by(DRAFTER))
                    .expectNoEvents()
                    .expectException(
                            refusalIn(NOTHING_TO_CORRECT, "REQUESTED", "draft", "adopt", "give-opinion", "extend"));
        }

        @Test
        void say_why() {
            refuses(draft(AnswerKind.CORRECTION, " ", REJECTION), LATER_VERSION_WITHOUT_REASON, "/reason");
            refuses(draft(AnswerKind.CORRECTION, "\u00a0", REJECTION), LATER_VERSION_WITHOUT_REASON, "/reason");
            refuses(
                    new DraftAnswer(RESPONSE, AnswerKind.SUPERSESSION, Optional.empty(), REJECTION),
                    LATER_VERSION_WITHOUT_REASON,
                    "/reason");
        }

        @Test
        void are_the_only_ones_to_say_why() {
            aResponse()
                    .given(REQUESTED)
                    .when(draft(AnswerKind.ORIGINAL, WHY, REJECTION), by(DRAFTER))
                    .expectNoEvents()
                    .expectException(refusalAt(ORIGINAL_WITH_A_REASON, "/reason"));
        }

        @Test
        void may_rest_on_what_an_earlier_one_took_on() {
            accepts(draft(AnswerKind.CORRECTION, WHY, continuing(Verdict.ACCEPTED)), continuing(Verdict.ACCEPTED));
            accepts(
                    draft(AnswerKind.CORRECTION, WHY, continuing(Verdict.ACCEPTED_IN_PART)),
                    continuing(Verdict.ACCEPTED_IN_PART));
        }

        @ParameterizedTest
        @EnumSource(names = {"ALREADY_UNDER_WAY", "NOT_COMPETENT", "REJECTED"})
        void rest_on_nothing_where_nothing_is_accepted(Verdict verdict) {
            refuses(draft(AnswerKind.CORRECTION, WHY, continuing(verdict)), PLAN_WITHOUT_ACCEPTANCE, "/continued");
        }

        @Test
        void rest_on_nothing_that_is_over() {
            aResponse(new World().afterTheEndOf(PLANTING))
                    .given(REQUESTED, ACCEPTING, ADOPTED, ACCEPTED)
                    .when(draft(AnswerKind.CORRECTION, WHY, continuing(Verdict.ACCEPTED)), by(COLLEAGUE))
                    .expectNoEvents()
                    .expectException(refusalAt(COMMITMENT_DROPPED_CONTINUED, "/continued/0"));
        }

        @Test
        void take_over_each_commitment_once_and_no_other() {
            var points = ACCEPTANCE.points();
            refuses(
                    draft(AnswerKind.CORRECTION, WHY, new MunicipalAnswer(points, List.of(), List.of(WATERING))),
                    COMMITMENT_NOT_OF_THIS_RESPONSE,
                    "/continued/0");
            refuses(
                    draft(
                            AnswerKind.CORRECTION,
                            WHY,
                            new MunicipalAnswer(points, List.of(), List.of(PLANTING, PLANTING))),
                    COMMITMENT_REPEATED,
                    "/continued/1");
        }

        @Test
        void take_nothing_on_a_second_time() {
            refuses(draft(AnswerKind.CORRECTION, WHY, ACCEPTANCE), COMMITMENT_REPEATED, "/plan/0");
        }
    }
}
