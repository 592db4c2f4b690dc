package org.assembleaclima.proposal;

import java.util.ArrayList;
import java.util.List;
import org.assembleaclima.proposal.Operation.MoveBlock;

/** Moves without which an amendment would put every block where it puts it with them. They would lend it distance. */
final class IdleMoves {

    private IdleMoves() {}

    static boolean isIdle(List<Block> blocks, List<Operation> operations, int number) {
        return operations.get(number) instanceof MoveBlock
                && BlockOrder.of(blocks, without(number, operations)).equals(BlockOrder.of(blocks, operations));
    }

    /** What is left when they are taken out one by one. */
    static List<Operation> leftOut(List<Block> blocks, List<Operation> operations) {
        for (int i = 0; i < operations.size(); i++)
            if (isIdle(blocks, operations, i)) return leftOut(blocks, without(i, operations));
        return operations;
    }

    private static List<Operation> without(int number, List<Operation> operations) {
        var others = new ArrayList<>(operations);
        others.remove(number);
        return others;
    }
}
