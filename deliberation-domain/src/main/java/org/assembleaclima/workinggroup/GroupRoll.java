package org.assembleaclima.workinggroup;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.AssemblyRoll;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.workinggroup.WorkingGroupEvent.ActionsAssigned;
import org.assembleaclima.workinggroup.WorkingGroupEvent.FacilitatorAppointed;
import org.assembleaclima.workinggroup.WorkingGroupEvent.GroupMemberLeft;
import org.assembleaclima.workinggroup.WorkingGroupEvent.GroupMembersJoined;
import org.assembleaclima.workinggroup.WorkingGroupEvent.RapporteurAppointed;
import org.assembleaclima.workinggroup.WorkingGroupEvent.WorkingGroupConstituted;
import org.jspecify.annotations.Nullable;

/** Who and what one working group is, as its events tell. Nothing outside this package can change it. */
public final class GroupRoll {

    private @Nullable CycleId cycleId; // null until constituted
    private Set<MemberId> members = new LinkedHashSet<>(); // in the order they joined
    private List<ActionCode> pacActions = List.of();
    private @Nullable String facilitator; // an actor's id; null until appointed
    private @Nullable MemberId rapporteur; // null until appointed

    GroupRoll() {}

    /** @param events of one group, from its first one */
    public static GroupRoll of(Stream<? extends WorkingGroupEvent> events) {
        var roll = new GroupRoll();
        events.forEachOrdered(roll::evolve);
        return roll;
    }

    /** Empty until the group is constituted. */
    public Optional<CycleId> cycle() {
        return Optional.ofNullable(cycleId);
    }

    public boolean has(MemberId memberId) {
        return members.contains(memberId);
    }

    /**
     * Whether somebody writes for the group: its facilitator, and whoever of its members is active on that day.
     *
     * @param account an actor's opaque id
     * @param assembly of the group's cycle
     */
    public boolean mayDraft(String account, AssemblyRoll assembly, LocalDate day) {
        return account.equals(facilitator)
                || assembly.byAccount(account)
                        .filter(member -> has(member.memberId()) && member.isActiveOn(day))
                        .isPresent();
    }

    List<ActionCode> pacActions() {
        return pacActions;
    }

    boolean isLedBy(String account) {
        return account.equals(facilitator);
    }

    boolean hasRapporteur(MemberId memberId) {
        return memberId.equals(rapporteur);
    }

    void evolve(WorkingGroupEvent event) {
        switch (event) {
            case WorkingGroupConstituted constituted -> cycleId = constituted.cycleId();
            case ActionsAssigned assigned -> pacActions = assigned.pacActions();
            case GroupMembersJoined joined -> members.addAll(joined.memberIds());
            case GroupMemberLeft left -> {
                members.remove(left.memberId());
                if (hasRapporteur(left.memberId())) rapporteur = null;
            }
            case FacilitatorAppointed appointed -> facilitator = appointed.account();
            case RapporteurAppointed appointed -> rapporteur = appointed.memberId();
        }
    }
}
