package org.assembleaclima.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.Operation.ChangePacActions;
import org.assembleaclima.proposal.Operation.DeleteBlock;
import org.assembleaclima.proposal.Operation.InsertAfter;
import org.assembleaclima.proposal.Operation.MoveBlock;
import org.assembleaclima.proposal.Operation.ReplaceBlock;
import org.assembleaclima.proposal.Operation.ReplaceSpan;
import org.assembleaclima.proposal.Operation.ReplaceTitle;

/** What a text says once an amendment is adopted: derived, never typed (R4.4). */
public final class Amending {

    private final Map<BlockId, Block> blocks = new HashMap<>();
    private final Map<BlockId, List<Span>> spans = new HashMap<>();
    private final Set<ActionCode> pacActions;
    private String title;

    private Amending(AmendableText base) {
        title = base.text().title();
        pacActions = new LinkedHashSet<>(base.pacActions());
        base.text().blocks().forEach(block -> blocks.put(block.id(), block));
    }

    /** @param operations of one amendment, which {@link AmendmentCheck} lets pass on {@code base} */
    public static AmendableText apply(AmendableText base, List<Operation> operations) {
        var amending = new Amending(base);
        operations.forEach(amending::take);
        amending.spans.forEach(amending::replaceSpans);
        var order = BlockOrder.of(base.text().blocks(), operations);
        return new AmendableText(
                new ProposalText(
                        base.text().language(),
                        amending.title,
                        order.stream().map(amending::block).toList()),
                List.copyOf(amending.pacActions));
    }

    private void take(Operation operation) {
        switch (operation) {
            case ReplaceTitle replace -> title = replace.replacement();
            case InsertAfter insert -> blocks.put(insert.id(), new Block(insert.id(), insert.kind(), insert.text()));
            case ReplaceBlock replace ->
                blocks.put(replace.block(), new Block(replace.block(), replace.kind(), replace.text()));
            case ReplaceSpan replace ->
                spans.computeIfAbsent(replace.block(), ignored -> new ArrayList<>())
                        .add(Span.of(replace, block(replace.block()).text()));
            case DeleteBlock ignored -> {} // the order leaves it out
            case MoveBlock ignored -> {} // the order has it elsewhere
            case ChangePacActions change -> {
                change.removed().forEach(pacActions::remove);
                pacActions.addAll(change.added());
            }
        }
    }

    private void replaceSpans(BlockId id, List<Span> ofBlock) {
        var block = block(id);
        blocks.put(id, new Block(id, block.kind(), Span.replaced(block.text(), ofBlock)));
    }

    private Block block(BlockId id) {
        var block = blocks.get(id);
        if (block == null) throw new IllegalArgumentException("not checked against this text");
        return block;
    }
}
