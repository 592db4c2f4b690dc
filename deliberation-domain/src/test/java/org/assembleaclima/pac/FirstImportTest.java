package org.assembleaclima.pac;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.pac.PacRefusal.AREA_UNKNOWN;
import static org.assembleaclima.pac.PacRefusal.DUPLICATE_CODE;
import static org.assembleaclima.pac.PlanFixtures.ACTION_2_1_10;
import static org.assembleaclima.pac.PlanFixtures.ACTION_2_1_3;
import static org.assembleaclima.pac.PlanFixtures.AREA_2;
import static org.assembleaclima.pac.PlanFixtures.AREA_5;
import static org.assembleaclima.pac.PlanFixtures.CUT_EMISSIONS;
import static org.assembleaclima.pac.PlanFixtures.FEBRUARY_21_NOON;
import static org.assembleaclima.pac.PlanFixtures.HEADER;
import static org.assembleaclima.pac.PlanFixtures.NOTHING_MORE;
import static org.assembleaclima.pac.PlanFixtures.OBJECTIVE_2_1;
import static org.assembleaclima.pac.PlanFixtures.OBJECTIVE_5_1;
import static org.assembleaclima.pac.PlanFixtures.SMALL_PLAN;
import static org.assembleaclima.pac.PlanFixtures.aPlan;
import static org.assembleaclima.pac.PlanFixtures.entry;
import static org.assembleaclima.pac.PlanFixtures.smallPlanImported;

import java.util.List;
import org.assembleaclima.pac.PlanCommand.ImportPlan;
import org.assembleaclima.pac.PlanEvent.ActionAdded;
import org.assembleaclima.pac.PlanEvent.AreaAdded;
import org.assembleaclima.pac.PlanEvent.PlanIntroduced;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FirstImportTest {

    private static final List<PlanEntry<AreaCode>> BOTH_AREAS = List.of(entry(AREA_2, "Two"), entry(AREA_5, "Five"));

    @Nested
    class Importing {

        @Test
        void records_the_plan_and_every_line_in_the_order_of_the_file() {
            aPlan().givenNoPriorActivity()
                    .when(new ImportPlan(PlanId.PAC, SMALL_PLAN))
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(smallPlanImported().toArray());
        }

        @Test
        void reports_the_added_codes_in_plan_order() {
            aPlan().givenNoPriorActivity()
                    .when(new ImportPlan(PlanId.PAC, SMALL_PLAN))
                    .expectResultMessagePayload(new ImportReport(
                            List.of("2", "2.1", "2.1.3", "2.1.10", "5", "5.1", "5.1.4", "G2"),
                            List.of(),
                            List.of(),
                            0,
                            List.of()));
        }

        @Test
        void accepts_a_plan_of_which_no_line_is_known() {
            aPlan().givenNoPriorActivity()
                    .when(file(List.of(), List.of(), List.of(), List.of()))
                    .expectEvents(new PlanIntroduced(PlanId.PAC, HEADER, FEBRUARY_21_NOON))
                    .expectResultMessagePayload(new ImportReport(List.of(), List.of(), List.of(), 0, List.of()));
        }

        @Test
        void accepts_an_action_whose_objective_nobody_found() {
            aPlan().givenNoPriorActivity()
                    .when(file(
                            List.of(entry(AREA_2, "Two")),
                            List.of(),
                            List.of(entry(ACTION_2_1_3, "Low emission zone")),
                            List.of()))
                    .expectEvents(
                            new PlanIntroduced(PlanId.PAC, HEADER, FEBRUARY_21_NOON),
                            new AreaAdded(
                                    PlanId.PAC, AREA_2, "Two", TitleStatus.VERIFIED, NOTHING_MORE, FEBRUARY_21_NOON),
                            new ActionAdded(
                                    PlanId.PAC,
                                    ACTION_2_1_3,
                                    "Low emission zone",
                                    TitleStatus.VERIFIED,
                                    NOTHING_MORE,
                                    FEBRUARY_21_NOON));
        }

        @Test
        void refuses_an_area_named_twice() {
            refuses(
                    file(
                            List.of(entry(AREA_2, "Two"), entry(AREA_5, "Five"), entry(AREA_2, "Two")),
                            List.of(),
                            List.of(),
                            List.of()),
                    DUPLICATE_CODE,
                    "/areas/2/code");
        }

        @Test
        void refuses_an_objective_named_twice() {
            refuses(
                    file(
                            BOTH_AREAS,
                            List.of(entry(OBJECTIVE_2_1, "One"), entry(OBJECTIVE_2_1, "Other")),
                            List.of(),
                            List.of()),
                    DUPLICATE_CODE,
                    "/objectives/1/code");
        }

        @Test
        void refuses_an_action_named_twice() {
            refuses(
                    file(
                            BOTH_AREAS,
                            List.of(),
                            List.of(
                                    entry(ACTION_2_1_3, "One"),
                                    entry(ACTION_2_1_10, "Ten"),
                                    entry(ACTION_2_1_3, "Other")),
                            List.of()),
                    DUPLICATE_CODE,
                    "/actions/2/code");
        }

        @Test
        void refuses_a_target_named_twice() {
            refuses(
                    file(List.of(), List.of(), List.of(), List.of(CUT_EMISSIONS, CUT_EMISSIONS)),
                    DUPLICATE_CODE,
                    "/targets/1/code");
        }

        @Test
        void refuses_an_objective_of_an_unknown_area() {
            refuses(
                    file(
                            List.of(entry(AREA_2, "Two")),
                            List.of(entry(OBJECTIVE_2_1, "One"), entry(OBJECTIVE_5_1, "Taking part")),
                            List.of(),
                            List.of()),
                    AREA_UNKNOWN,
                    "/objectives/1/code");
        }

        @Test
        void refuses_an_action_of_an_unknown_area() {
            refuses(
                    file(
                            List.of(entry(AREA_5, "Five")),
                            List.of(),
                            List.of(entry(ACTION_2_1_3, "Low emission zone")),
                            List.of()),
                    AREA_UNKNOWN,
                    "/actions/0/code");
        }

        private void refuses(ImportPlan command, PacRefusal reason, String pointer) {
            aPlan().givenNoPriorActivity().when(command).expectNoEvents().expectException(refusalAt(reason, pointer));
        }
    }

    private static ImportPlan file(
            List<PlanEntry<AreaCode>> areas,
            List<PlanEntry<ObjectiveCode>> objectives,
            List<PlanEntry<ActionCode>> actions,
            List<Target> targets) {
        return new ImportPlan(PlanId.PAC, new PlanFile(HEADER, areas, objectives, actions, targets));
    }
}
