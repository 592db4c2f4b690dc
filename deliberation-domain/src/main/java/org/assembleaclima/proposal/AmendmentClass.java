package org.assembleaclima.proposal;

import java.util.List;
import org.assembleaclima.proposal.Operation.ChangePacActions;
import org.assembleaclima.proposal.Operation.DeleteBlock;
import org.assembleaclima.proposal.Operation.InsertAfter;
import org.assembleaclima.proposal.Operation.MoveBlock;
import org.assembleaclima.proposal.Operation.ReplaceBlock;
import org.assembleaclima.proposal.Operation.ReplaceSpan;
import org.assembleaclima.proposal.Operation.ReplaceTitle;

/** How far an amendment reaches, the furthest first: the order in which they are voted (R4.3). */
public enum AmendmentClass {
    /** Takes words, blocks or actions out and puts none in. */
    SUPPRESSING,
    /** Puts others in the place of a title, a block or an action. */
    SUBSTITUTING,
    /** Changes words within a block, or where a block stands. */
    MODIFYING,
    /** Takes nothing out. */
    ADDING;

    /** The furthest-reaching of its operations gives an amendment its class; at least one operation. */
    public static AmendmentClass of(List<Operation> operations) {
        return operations.stream()
                .map(AmendmentClass::of)
                .min(AmendmentClass::compareTo)
                .orElseThrow();
    }

    private static AmendmentClass of(Operation operation) {
        return switch (operation) {
            case DeleteBlock ignored -> SUPPRESSING;
            case ReplaceTitle ignored -> SUBSTITUTING;
            case ReplaceBlock ignored -> SUBSTITUTING;
            case ReplaceSpan replace -> replace.replacement().isEmpty() ? SUPPRESSING : MODIFYING;
            case MoveBlock ignored -> MODIFYING;
            case InsertAfter ignored -> ADDING;
            case ChangePacActions change -> of(change);
        };
    }

    private static AmendmentClass of(ChangePacActions change) {
        if (change.removed().isEmpty()) return ADDING;
        return change.added().isEmpty() ? SUPPRESSING : SUBSTITUTING;
    }
}
