package org.assembleaclima.workinggroup.view;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.workinggroup.WorkingGroupEvent;
import org.assembleaclima.workinggroup.WorkingGroupEvent.WorkingGroupConstituted;
import org.jspecify.annotations.Nullable;

/** Every working group, by the cycle it was constituted in. */
public final class WorkingGroupRegister implements View<WorkingGroupEvent, WorkingGroupEntry> {

    @Override
    public String name() {
        return "working_group";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends WorkingGroupEvent>> families() {
        return Set.of(WorkingGroupEvent.class);
    }

    @Override
    public Class<WorkingGroupEntry> rowType() {
        return WorkingGroupEntry.class;
    }

    @Override
    public Set<String> keysOf(WorkingGroupEvent event, Recorded recorded) {
        return Set.of(event.workingGroupId().toString());
    }

    @Override
    public WorkingGroupEntry evolve(
            String key, @Nullable WorkingGroupEntry row, WorkingGroupEvent event, Recorded recorded) {
        return switch (event) {
            case WorkingGroupConstituted constituted ->
                new WorkingGroupEntry(
                        constituted.workingGroupId(),
                        recorded.version(),
                        constituted.cycleId(),
                        constituted.name(),
                        constituted.sources());
        };
    }

    @Override
    public String sortKey(String key, WorkingGroupEntry row) {
        return row.cycleId().value() + " " + row.name();
    }

    @Override
    public List<Filter<WorkingGroupEntry>> filters() {
        return List.of(new Filter<>("cycle", row -> row.cycleId().value()));
    }
}
