package org.assembleaclima.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.proposal.Operation.DeleteBlock;
import org.assembleaclima.proposal.Operation.InsertAfter;
import org.assembleaclima.proposal.Operation.MoveBlock;

/**
 * The reading order once an amendment is adopted: what neither goes nor moves keeps its order, and each block that is
 * put somewhere stands directly behind the one it follows, those of one place in the order they were listed.
 */
final class BlockOrder {

    private final Map<Optional<BlockId>, List<BlockId>> placed = new HashMap<>();
    private final Set<BlockId> leaving = new HashSet<>();
    private final List<BlockId> order = new ArrayList<>();

    private BlockOrder(List<Operation> operations) {
        for (var operation : operations) {
            if (operation instanceof InsertAfter insert) place(insert.after(), insert.id());
            if (operation instanceof DeleteBlock delete) leaving.add(delete.block());
            if (operation instanceof MoveBlock move) {
                leaving.add(move.block());
                place(move.after(), move.block());
            }
        }
    }

    /** Blocks that are moved behind one another in a circle have no place, and are not in the order. */
    static List<BlockId> of(List<Block> blocks, List<Operation> operations) {
        var order = new BlockOrder(operations);
        order.addPlaced(Optional.empty());
        for (var block : blocks) if (!order.leaving.contains(block.id())) order.add(block.id());
        return order.order;
    }

    private void place(Optional<BlockId> after, BlockId id) {
        placed.computeIfAbsent(after, ignored -> new ArrayList<>()).add(id);
    }

    private void add(BlockId id) {
        order.add(id);
        addPlaced(Optional.of(id));
    }

    private void addPlaced(Optional<BlockId> after) {
        placed.getOrDefault(after, List.of()).forEach(this::add);
    }
}
