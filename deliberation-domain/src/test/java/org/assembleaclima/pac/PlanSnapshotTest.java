package org.assembleaclima.pac;

import static org.assembleaclima.pac.PlanFixtures.HEADER;
import static org.assembleaclima.pac.PlanFixtures.SMALL_PLAN;
import static org.assembleaclima.pac.PlanFixtures.aPlan;
import static org.assembleaclima.pac.PlanFixtures.entry;
import static org.assembleaclima.pac.PlanFixtures.smallPlanImported;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.pac.PlanCommand.ImportPlan;
import org.junit.jupiter.api.Test;

/** A plan of some forty lines is read from a snapshot soon after its first import. */
class PlanSnapshotTest {

    @Test
    void keeps_all_the_plan_knew() {
        var plan = new PacPlan();
        smallPlanImported().forEach(event -> plan.on((PlanEvent) event));

        assertThat(Snapshots.restored(plan)).usingRecursiveComparison().isEqualTo(plan);
    }

    @Test
    void an_identical_import_after_it_still_changes_nothing() {
        aPlan().given(snapshotOfTheSmallPlan())
                .when(new ImportPlan(PlanId.PAC, SMALL_PLAN))
                .expectNoEvents()
                .expectResultMessagePayload(new ImportReport(List.of(), List.of(), List.of(), 8, List.of()));
    }

    @Test
    void absent_codes_after_it_are_still_told_in_plan_order() {
        var newArea = new PlanFile(HEADER, List.of(entry(AreaCode.of("3"), "Energy")), List.of(), List.of(), List.of());

        aPlan().given(snapshotOfTheSmallPlan())
                .when(new ImportPlan(PlanId.PAC, newArea))
                .expectResultMessagePayload(new ImportReport(
                        List.of("3"),
                        List.of(),
                        List.of(),
                        0,
                        List.of("2", "2.1", "2.1.3", "2.1.10", "5", "5.1", "5.1.4", "G2")));
    }

    private static PacPlan snapshotOfTheSmallPlan() {
        var plan = new PacPlan();
        smallPlanImported().forEach(event -> plan.on((PlanEvent) event));
        return Snapshots.restored(plan);
    }
}
