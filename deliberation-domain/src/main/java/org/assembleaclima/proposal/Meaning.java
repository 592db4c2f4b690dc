package org.assembleaclima.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.Operation.ChangePacActions;
import org.assembleaclima.proposal.Operation.InsertAfter;
import org.assembleaclima.proposal.Operation.MoveBlock;

/**
 * What an amendment does, whatever the ids of its new blocks and the order of its operations. Only the order of what it
 * puts at one place means something, for it is the reading order. Equal meanings are voted once.
 */
record Meaning(
        Set<Operation> changes,
        Map<Optional<BlockId>, List<Operation>> placed,
        Set<ActionCode> pacActionsRemoved,
        Set<ActionCode> pacActionsAdded) {

    private static final BlockId ANY = BlockId.numbered(1);

    static Meaning of(List<Operation> operations) {
        var meaning = new Meaning(new HashSet<>(), new HashMap<>(), new HashSet<>(), new HashSet<>());
        operations.forEach(meaning::take);
        return meaning;
    }

    private void take(Operation operation) {
        switch (operation) {
            case InsertAfter insert ->
                place(insert.after(), new InsertAfter(insert.after(), ANY, insert.kind(), insert.text()));
            case MoveBlock move -> place(move.after(), move);
            case ChangePacActions change -> {
                pacActionsRemoved.addAll(change.removed());
                pacActionsAdded.addAll(change.added());
            }
            case Operation.ReplaceTitle replace -> changes.add(replace);
            case Operation.ReplaceBlock replace -> changes.add(replace);
            case Operation.ReplaceSpan replace -> changes.add(replace);
            case Operation.DeleteBlock delete -> changes.add(delete);
        }
    }

    private void place(Optional<BlockId> after, Operation operation) {
        placed.computeIfAbsent(after, ignored -> new ArrayList<>()).add(operation);
    }
}
