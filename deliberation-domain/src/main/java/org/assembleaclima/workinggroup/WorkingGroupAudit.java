package org.assembleaclima.workinggroup;

import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.cycle.Cycles;
import org.assembleaclima.workinggroup.WorkingGroupEvent.ActionsAssigned;
import org.assembleaclima.workinggroup.WorkingGroupEvent.FacilitatorAppointed;
import org.assembleaclima.workinggroup.WorkingGroupEvent.GroupMemberLeft;
import org.assembleaclima.workinggroup.WorkingGroupEvent.GroupMembersJoined;
import org.assembleaclima.workinggroup.WorkingGroupEvent.RapporteurAppointed;
import org.assembleaclima.workinggroup.WorkingGroupEvent.WorkingGroupConstituted;

/** Judges one working group: constituted once, joined and left by turns. */
public final class WorkingGroupAudit implements StreamAudit<WorkingGroupEvent> {

    private final Cycles cycles;
    private final GroupRoll roll = new GroupRoll();

    /** @param cycles those planned so far */
    public WorkingGroupAudit(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public void judge(WorkingGroupEvent event, String actor, Verdicts verdicts) {
        var constituted = roll.cycle().isPresent();
        switch (event) {
            case WorkingGroupConstituted e -> {
                verdicts.life(!constituted, "the group is constituted already");
                verdicts.check(Verdicts.Rule.ACROSS, cycles.isPlanned(e.cycleId()), "a cycle nobody had planned");
            }
            case ActionsAssigned e ->
                verdicts.life(
                        constituted && !e.pacActions().equals(roll.pacActions()),
                        "the group is not constituted, or has these actions already");
            case GroupMembersJoined e ->
                verdicts.life(
                        constituted && e.memberIds().stream().noneMatch(roll::has), "a member is in the group already");
            case GroupMemberLeft e -> verdicts.life(roll.has(e.memberId()), "the member is not in the group");
            case FacilitatorAppointed e ->
                verdicts.life(constituted && !roll.isLedBy(e.account()), "the group is led by the same account");
            case RapporteurAppointed e ->
                verdicts.life(
                        roll.has(e.memberId()) && !roll.hasRapporteur(e.memberId()),
                        "the member is not in the group, or its rapporteur already");
        }
        roll.evolve(event);
    }
}
