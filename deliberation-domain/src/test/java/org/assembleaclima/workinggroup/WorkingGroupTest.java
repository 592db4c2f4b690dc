package org.assembleaclima.workinggroup;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.cycle.CycleFixtures.CYCLE_2024;
import static org.assembleaclima.cycle.CycleFixtures.JANUARY_20_NOON;
import static org.assembleaclima.cycle.CycleFixtures.MILAN;
import static org.assembleaclima.cycle.CycleRefusal.CYCLE_UNKNOWN;
import static org.assembleaclima.workinggroup.WorkingGroupRefusal.WORKING_GROUP_ALREADY_CONSTITUTED;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.Cycles;
import org.assembleaclima.workinggroup.WorkingGroupCommand.ConstituteWorkingGroup;
import org.assembleaclima.workinggroup.WorkingGroupEvent.WorkingGroupConstituted;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkingGroupTest {

    private static final WorkingGroupId GROUP = WorkingGroupId.of("00000000-0000-0000-0000-000000000001");
    private static final List<String> SOURCES = List.of("https://partecipazione.comune.milano.it/");
    private static final WorkingGroupConstituted CONSTITUTED =
            new WorkingGroupConstituted(GROUP, CYCLE_2024, "Green", SOURCES, JANUARY_20_NOON);

    private FixtureConfiguration<WorkingGroup> fixture;

    /** The cycles somebody planned. */
    private record PlannedCycles(Set<CycleId> ids) implements Cycles {

        @Override
        public boolean isPlanned(CycleId cycleId) {
            return ids.contains(cycleId);
        }
    }

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(WorkingGroup.class)
                .registerInjectableResource(Clock.fixed(JANUARY_20_NOON, MILAN))
                .registerInjectableResource(new PlannedCycles(Set.of(CYCLE_2024)));
    }

    @Nested
    class Constituting {

        @Test
        void records_the_group_and_its_cycle() {
            fixture.givenNoPriorActivity()
                    .when(new ConstituteWorkingGroup(GROUP, CYCLE_2024, "Green", SOURCES))
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(CONSTITUTED);
        }

        @Test
        void refuses_a_group_of_a_cycle_nobody_planned() {
            fixture.givenNoPriorActivity()
                    .when(new ConstituteWorkingGroup(GROUP, CycleId.of("2025"), "Green", SOURCES))
                    .expectNoEvents()
                    .expectException(refusalAt(CYCLE_UNKNOWN, "/cycle_id"));
        }

        @Test
        void refuses_to_constitute_a_group_twice() {
            fixture.given(CONSTITUTED)
                    .when(new ConstituteWorkingGroup(GROUP, CYCLE_2024, "Energy", SOURCES))
                    .expectNoEvents()
                    .expectExceptionMessage(WORKING_GROUP_ALREADY_CONSTITUTED.name());
        }

        @Test
        void refuses_to_constitute_a_group_twice_after_a_snapshot() {
            var group = new WorkingGroup();
            group.on(CONSTITUTED);

            fixture.given(Snapshots.restored(group))
                    .when(new ConstituteWorkingGroup(GROUP, CYCLE_2024, "Energy", SOURCES))
                    .expectNoEvents()
                    .expectExceptionMessage(WORKING_GROUP_ALREADY_CONSTITUTED.name());
        }
    }
}
