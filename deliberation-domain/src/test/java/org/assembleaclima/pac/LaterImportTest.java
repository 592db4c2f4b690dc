package org.assembleaclima.pac;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.pac.PacRefusal.AREA_UNKNOWN;
import static org.assembleaclima.pac.PacRefusal.DUPLICATE_CODE;
import static org.assembleaclima.pac.PlanFixtures.ACTION_2_1_10;
import static org.assembleaclima.pac.PlanFixtures.FEBRUARY_21_NOON;
import static org.assembleaclima.pac.PlanFixtures.HEADER;
import static org.assembleaclima.pac.PlanFixtures.NOTHING_MORE;
import static org.assembleaclima.pac.PlanFixtures.SMALL_PLAN;
import static org.assembleaclima.pac.PlanFixtures.aPlan;
import static org.assembleaclima.pac.PlanFixtures.entry;
import static org.assembleaclima.pac.PlanFixtures.only;
import static org.assembleaclima.pac.PlanFixtures.onlyActions;
import static org.assembleaclima.pac.PlanFixtures.smallPlanImported;
import static org.assembleaclima.pac.PlanFixtures.whenImporting;

import java.util.List;
import org.assembleaclima.pac.PlanCommand.ImportPlan;
import org.assembleaclima.pac.PlanEvent.ActionAdded;
import org.assembleaclima.pac.PlanEvent.PlanReintroduced;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LaterImportTest {

    private static final List<String> NONE = List.of();
    private static final String CAR_SHARING = "Car sharing";

    @Nested
    class ImportingAgain {

        @Test
        void an_identical_file_changes_nothing() {
            whenImporting(SMALL_PLAN)
                    .expectNoEvents()
                    .expectResultMessagePayload(new ImportReport(NONE, NONE, NONE, 8, NONE));
        }

        @Test
        void the_same_lines_in_another_order_change_nothing() {
            whenImporting(new PlanFile(
                            HEADER,
                            SMALL_PLAN.areas().reversed(),
                            SMALL_PLAN.objectives().reversed(),
                            SMALL_PLAN.actions().reversed(),
                            SMALL_PLAN.targets()))
                    .expectNoEvents()
                    .expectResultMessagePayload(new ImportReport(NONE, NONE, NONE, 8, NONE));
        }

        @Test
        void records_what_the_plan_newly_says_of_itself() {
            var approved = new PlanHeader("Piano Aria e Clima", "approved text, February 2022", 49, List.of());

            whenImporting(new PlanFile(
                            approved,
                            SMALL_PLAN.areas(),
                            SMALL_PLAN.objectives(),
                            SMALL_PLAN.actions(),
                            SMALL_PLAN.targets()))
                    .expectEvents(new PlanReintroduced(PlanId.PAC, approved, FEBRUARY_21_NOON))
                    .expectResultMessagePayload(new ImportReport(NONE, NONE, NONE, 8, NONE));
        }

        @Test
        void removes_nothing_and_reports_the_absent_codes_in_plan_order() {
            whenImporting(new PlanFile(HEADER, List.of(), List.of(), List.of(), List.of()))
                    .expectNoEvents()
                    .expectResultMessagePayload(new ImportReport(
                            NONE, NONE, NONE, 0, List.of("2", "2.1", "2.1.3", "2.1.10", "5", "5.1", "5.1.4", "G2")));
        }

        @Test
        void still_knows_a_line_that_was_absent_in_between() {
            aPlan().given(smallPlanImported())
                    .andGivenCommands(new ImportPlan(PlanId.PAC, only(entry(ACTION_2_1_10, CAR_SHARING))))
                    .when(new ImportPlan(PlanId.PAC, SMALL_PLAN))
                    .expectNoEvents()
                    .expectResultMessagePayload(new ImportReport(NONE, NONE, NONE, 8, NONE));
        }

        @Test
        void accepts_an_action_of_an_area_known_only_from_before() {
            var action = ActionCode.of("5.1.1");

            aPlan().given(smallPlanImported())
                    .when(new ImportPlan(PlanId.PAC, only(entry(action, "Training"))))
                    .expectEvents(new ActionAdded(
                            PlanId.PAC, action, "Training", TitleStatus.VERIFIED, NOTHING_MORE, FEBRUARY_21_NOON));
        }

        @Test
        void refuses_an_action_of_an_area_neither_known_nor_in_the_file() {
            aPlan().given(smallPlanImported())
                    .when(new ImportPlan(PlanId.PAC, only(entry(ActionCode.of("3.1.1"), "Solar roofs"))))
                    .expectNoEvents()
                    .expectException(refusalAt(AREA_UNKNOWN, "/actions/0/code"));
        }

        @Test
        void refuses_the_whole_file_for_one_bad_line() {
            aPlan().given(smallPlanImported())
                    .when(new ImportPlan(
                            PlanId.PAC,
                            onlyActions(
                                    List.of(entry(ACTION_2_1_10, "Renamed"), entry(ACTION_2_1_10, "Renamed again")))))
                    .expectNoEvents()
                    .expectException(refusalAt(DUPLICATE_CODE, "/actions/1/code"));
        }
    }
}
