package org.assembleaclima.workinggroup.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.workinggroup.WorkingGroupEvent;
import org.assembleaclima.workinggroup.WorkingGroupEvent.ActionsAssigned;
import org.assembleaclima.workinggroup.WorkingGroupEvent.FacilitatorAppointed;
import org.assembleaclima.workinggroup.WorkingGroupEvent.GroupMemberLeft;
import org.assembleaclima.workinggroup.WorkingGroupEvent.GroupMembersJoined;
import org.assembleaclima.workinggroup.WorkingGroupEvent.RapporteurAppointed;
import org.assembleaclima.workinggroup.WorkingGroupEvent.WorkingGroupConstituted;
import org.jspecify.annotations.Nullable;

/** Every working group with its members, its task and who leads it, by the cycle it was constituted in. */
public final class WorkingGroupRegister implements View<WorkingGroupEvent, WorkingGroupEntry> {

    @Override
    public String name() {
        return "working_group";
    }

    @Override
    public int version() {
        return 2; // members, actions and leaders
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
        if (event instanceof WorkingGroupConstituted constituted)
            return WorkingGroupEntry.constituted(constituted, recorded.version());
        var group = requireNonNull(row);
        return switch (event) {
            case WorkingGroupConstituted ignored -> group; // handled above: there is no row yet
            case ActionsAssigned assigned -> group.assigned(assigned.pacActions(), recorded.version());
            case GroupMembersJoined joined -> group.joined(joined.memberIds(), recorded.version());
            case GroupMemberLeft left -> group.left(left.memberId(), recorded.version());
            case FacilitatorAppointed appointed -> group.ledBy(appointed.account(), recorded.version());
            case RapporteurAppointed appointed -> group.reportedBy(appointed.memberId(), recorded.version());
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
