package org.assembleaclima.report;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.proposal.ProposalRefusal.PROPOSAL_NOT_TABLED;
import static org.assembleaclima.report.ReportFixtures.BY_MARCH_31;
import static org.assembleaclima.report.ReportFixtures.DECEMBER_10;
import static org.assembleaclima.report.ReportFixtures.DECEMBER_11;
import static org.assembleaclima.report.ReportFixtures.DECEMBER_2;
import static org.assembleaclima.report.ReportFixtures.DECEMBER_3;
import static org.assembleaclima.report.ReportFixtures.DECEMBER_9;
import static org.assembleaclima.report.ReportFixtures.FOUNTAINS;
import static org.assembleaclima.report.ReportFixtures.FROZEN;
import static org.assembleaclima.report.ReportFixtures.HEDGES;
import static org.assembleaclima.report.ReportFixtures.MARCH_10;
import static org.assembleaclima.report.ReportFixtures.MARCH_31;
import static org.assembleaclima.report.ReportFixtures.PROTOCOL;
import static org.assembleaclima.report.ReportFixtures.REPORT;
import static org.assembleaclima.report.ReportFixtures.TRANSMITTED;
import static org.assembleaclima.report.ReportFixtures.TREES;
import static org.assembleaclima.report.ReportFixtures.WITHIN_3_MONTHS;
import static org.assembleaclima.report.ReportFixtures.aReport;
import static org.assembleaclima.report.ReportFixtures.frozen;
import static org.assembleaclima.report.ReportFixtures.previewed;
import static org.assembleaclima.report.ReportFixtures.ruleSet;
import static org.assembleaclima.report.ReportFixtures.snapshotAfter;
import static org.assembleaclima.report.ReportFixtures.transmit;
import static org.assembleaclima.report.ReportFixtures.transmitted;
import static org.assembleaclima.report.ReportRefusal.DUE_BEFORE_TRANSMISSION;
import static org.assembleaclima.report.ReportRefusal.DUE_DATE_AGAINST_THE_RULES;
import static org.assembleaclima.report.ReportRefusal.DUE_DATE_MISSING;
import static org.assembleaclima.report.ReportRefusal.EDITION_NOT_THE_NEWEST;
import static org.assembleaclima.report.ReportRefusal.PROTOCOL_BEFORE_FREEZE;
import static org.assembleaclima.report.ReportRefusal.PROTOCOL_IN_THE_FUTURE;
import static org.assembleaclima.report.ReportRefusal.PROTOCOL_WITHOUT_NUMBER;
import static org.assembleaclima.report.ReportRefusal.REPORT_ALREADY_TRANSMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.cycle.ResponseRules;
import org.assembleaclima.report.ReportCommand.TransmitReport;
import org.assembleaclima.report.ReportFixtures.Transmission;
import org.assembleaclima.report.ReportFixtures.World;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TransmittingTest {

    private static final String NUMBER = PROTOCOL.number();

    private static void expectRefusal(TransmitReport command, ReportRefusal reason, String pointer) {
        aReport().given(FROZEN).when(command).expectNoEvents().expectException(refusalAt(reason, pointer));
    }

    @Test
    void starts_the_clock_of_every_proposal_and_freezes_the_rules_it_runs_by() {
        var world = new World();
        aReport(world).given(FROZEN).when(transmit()).expectEvents(TRANSMITTED);
        assertThat(world.done)
                .containsExactly(new Transmission(
                        REPORT,
                        1,
                        List.of(TREES.proposalId(), HEDGES.proposalId()),
                        PROTOCOL,
                        ruleSet(WITHIN_3_MONTHS),
                        MARCH_10));
    }

    @Test
    void does_nothing_when_a_proposal_refuses() {
        aReport(new World().refusing(PROPOSAL_NOT_TABLED))
                .given(FROZEN)
                .when(transmit())
                .expectNoEvents()
                .expectExceptionMessage(PROPOSAL_NOT_TABLED.name());
    }

    @Test
    void takes_an_edition_that_was_previewed_and_put_away() {
        aReport()
                .given(snapshotAfter(FROZEN, previewed(1, DECEMBER_9)))
                .when(transmit())
                .expectEvents(TRANSMITTED);
    }

    @Test
    void takes_the_next_edition_too() {
        var second = frozen(2, FOUNTAINS);
        aReport()
                .given(FROZEN, TRANSMITTED, second)
                .when(transmit(2, NUMBER, DECEMBER_10, Optional.empty()))
                .expectEvents(transmitted(second, DECEMBER_10, MARCH_10));
    }

    @Nested
    class Edition {

        @Test
        void is_refused_when_another_one_was_frozen_since_it_was_read() {
            aReport()
                    .given(FROZEN, frozen(2, TREES, HEDGES, FOUNTAINS))
                    .when(transmit())
                    .expectNoEvents()
                    .expectException(refusalAt(EDITION_NOT_THE_NEWEST, "/edition"));
        }

        @Test
        void is_refused_when_there_is_none_of_this_number() {
            expectRefusal(transmit(2, NUMBER, DECEMBER_10, Optional.empty()), EDITION_NOT_THE_NEWEST, "/edition");
        }

        @Test
        void is_transmitted_once() {
            aReport()
                    .given(FROZEN, TRANSMITTED)
                    .when(transmit())
                    .expectNoEvents()
                    .expectException(refusalIn(REPORT_ALREADY_TRANSMITTED, "TRANSMITTED", "freeze", "preview"));
        }
    }

    @Nested
    class Protocols {

        @Test
        void without_a_number_are_refused() {
            for (var nothing : List.of("  ", "\u00a0"))
                expectRefusal(
                        transmit(1, nothing, DECEMBER_10, Optional.empty()),
                        PROTOCOL_WITHOUT_NUMBER,
                        "/protocol/number");
        }

        @Test
        void of_tomorrow_are_refused() {
            expectRefusal(transmit(1, NUMBER, DECEMBER_11, Optional.empty()), PROTOCOL_IN_THE_FUTURE, "/protocol/date");
        }

        @Test
        void of_the_day_of_the_freeze_are_taken() {
            aReport()
                    .given(FROZEN)
                    .when(transmit(1, NUMBER, DECEMBER_3, Optional.empty()))
                    .expectEvents(transmitted(FROZEN, DECEMBER_3, DECEMBER_3.plusMonths(3)));
        }

        @Test
        void of_the_day_before_the_freeze_are_refused() {
            expectRefusal(transmit(1, NUMBER, DECEMBER_2, Optional.empty()), PROTOCOL_BEFORE_FREEZE, "/protocol/date");
        }
    }

    @Nested
    class DueDates {

        private void expectDue(ResponseRules rules, Optional<LocalDate> named, LocalDate dueOn) {
            aReport(new World().under(rules))
                    .given(FROZEN)
                    .when(transmit(1, NUMBER, DECEMBER_10, named))
                    .expectEvents(transmitted(FROZEN, DECEMBER_10, dueOn));
        }

        private void expectRefused(ResponseRules rules, Optional<LocalDate> named, ReportRefusal reason) {
            aReport(new World().under(rules))
                    .given(FROZEN)
                    .when(transmit(1, NUMBER, DECEMBER_10, named))
                    .expectNoEvents()
                    .expectException(refusalAt(reason, "/due_on"));
        }

        private ResponseRules by(LocalDate day) {
            return new ResponseRules(Optional.empty(), Optional.of(day), List.of());
        }

        @Test
        void are_the_day_the_rules_name() {
            expectDue(BY_MARCH_31, Optional.empty(), MARCH_31);
        }

        @Test
        void may_repeat_what_the_rules_state_and_nothing_else() {
            expectDue(BY_MARCH_31, Optional.of(MARCH_31), MARCH_31);
            expectRefused(BY_MARCH_31, Optional.of(MARCH_10), DUE_DATE_AGAINST_THE_RULES);
            expectRefused(WITHIN_3_MONTHS, Optional.of(MARCH_31), DUE_DATE_AGAINST_THE_RULES);
        }

        @Test
        void are_named_where_the_rules_state_none() {
            expectDue(ResponseRules.UNSTATED, Optional.of(MARCH_31), MARCH_31);
            expectRefused(ResponseRules.UNSTATED, Optional.empty(), DUE_DATE_MISSING);
        }

        @Test
        void are_not_before_the_transmission() {
            expectDue(ResponseRules.UNSTATED, Optional.of(DECEMBER_10), DECEMBER_10);
            expectRefused(ResponseRules.UNSTATED, Optional.of(DECEMBER_9), DUE_BEFORE_TRANSMISSION);
        }

        @Test
        void are_named_when_the_day_of_the_rules_is_over() {
            expectDue(by(DECEMBER_10), Optional.empty(), DECEMBER_10);
            expectDue(by(DECEMBER_9), Optional.of(MARCH_31), MARCH_31);
            expectRefused(by(DECEMBER_9), Optional.empty(), DUE_DATE_MISSING);
        }
    }
}
