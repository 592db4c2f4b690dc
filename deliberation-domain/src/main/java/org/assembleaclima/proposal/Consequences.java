package org.assembleaclima.proposal;

import java.util.List;

/**
 * What an adoption means for the amendments that are still open (R4.3).
 *
 * @param lapsed those that cannot be adopted any more
 * @param rebased those whose operations had to be said again for the new text; what is in neither list reads as before
 * @param flagged sub-amendments that do not fit their amendment any more; they cannot be put to the vote
 */
public record Consequences(List<Lapse> lapsed, List<Again> rebased, List<Flag> flagged) {

    static final Consequences NONE = new Consequences(List.of(), List.of(), List.of());

    public Consequences {
        lapsed = List.copyOf(lapsed);
        rebased = List.copyOf(rebased);
        flagged = List.copyOf(flagged);
    }

    /** Whether some amendment cannot be voted any more, or not as it is. */
    boolean takeAway() {
        return !lapsed.isEmpty() || !flagged.isEmpty();
    }

    /** @param cause why it lapsed */
    public record Lapse(AmendmentId amendmentId, LapseCause cause) {}

    /** @param operations the same changes, quoting the text as it now stands; at least one, for without it would lapse */
    public record Again(AmendmentId amendmentId, List<Operation> operations) {

        public Again {
            operations = List.copyOf(operations);
            if (operations.isEmpty()) throw new IllegalArgumentException("nothing left to change");
        }
    }

    /** @param conflict with what was adopted */
    public record Flag(AmendmentId amendmentId, ConflictKind conflict) {}
}
