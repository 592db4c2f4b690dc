package org.assembleaclima.workinggroup;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.pac.ActionCode;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to one working group. Stored for ever: see docs/events.md. */
public sealed interface WorkingGroupEvent extends DomainEvent {

    WorkingGroupId workingGroupId();

    @Revision("1")
    record WorkingGroupConstituted(
            WorkingGroupId workingGroupId, CycleId cycleId, String name, List<String> sources, Instant constitutedAt)
            implements WorkingGroupEvent {}

    /** @param pacActions all of them, in the order of the plan */
    @Revision("1")
    record ActionsAssigned(WorkingGroupId workingGroupId, List<ActionCode> pacActions, Instant assignedAt)
            implements WorkingGroupEvent {}

    @Revision("1")
    record GroupMembersJoined(WorkingGroupId workingGroupId, List<MemberId> memberIds, Instant joinedAt)
            implements WorkingGroupEvent {}

    /** A rapporteur who leaves is rapporteur no more. */
    @Revision("1")
    record GroupMemberLeft(WorkingGroupId workingGroupId, MemberId memberId, String reason, Instant leftAt)
            implements WorkingGroupEvent {}

    /** @param account an opaque actor id */
    @Revision("1")
    record FacilitatorAppointed(WorkingGroupId workingGroupId, String account, Instant appointedAt)
            implements WorkingGroupEvent {}

    @Revision("1")
    record RapporteurAppointed(WorkingGroupId workingGroupId, MemberId memberId, Instant appointedAt)
            implements WorkingGroupEvent {}
}
