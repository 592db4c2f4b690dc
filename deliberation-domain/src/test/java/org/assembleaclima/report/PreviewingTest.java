package org.assembleaclima.report;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.report.ReportFixtures.DECEMBER_10;
import static org.assembleaclima.report.ReportFixtures.DECEMBER_11;
import static org.assembleaclima.report.ReportFixtures.DECEMBER_2;
import static org.assembleaclima.report.ReportFixtures.DECEMBER_3;
import static org.assembleaclima.report.ReportFixtures.FROZEN;
import static org.assembleaclima.report.ReportFixtures.TRANSMITTED;
import static org.assembleaclima.report.ReportFixtures.aReport;
import static org.assembleaclima.report.ReportFixtures.frozen;
import static org.assembleaclima.report.ReportFixtures.preview;
import static org.assembleaclima.report.ReportFixtures.previewed;
import static org.assembleaclima.report.ReportRefusal.PREVIEW_BEFORE_FREEZE;
import static org.assembleaclima.report.ReportRefusal.PREVIEW_IN_THE_FUTURE;
import static org.assembleaclima.report.ReportRefusal.TOO_MANY_PREVIEWS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;

class PreviewingTest {

    private static List<ReportEvent> shown(int times) {
        var events = new ArrayList<ReportEvent>(List.of(FROZEN));
        events.addAll(Collections.nCopies(times, previewed(1, DECEMBER_10)));
        return events;
    }

    @Test
    void is_recorded_today() {
        aReport().given(FROZEN).when(preview(DECEMBER_10)).expectEvents(previewed(1, DECEMBER_10));
    }

    @Test
    void is_recorded_on_the_day_of_the_freeze() {
        aReport().given(FROZEN).when(preview(DECEMBER_3)).expectEvents(previewed(1, DECEMBER_3));
    }

    @Test
    void is_of_the_newest_edition_also_after_the_transmission() {
        aReport()
                .given(FROZEN, TRANSMITTED, frozen(2, ReportFixtures.FOUNTAINS))
                .when(preview(DECEMBER_10))
                .expectEvents(previewed(2, DECEMBER_10));
        aReport().given(FROZEN, TRANSMITTED).when(preview(DECEMBER_10)).expectEvents(previewed(1, DECEMBER_10));
    }

    @Test
    void is_refused_for_tomorrow() {
        aReport()
                .given(FROZEN)
                .when(preview(DECEMBER_11))
                .expectNoEvents()
                .expectException(refusalAt(PREVIEW_IN_THE_FUTURE, "/held_on"));
    }

    @Test
    void is_refused_for_the_day_before_the_freeze() {
        aReport()
                .given(FROZEN)
                .when(preview(DECEMBER_2))
                .expectNoEvents()
                .expectException(refusalAt(PREVIEW_BEFORE_FREEZE, "/held_on"));
    }

    @Test
    void is_recorded_fifty_times() {
        aReport().given(shown(49)).when(preview(DECEMBER_10)).expectEvents(previewed(1, DECEMBER_10));
    }

    @Test
    void is_refused_the_fifty_first_time() {
        aReport()
                .given(shown(50))
                .when(preview(DECEMBER_10))
                .expectNoEvents()
                .expectExceptionMessage(TOO_MANY_PREVIEWS.name());
    }

    @Test
    void needs_a_report() {
        aReport().givenNoPriorActivity().when(preview(DECEMBER_10)).expectException(AggregateNotFoundException.class);
    }
}
