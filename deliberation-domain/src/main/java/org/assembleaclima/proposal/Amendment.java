package org.assembleaclima.proposal;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.membership.MemberId;

/**
 * One amendment as the proposal keeps it.
 *
 * @param number in the order of submission, from 1
 * @param parent the amendment it changes, when it is a sub-amendment
 * @param operations as they read now, which quote the text that holds; none once it is over
 */
public record Amendment(
        AmendmentId id,
        int number,
        String language,
        Optional<AmendmentId> parent,
        MemberId author,
        List<Operation> operations,
        Standing standing) {

    /** Where it is in its life. */
    public enum Standing {
        SUBMITTED,
        ADMITTED,
        /** Does not fit its amendment any more (CONFLICT_FLAGGED). */
        FLAGGED,
        /** A sub-amendment that waits for its amendment. */
        ADOPTED,
        /** Integrated, rejected, lapsed, withdrawn or inadmissible: nothing happens to it any more. */
        OVER
    }

    boolean isOpen() {
        return standing == Standing.SUBMITTED || standing == Standing.ADMITTED || standing == Standing.FLAGGED;
    }

    boolean isVotable() {
        return standing == Standing.ADMITTED;
    }

    OpenAmendment opened() {
        return new OpenAmendment(id, number, parent, operations);
    }

    /** What it would do is forgotten once it is over: snapshots stay small. */
    Amendment now(Standing next) {
        return new Amendment(
                id, number, language, parent, author, next == Standing.OVER ? List.of() : operations, next);
    }

    Amendment again(List<Operation> rebased) {
        return new Amendment(id, number, language, parent, author, rebased, standing);
    }
}
