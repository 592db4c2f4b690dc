package org.assembleaclima.workinggroup;

import static org.assembleaclima.cycle.CycleRefusal.CYCLE_UNKNOWN;
import static org.assembleaclima.membership.MembershipRefusal.ACCOUNT_NOT_OPAQUE;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_REPEATED;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_UNKNOWN;
import static org.assembleaclima.workinggroup.WorkingGroupRefusal.ALREADY_IN_GROUP;
import static org.assembleaclima.workinggroup.WorkingGroupRefusal.FACILITATOR_UNCHANGED;
import static org.assembleaclima.workinggroup.WorkingGroupRefusal.GROUP_ACTIONS_UNCHANGED;
import static org.assembleaclima.workinggroup.WorkingGroupRefusal.GROUP_ACTION_UNKNOWN;
import static org.assembleaclima.workinggroup.WorkingGroupRefusal.MEMBER_NOT_READY;
import static org.assembleaclima.workinggroup.WorkingGroupRefusal.NOT_IN_GROUP;
import static org.assembleaclima.workinggroup.WorkingGroupRefusal.RAPPORTEUR_UNCHANGED;
import static org.assembleaclima.workinggroup.WorkingGroupRefusal.WORKING_GROUP_ALREADY_CONSTITUTED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.assembleaclima.cycle.Cycles;
import org.assembleaclima.membership.Assemblies;
import org.assembleaclima.membership.AssemblyRoll;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.MemberState;
import org.assembleaclima.pac.PacActions;
import org.assembleaclima.pac.PlanOrder;
import org.assembleaclima.security.Actor;
import org.assembleaclima.workinggroup.WorkingGroupCommand.AppointFacilitator;
import org.assembleaclima.workinggroup.WorkingGroupCommand.AppointRapporteur;
import org.assembleaclima.workinggroup.WorkingGroupCommand.AssignActions;
import org.assembleaclima.workinggroup.WorkingGroupCommand.ConstituteWorkingGroup;
import org.assembleaclima.workinggroup.WorkingGroupCommand.JoinGroup;
import org.assembleaclima.workinggroup.WorkingGroupCommand.LeaveGroup;
import org.assembleaclima.workinggroup.WorkingGroupEvent.ActionsAssigned;
import org.assembleaclima.workinggroup.WorkingGroupEvent.FacilitatorAppointed;
import org.assembleaclima.workinggroup.WorkingGroupEvent.GroupMemberLeft;
import org.assembleaclima.workinggroup.WorkingGroupEvent.GroupMembersJoined;
import org.assembleaclima.workinggroup.WorkingGroupEvent.RapporteurAppointed;
import org.assembleaclima.workinggroup.WorkingGroupEvent.WorkingGroupConstituted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/** One working group: constituted once, within one cycle; then its actions, its members and who leads it. */
@AggregateRoot
@Revision("2")
class WorkingGroup {

    @AggregateIdentifier
    private WorkingGroupId workingGroupId;

    private GroupRoll roll = new GroupRoll();

    WorkingGroup() {} // Axon rebuilds the aggregate through this constructor

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ConstituteWorkingGroup command, Cycles cycles, Clock clock) {
        if (roll.cycle().isPresent()) throw WORKING_GROUP_ALREADY_CONSTITUTED.refused();
        if (!cycles.isPlanned(command.cycleId())) throw CYCLE_UNKNOWN.refusedAt("/cycle_id");

        apply(new WorkingGroupConstituted(
                command.workingGroupId(), command.cycleId(), command.name(), command.sources(), clock.instant()));
    }

    @CommandHandler
    void handle(AssignActions command, PacActions plan, Clock clock) {
        if (!command.pacActions().stream().allMatch(plan::isKnown))
            throw GROUP_ACTION_UNKNOWN.refusedAt("/pac_actions");
        var actions = PlanOrder.of(command.pacActions());
        if (actions.equals(roll.pacActions())) throw GROUP_ACTIONS_UNCHANGED.refused();

        apply(new ActionsAssigned(workingGroupId, actions, clock.instant()));
    }

    @CommandHandler
    void handle(JoinGroup command, Assemblies assemblies, Clock clock) {
        checkMayJoin(command.memberIds(), assemblies.of(roll.cycle().orElseThrow()));

        apply(new GroupMembersJoined(workingGroupId, command.memberIds(), clock.instant()));
    }

    private void checkMayJoin(List<MemberId> memberIds, AssemblyRoll assembly) {
        var seen = new HashSet<MemberId>();
        for (int i = 0; i < memberIds.size(); i++) {
            var place = "/member_ids/" + i;
            var memberId = memberIds.get(i);
            var member = assembly.member(memberId).orElseThrow(() -> MEMBER_UNKNOWN.refusedAt(place));
            if (roll.has(memberId)) throw ALREADY_IN_GROUP.refusedAt(place);
            if (!seen.add(memberId)) throw MEMBER_REPEATED.refusedAt(place);
            if (member.state() != MemberState.ACTIVE && member.state() != MemberState.ONBOARDED)
                throw MEMBER_NOT_READY.refusedAt(place);
        }
    }

    @CommandHandler
    void handle(LeaveGroup command, Clock clock) {
        if (!roll.has(command.memberId())) throw NOT_IN_GROUP.refusedAt("/member_id");

        apply(new GroupMemberLeft(workingGroupId, command.memberId(), command.reason(), clock.instant()));
    }

    @CommandHandler
    void handle(AppointFacilitator command, Clock clock) {
        if (roll.isLedBy(command.account())) throw FACILITATOR_UNCHANGED.refused();
        if (!Actor.isOpaque(command.account())) throw ACCOUNT_NOT_OPAQUE.refusedAt("/account");

        apply(new FacilitatorAppointed(workingGroupId, command.account(), clock.instant()));
    }

    @CommandHandler
    void handle(AppointRapporteur command, Clock clock) {
        if (roll.hasRapporteur(command.memberId())) throw RAPPORTEUR_UNCHANGED.refused();
        if (!roll.has(command.memberId())) throw NOT_IN_GROUP.refusedAt("/member_id");

        apply(new RapporteurAppointed(workingGroupId, command.memberId(), clock.instant()));
    }

    @EventSourcingHandler
    void on(WorkingGroupEvent event) {
        workingGroupId = event.workingGroupId();
        roll.evolve(event);
    }
}
