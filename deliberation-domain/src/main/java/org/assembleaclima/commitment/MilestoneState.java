package org.assembleaclima.commitment;

import java.util.List;
import org.assembleaclima.common.Refused;

/** Where a milestone is in its life. That it was replanned, or is late, is no state: both follow from its dates. */
public enum MilestoneState {
    COMMITTED("start", "replan", "drop-milestone"),
    /** The work on its commitment has started. */
    IN_PROGRESS("claim-delivery", "replan", "drop-milestone"),
    DELIVERY_CLAIMED("verify", "dispute", "drop-milestone"),
    VERIFIED,
    /** Somebody else than who claimed it says it was not delivered: it can be claimed again. */
    DISPUTED("claim-delivery", "replan", "drop-milestone"),
    DROPPED;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change, which its type does not tell
    private final List<String> steps;

    MilestoneState(String... steps) {
        this.steps = List.of(steps);
    }

    /** Whether something is still to be delivered, as far as is known. */
    public boolean isOpen() {
        return this == COMMITTED || this == IN_PROGRESS || this == DISPUTED;
    }

    /** Whether it was delivered, as far as nobody disputes. */
    public boolean isDelivered() {
        return this == DELIVERY_CLAIMED || this == VERIFIED;
    }

    /** Whether nothing happens to it any more. */
    public boolean isOver() {
        return this == VERIFIED || this == DROPPED;
    }

    /** What a refused caller is told. */
    Refused.State told() {
        return new Refused.State(name(), steps);
    }
}
