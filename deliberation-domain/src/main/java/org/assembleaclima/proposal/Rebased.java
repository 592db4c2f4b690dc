package org.assembleaclima.proposal;

import java.util.List;

/** What became of an amendment when another one was adopted. */
public sealed interface Rebased {

    /** @param operations the same changes, quoting the text as it now stands, without moves that are done already */
    record Kept(List<Operation> operations) implements Rebased {

        public Kept {
            operations = List.copyOf(operations);
        }
    }

    /** @param kind why it cannot be put to the vote any more */
    record Gone(ConflictKind kind) implements Rebased {}
}
