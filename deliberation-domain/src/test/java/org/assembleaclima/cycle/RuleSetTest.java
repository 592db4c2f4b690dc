package org.assembleaclima.cycle;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.cycle.CycleFixtures.JANUARY_20_NOON;
import static org.assembleaclima.cycle.CycleFixtures.MILAN;
import static org.assembleaclima.cycle.CycleFixtures.PILOT_RULES;
import static org.assembleaclima.cycle.CycleFixtures.RULE_SET;
import static org.assembleaclima.cycle.CycleFixtures.TWO_THIRDS;
import static org.assembleaclima.cycle.CycleRefusal.COHORTS_DO_NOT_ADD_UP;
import static org.assembleaclima.cycle.CycleRefusal.MAJORITY_OUT_OF_RANGE;
import static org.assembleaclima.cycle.CycleRefusal.QUORUM_OUT_OF_RANGE;
import static org.assembleaclima.cycle.CycleRefusal.REVIEWS_OUT_OF_ORDER;
import static org.assembleaclima.cycle.CycleRefusal.RULE_SET_UNCHANGED;
import static org.assembleaclima.cycle.CycleRefusal.RULE_WITHOUT_SOURCE;
import static org.assembleaclima.cycle.CycleRefusal.TWO_DUE_DATES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.cycle.RuleSetCommand.PublishRuleSet;
import org.assembleaclima.cycle.RuleSetEvent.RuleSetPublished;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static final LocalDate DECEMBER_31 = LocalDate.of(2023, 12, 31);

    private static final Rules REGULAR_RULES = withCohorts(90);

    private FixtureConfiguration<RuleSet> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(RuleSet.class)
                .registerInjectableResource(Clock.fixed(JANUARY_20_NOON, MILAN));
    }

    @Nested
    class Publishing {

        @Test
        void records_the_first_rules_as_version_1() {
            fixture.givenNoPriorActivity()
                    .when(new PublishRuleSet(RULE_SET, PILOT_RULES))
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(published(1, PILOT_RULES));
        }

        @Test
        void records_other_rules_as_the_next_version() {
            fixture.given(published(1, PILOT_RULES), published(2, REGULAR_RULES))
                    .when(new PublishRuleSet(RULE_SET, withMajority(1, 2)))
                    .expectEvents(published(3, withMajority(1, 2)));
        }

        @Test
        void accepts_a_return_to_rules_that_held_before() {
            fixture.given(published(1, PILOT_RULES), published(2, REGULAR_RULES))
                    .when(new PublishRuleSet(RULE_SET, PILOT_RULES))
                    .expectEvents(published(3, PILOT_RULES));
        }

        @Test
        void refuses_the_rules_already_in_force() {
            fixture.given(published(1, PILOT_RULES))
                    .when(new PublishRuleSet(RULE_SET, PILOT_RULES))
                    .expectNoEvents()
                    .expectExceptionMessage(RULE_SET_UNCHANGED.name());
        }

        @Test
        void goes_on_counting_versions_from_a_snapshot() {
            var ruleSet = new RuleSet();
            ruleSet.on(published(1, REGULAR_RULES));
            ruleSet.on(published(2, PILOT_RULES));

            fixture.given(Snapshots.restored(ruleSet))
                    .when(new PublishRuleSet(RULE_SET, REGULAR_RULES))
                    .expectEvents(published(3, REGULAR_RULES));
        }

        @Test
        void refuses_the_rules_already_in_force_after_a_snapshot() {
            var ruleSet = new RuleSet();
            ruleSet.on(published(1, PILOT_RULES));

            fixture.given(Snapshots.restored(ruleSet))
                    .when(new PublishRuleSet(RULE_SET, PILOT_RULES))
                    .expectNoEvents()
                    .expectExceptionMessage(RULE_SET_UNCHANGED.name());
        }
    }

    @Nested
    class TheRulesThemselves {

        @Test
        void refuses_rules_without_a_source() {
            refuses(with(PILOT_RULES.cohorts(), TWO_THIRDS, List.of()), RULE_WITHOUT_SOURCE, "/sources");
        }

        @Test
        void accepts_two_cohorts_of_45_for_90_members() {
            accepts(withCohorts(45, 45));
        }

        @Test
        void refuses_cohorts_of_one_seat_less_than_the_members() {
            refuses(withCohorts(45, 44), COHORTS_DO_NOT_ADD_UP, "/cohorts");
        }

        @Test
        void refuses_cohorts_of_one_seat_more_than_the_members() {
            refuses(withCohorts(45, 46), COHORTS_DO_NOT_ADD_UP, "/cohorts");
        }

        @Test
        void refuses_a_list_of_no_cohorts() {
            refuses(withCohorts(), COHORTS_DO_NOT_ADD_UP, "/cohorts");
        }

        @Test
        void accepts_a_majority_of_all() {
            accepts(withMajority(3, 3));
        }

        @Test
        void refuses_a_majority_of_more_than_all() {
            refuses(withMajority(4, 3), MAJORITY_OUT_OF_RANGE, "/majority");
        }

        @Test
        void accepts_a_majority_with_numerator_1() {
            accepts(withMajority(1, 3));
        }

        @Test
        void refuses_a_majority_with_numerator_0() {
            refuses(withMajority(0, 3), MAJORITY_OUT_OF_RANGE, "/majority");
        }

        @Test
        void accepts_another_majority_for_amendments() {
            accepts(withAmendmentMajority(1, 2));
        }

        @Test
        void refuses_a_majority_for_amendments_of_more_than_all() {
            refuses(withAmendmentMajority(3, 2), MAJORITY_OUT_OF_RANGE, "/ballots/amendment_majority");
        }

        @Test
        void accepts_no_quorum() {
            accepts(withQuorum(0, 1));
        }

        @Test
        void accepts_a_quorum_of_all() {
            accepts(withQuorum(2, 2));
        }

        @Test
        void refuses_a_quorum_of_more_than_all() {
            refuses(withQuorum(3, 2), QUORUM_OUT_OF_RANGE, "/ballots/quorum");
        }

        @Test
        void refuses_a_quorum_of_less_than_none() {
            refuses(withQuorum(-1, 2), QUORUM_OUT_OF_RANGE, "/ballots/quorum");
        }

        @Test
        void accepts_months_to_answer_and_reviews_that_rise() {
            accepts(withResponses(Optional.of(3), Optional.empty(), 1, 2));
        }

        @Test
        void accepts_a_last_day_to_answer_and_no_review() {
            accepts(withResponses(Optional.empty(), Optional.of(DECEMBER_31)));
        }

        @Test
        void refuses_months_and_a_last_day_to_answer() { // R6.1
            refuses(withResponses(Optional.of(3), Optional.of(DECEMBER_31)), TWO_DUE_DATES, "/responses/answer_by");
        }

        @Test
        void refuses_two_reviews_at_once() {
            refuses(
                    withResponses(Optional.empty(), Optional.empty(), 3, 3),
                    REVIEWS_OUT_OF_ORDER,
                    "/responses/review_months");
        }

        @Test
        void refuses_a_review_at_once() {
            refuses(
                    withResponses(Optional.empty(), Optional.empty(), 0, 3),
                    REVIEWS_OUT_OF_ORDER,
                    "/responses/review_months");
        }

        private void accepts(Rules rules) {
            fixture.givenNoPriorActivity()
                    .when(new PublishRuleSet(RULE_SET, rules))
                    .expectEvents(published(1, rules));
        }

        private void refuses(Rules rules, CycleRefusal reason, String pointer) {
            fixture.givenNoPriorActivity()
                    .when(new PublishRuleSet(RULE_SET, rules))
                    .expectNoEvents()
                    .expectException(refusalAt(reason, pointer));
        }
    }

    private static RuleSetPublished published(int version, Rules rules) {
        return new RuleSetPublished(RULE_SET, version, rules, JANUARY_20_NOON);
    }

    private static Rules withCohorts(Integer... cohorts) {
        return with(List.of(cohorts), TWO_THIRDS, PILOT_RULES.sources());
    }

    private static Rules withMajority(int numerator, int denominator) {
        var majority = new Majority(numerator, denominator, false, MajorityBase.PRESENT);
        return with(PILOT_RULES.cohorts(), majority, PILOT_RULES.sources());
    }

    private static Rules withAmendmentMajority(int numerator, int denominator) {
        var majority = new Majority(numerator, denominator, true, MajorityBase.YES_PLUS_NO);
        return with(new BallotRules(new Quorum(0, 1), true, Optional.of(majority)));
    }

    private static Rules withQuorum(int numerator, int denominator) {
        return with(new BallotRules(new Quorum(numerator, denominator), true, Optional.empty()));
    }

    private static Rules withResponses(Optional<Integer> months, Optional<LocalDate> day, Integer... reviews) {
        var responses = new ResponseRules(months, day, List.of(reviews));
        return new Rules(
                "A regime",
                16,
                90,
                List.of(90),
                12,
                TWO_THIRDS,
                BallotRules.UNSTATED,
                responses,
                PILOT_RULES.sources());
    }

    private static Rules with(BallotRules ballots) {
        return new Rules(
                "A regime",
                16,
                90,
                List.of(90),
                12,
                TWO_THIRDS,
                ballots,
                ResponseRules.UNSTATED,
                PILOT_RULES.sources());
    }

    private static Rules with(List<Integer> cohorts, Majority majority, List<RuleSource> sources) {
        return new Rules(
                "A regime", 16, 90, cohorts, 12, majority, BallotRules.UNSTATED, ResponseRules.UNSTATED, sources);
    }
}
