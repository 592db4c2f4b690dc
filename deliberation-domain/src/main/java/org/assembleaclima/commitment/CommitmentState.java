package org.assembleaclima.commitment;

import java.util.Collection;
import java.util.List;
import org.assembleaclima.common.Refused;

/** Where a commitment is in its life, which follows from its milestones unless it was dropped whole. */
public enum CommitmentState {
    COMMITTED("start", "add-milestone", "replan", "drop-milestone", "drop"),
    IN_PROGRESS("add-milestone", "replan", "claim-delivery", "verify", "dispute", "drop-milestone", "drop"),
    /** Nothing is open: the rest waits to be verified. */
    DELIVERY_CLAIMED("add-milestone", "verify", "dispute", "drop-milestone", "drop"),
    /** Every milestone that was not dropped is verified. */
    DELIVERED,
    DROPPED;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change, which its type does not tell
    private final List<String> steps;

    CommitmentState(String... steps) {
        this.steps = List.of(steps);
    }

    /**
     * @param dropped whether it was dropped whole, with what was not verified
     * @param milestones of all its milestones, at least one
     */
    public static CommitmentState of(boolean dropped, Collection<MilestoneState> milestones) {
        if (dropped) return DROPPED;
        if (milestones.stream().allMatch(MilestoneState::isOver)) return DELIVERED;
        if (milestones.stream().noneMatch(MilestoneState::isOpen)) return DELIVERY_CLAIMED;
        var begun = milestones.stream()
                .anyMatch(state -> state != MilestoneState.COMMITTED && state != MilestoneState.DROPPED);
        return begun ? IN_PROGRESS : COMMITTED;
    }

    /** Whether nothing happens to it any more. */
    public boolean isOver() {
        return this == DELIVERED || this == DROPPED;
    }

    /** What a refused caller is told. */
    Refused.State told() {
        return new Refused.State(name(), steps);
    }
}
