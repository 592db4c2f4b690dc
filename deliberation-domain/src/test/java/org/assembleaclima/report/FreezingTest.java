package org.assembleaclima.report;

import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.report.ReportFixtures.FOUNTAINS;
import static org.assembleaclima.report.ReportFixtures.FROZEN;
import static org.assembleaclima.report.ReportFixtures.HEDGES;
import static org.assembleaclima.report.ReportFixtures.NOON;
import static org.assembleaclima.report.ReportFixtures.TRANSMITTED;
import static org.assembleaclima.report.ReportFixtures.TREES;
import static org.assembleaclima.report.ReportFixtures.aReport;
import static org.assembleaclima.report.ReportFixtures.freeze;
import static org.assembleaclima.report.ReportFixtures.frozen;
import static org.assembleaclima.report.ReportFixtures.manyReported;
import static org.assembleaclima.report.ReportFixtures.snapshotAfter;
import static org.assembleaclima.report.ReportRefusal.NOTHING_TO_REPORT;
import static org.assembleaclima.report.ReportRefusal.REPORT_OF_NO_CYCLE;
import static org.assembleaclima.report.ReportRefusal.REPORT_UNCHANGED;

import java.util.List;
import org.assembleaclima.report.ReportFixtures.World;
import org.junit.jupiter.api.Test;

class FreezingTest {

    private static World approved(ReportedProposal... proposals) {
        return new World().approved(List.of(proposals));
    }

    @Test
    void takes_what_the_cycle_approved_in_the_order_of_approval() {
        aReport().givenNoPriorActivity().when(freeze()).expectEvents(frozen(1, List.of(TREES, HEDGES), NOON));
    }

    @Test
    void is_refused_for_a_cycle_nobody_planned() {
        aReport(new World().withoutCycle())
                .givenNoPriorActivity()
                .when(freeze())
                .expectNoEvents()
                .expectExceptionMessage(REPORT_OF_NO_CYCLE.name());
    }

    @Test
    void is_refused_while_nothing_is_approved() {
        aReport(approved())
                .givenNoPriorActivity()
                .when(freeze())
                .expectNoEvents()
                .expectExceptionMessage(NOTHING_TO_REPORT.name());
    }

    @Test
    void is_refused_when_it_would_say_the_same_again() {
        aReport()
                .given(FROZEN)
                .when(freeze())
                .expectNoEvents()
                .expectException(refusalIn(REPORT_UNCHANGED, "FROZEN", "freeze", "preview", "transmit"));
    }

    @Test
    void makes_the_next_edition_when_more_was_approved() {
        aReport(approved(TREES, HEDGES, FOUNTAINS))
                .given(FROZEN)
                .when(freeze())
                .expectEvents(frozen(2, List.of(TREES, HEDGES, FOUNTAINS), NOON));
    }

    @Test
    void leaves_out_what_was_transmitted() {
        aReport(approved(TREES, HEDGES, FOUNTAINS))
                .given(FROZEN, TRANSMITTED)
                .when(freeze())
                .expectEvents(frozen(2, List.of(FOUNTAINS), NOON));
    }

    @Test
    void leaves_out_what_was_transmitted_after_a_snapshot_too() {
        aReport(approved(TREES, HEDGES, FOUNTAINS))
                .given(snapshotAfter(FROZEN, TRANSMITTED))
                .when(freeze())
                .expectEvents(frozen(2, List.of(FOUNTAINS), NOON));
    }

    @Test
    void is_refused_when_everything_was_transmitted() {
        aReport()
                .given(FROZEN, TRANSMITTED)
                .when(freeze())
                .expectNoEvents()
                .expectExceptionMessage(NOTHING_TO_REPORT.name());
    }

    @Test
    void leaves_what_is_beyond_200_proposals_to_the_next_edition() {
        aReport(new World().approved(manyReported(201)))
                .givenNoPriorActivity()
                .when(freeze())
                .expectEvents(frozen(1, manyReported(200), NOON));
    }
}
