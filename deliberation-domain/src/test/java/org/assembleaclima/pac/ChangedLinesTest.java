package org.assembleaclima.pac;

import static org.assembleaclima.pac.PlanFixtures.ACTION_2_1_10;
import static org.assembleaclima.pac.PlanFixtures.ACTION_2_1_3;
import static org.assembleaclima.pac.PlanFixtures.AREA_2;
import static org.assembleaclima.pac.PlanFixtures.AREA_5;
import static org.assembleaclima.pac.PlanFixtures.CUT_EMISSIONS;
import static org.assembleaclima.pac.PlanFixtures.FEBRUARY_21_NOON;
import static org.assembleaclima.pac.PlanFixtures.HEADER;
import static org.assembleaclima.pac.PlanFixtures.NOTHING_MORE;
import static org.assembleaclima.pac.PlanFixtures.OBJECTIVE_2_1;
import static org.assembleaclima.pac.PlanFixtures.SMALL_PLAN;
import static org.assembleaclima.pac.PlanFixtures.aPlan;
import static org.assembleaclima.pac.PlanFixtures.entry;
import static org.assembleaclima.pac.PlanFixtures.only;
import static org.assembleaclima.pac.PlanFixtures.onlyActions;
import static org.assembleaclima.pac.PlanFixtures.percent;
import static org.assembleaclima.pac.PlanFixtures.smallPlanImported;
import static org.assembleaclima.pac.PlanFixtures.whenImporting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assembleaclima.pac.PlanCommand.ImportPlan;
import org.assembleaclima.pac.PlanEvent.ActionRedescribed;
import org.assembleaclima.pac.PlanEvent.ActionRetitled;
import org.assembleaclima.pac.PlanEvent.AreaRedescribed;
import org.assembleaclima.pac.PlanEvent.AreaRetitled;
import org.assembleaclima.pac.PlanEvent.ObjectiveRedescribed;
import org.assembleaclima.pac.PlanEvent.ObjectiveRetitled;
import org.assembleaclima.pac.PlanEvent.PlanReintroduced;
import org.assembleaclima.pac.PlanEvent.TargetRevised;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangedLinesTest {

    private static final List<String> NONE = List.of();
    private static final String CAR_SHARING = "Car sharing";
    private static final Description WITH_A_NOTE = new Description("", "Found on a list view.", List.of(), List.of());

    @Nested
    class ImportingChanges {

        @Test
        void records_one_new_title_as_one_event() {
            whenImporting(only(entry(ACTION_2_1_10, "Shared cars")))
                    .expectEvents(retitled("Shared cars", TitleStatus.VERIFIED))
                    .expectResultMessagePayload(reportOf(List.of("2.1.10"), NONE, 0));
        }

        @Test
        void records_how_well_a_title_is_known_though_its_words_are_the_same() {
            whenImporting(only(new PlanEntry<>(ACTION_2_1_10, CAR_SHARING, TitleStatus.COMMON_NAME, NOTHING_MORE)))
                    .expectEvents(retitled(CAR_SHARING, TitleStatus.COMMON_NAME))
                    .expectResultMessagePayload(reportOf(List.of("2.1.10"), NONE, 0));
        }

        @Test
        void records_a_new_description_as_one_event() {
            whenImporting(only(new PlanEntry<>(ACTION_2_1_10, CAR_SHARING, TitleStatus.VERIFIED, WITH_A_NOTE)))
                    .expectEvents(new ActionRedescribed(PlanId.PAC, ACTION_2_1_10, WITH_A_NOTE, FEBRUARY_21_NOON))
                    .expectResultMessagePayload(reportOf(NONE, List.of("2.1.10"), 0));
        }

        @Test
        void records_a_new_title_and_a_new_description_as_two_events() {
            whenImporting(only(new PlanEntry<>(ACTION_2_1_10, "Shared cars", TitleStatus.VERIFIED, WITH_A_NOTE)))
                    .expectEvents(
                            retitled("Shared cars", TitleStatus.VERIFIED),
                            new ActionRedescribed(PlanId.PAC, ACTION_2_1_10, WITH_A_NOTE, FEBRUARY_21_NOON))
                    .expectResultMessagePayload(reportOf(List.of("2.1.10"), List.of("2.1.10"), 0));
        }

        @Test
        void reports_changes_in_plan_order_whatever_the_order_of_the_file() {
            whenImporting(onlyActions(List.of(
                            new PlanEntry<>(ACTION_2_1_10, "Shared cars", TitleStatus.VERIFIED, WITH_A_NOTE),
                            new PlanEntry<>(ACTION_2_1_3, "Area B", TitleStatus.TRUNCATED, WITH_A_NOTE))))
                    .expectResultMessagePayload(new ImportReport(
                            NONE,
                            List.of("2.1.3", "2.1.10"),
                            List.of("2.1.3", "2.1.10"),
                            0,
                            List.of("2", "2.1", "5", "5.1", "5.1.4", "G2")));
        }

        @Test
        void records_new_words_for_an_area_and_an_objective() {
            whenImporting(new PlanFile(
                            HEADER,
                            List.of(new PlanEntry<>(AREA_5, "Citizens", TitleStatus.VERIFIED, WITH_A_NOTE)),
                            List.of(new PlanEntry<>(OBJECTIVE_2_1, "Fewer cars", TitleStatus.VERIFIED, WITH_A_NOTE)),
                            List.of(),
                            List.of()))
                    .expectEvents(
                            new AreaRetitled(PlanId.PAC, AREA_5, "Citizens", TitleStatus.VERIFIED, FEBRUARY_21_NOON),
                            new AreaRedescribed(PlanId.PAC, AREA_5, WITH_A_NOTE, FEBRUARY_21_NOON),
                            new ObjectiveRetitled(
                                    PlanId.PAC, OBJECTIVE_2_1, "Fewer cars", TitleStatus.VERIFIED, FEBRUARY_21_NOON),
                            new ObjectiveRedescribed(PlanId.PAC, OBJECTIVE_2_1, WITH_A_NOTE, FEBRUARY_21_NOON));
        }

        @Test
        void records_a_target_that_aims_higher() {
            var higher = new Target(
                    CUT_EMISSIONS.code(),
                    CUT_EMISSIONS.text(),
                    OptionalInt.of(2030),
                    OptionalInt.of(2005),
                    Optional.of(percent("-50")),
                    List.of());

            whenImporting(new PlanFile(
                            HEADER,
                            List.of(entry(AREA_2, "Connected and accessible")),
                            List.of(),
                            List.of(),
                            List.of(higher)))
                    .expectEvents(new TargetRevised(PlanId.PAC, higher, FEBRUARY_21_NOON))
                    .expectResultMessagePayload(new ImportReport(
                            NONE, NONE, List.of("G2"), 1, List.of("2.1", "2.1.3", "2.1.10", "5", "5.1", "5.1.4")));
        }

        private static ActionRetitled retitled(String title, TitleStatus status) {
            return new ActionRetitled(PlanId.PAC, ACTION_2_1_10, title, status, FEBRUARY_21_NOON);
        }

        private static ImportReport reportOf(List<String> retitled, List<String> redescribed, int unchanged) {
            return new ImportReport(
                    NONE, retitled, redescribed, unchanged, List.of("2", "2.1", "2.1.3", "5", "5.1", "5.1.4", "G2"));
        }
    }

    @Nested
    class ImportingChangedLinesAgain {

        @Test
        void compares_with_the_last_title_and_the_last_description() {
            var changed = new PlanFile(
                    HEADER,
                    List.of(new PlanEntry<>(AREA_5, "Citizens", TitleStatus.VERIFIED, WITH_A_NOTE)),
                    List.of(new PlanEntry<>(OBJECTIVE_2_1, "Fewer cars", TitleStatus.VERIFIED, WITH_A_NOTE)),
                    List.of(new PlanEntry<>(ACTION_2_1_10, "Shared cars", TitleStatus.TRUNCATED, WITH_A_NOTE)),
                    List.of(CUT_EMISSIONS));

            aPlan().given(smallPlanImported())
                    .andGiven(
                            new AreaRetitled(PlanId.PAC, AREA_5, "Citizens", TitleStatus.VERIFIED, FEBRUARY_21_NOON),
                            new AreaRedescribed(PlanId.PAC, AREA_5, WITH_A_NOTE, FEBRUARY_21_NOON),
                            new ObjectiveRetitled(
                                    PlanId.PAC, OBJECTIVE_2_1, "Fewer cars", TitleStatus.VERIFIED, FEBRUARY_21_NOON),
                            new ObjectiveRedescribed(PlanId.PAC, OBJECTIVE_2_1, WITH_A_NOTE, FEBRUARY_21_NOON),
                            new ActionRetitled(
                                    PlanId.PAC, ACTION_2_1_10, "Shared cars", TitleStatus.TRUNCATED, FEBRUARY_21_NOON),
                            new ActionRedescribed(PlanId.PAC, ACTION_2_1_10, WITH_A_NOTE, FEBRUARY_21_NOON))
                    .when(new ImportPlan(PlanId.PAC, changed))
                    .expectNoEvents()
                    .expectResultMessagePayload(
                            new ImportReport(NONE, NONE, NONE, 4, List.of("2", "2.1.3", "5.1", "5.1.4")));
        }

        @Test
        void compares_with_the_last_header_and_the_last_target() {
            var approved = new PlanHeader("Piano Aria e Clima", "approved text, February 2022", 49, List.of());
            var higher = new Target(
                    CUT_EMISSIONS.code(),
                    "Cut half",
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    List.of());

            aPlan().given(smallPlanImported())
                    .andGiven(
                            new PlanReintroduced(PlanId.PAC, approved, FEBRUARY_21_NOON),
                            new TargetRevised(PlanId.PAC, higher, FEBRUARY_21_NOON))
                    .when(new ImportPlan(
                            PlanId.PAC,
                            new PlanFile(approved, SMALL_PLAN.areas(), List.of(), List.of(), List.of(higher))))
                    .expectNoEvents();
        }
    }
}
