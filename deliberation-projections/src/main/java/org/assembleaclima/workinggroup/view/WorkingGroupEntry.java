package org.assembleaclima.workinggroup.view;

import java.util.ArrayList;
import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.workinggroup.WorkingGroupEvent.WorkingGroupConstituted;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.jspecify.annotations.Nullable;

/**
 * One working group. Its name is also its theme.
 *
 * @param pacActions what it works on, in the order of the plan
 * @param memberIds in the order they joined
 * @param facilitator the opaque actor id of who leads it; null until somebody is appointed
 * @param rapporteurId who reports to the plenary; null until somebody is appointed
 */
public record WorkingGroupEntry(
        WorkingGroupId workingGroupId,
        long version,
        CycleId cycleId,
        String name,
        List<String> sources,
        List<ActionCode> pacActions,
        List<MemberId> memberIds,
        @Nullable String facilitator,
        @Nullable MemberId rapporteurId)
        implements Row {

    static WorkingGroupEntry constituted(WorkingGroupConstituted constituted, long version) {
        return new WorkingGroupEntry(
                constituted.workingGroupId(),
                version,
                constituted.cycleId(),
                constituted.name(),
                constituted.sources(),
                List.of(),
                List.of(),
                null,
                null);
    }

    WorkingGroupEntry assigned(List<ActionCode> actions, long newVersion) {
        return with(actions, memberIds, facilitator, rapporteurId, newVersion);
    }

    WorkingGroupEntry joined(List<MemberId> newMembers, long newVersion) {
        var members = new ArrayList<>(memberIds);
        members.addAll(newMembers);
        return with(pacActions, members, facilitator, rapporteurId, newVersion);
    }

    /** A rapporteur who leaves is rapporteur no more. */
    WorkingGroupEntry left(MemberId memberId, long newVersion) {
        var members = new ArrayList<>(memberIds);
        members.remove(memberId);
        return with(pacActions, members, facilitator, memberId.equals(rapporteurId) ? null : rapporteurId, newVersion);
    }

    WorkingGroupEntry ledBy(String account, long newVersion) {
        return with(pacActions, memberIds, account, rapporteurId, newVersion);
    }

    WorkingGroupEntry reportedBy(MemberId memberId, long newVersion) {
        return with(pacActions, memberIds, facilitator, memberId, newVersion);
    }

    private WorkingGroupEntry with(
            List<ActionCode> actions,
            List<MemberId> members,
            @Nullable String leader,
            @Nullable MemberId rapporteur,
            long newVersion) {
        return new WorkingGroupEntry(
                workingGroupId, newVersion, cycleId, name, sources, actions, members, leader, rapporteur);
    }
}
