package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_10;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_3;
import static org.assembleaclima.proposal.ProposalFixtures.block;
import static org.assembleaclima.proposal.ProposalFixtures.stored;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.Operation.ChangePacActions;
import org.assembleaclima.proposal.Operation.DeleteBlock;
import org.assembleaclima.proposal.Operation.InsertAfter;
import org.assembleaclima.proposal.Operation.MoveBlock;
import org.assembleaclima.proposal.Operation.ReplaceBlock;
import org.assembleaclima.proposal.Operation.ReplaceSpan;
import org.assembleaclima.proposal.Operation.ReplaceTitle;

/** A text about trees in five blocks, and operations that quote it. In anchors, 0 is the very beginning. */
final class AmendmentFixtures {

    static final AmendableText TEXT = new AmendableText(
            stored(
                    block(1, "Plant a wood."),
                    block(2, "Water it daily, water it well."),
                    block(3, "Rake it."),
                    block(4, "Fence it."),
                    block(5, "Rest.")),
            List.of(ACTION_2_1_3, ACTION_2_1_10));

    private AmendmentFixtures() {}

    static AmendableText of(Block... blocks) {
        return new AmendableText(stored(blocks), TEXT.pacActions());
    }

    /** Blocks of one letter each. */
    static AmendableText ofBlocks(int count) {
        return of(IntStream.rangeClosed(1, count)
                .mapToObj(number -> block(number, "x"))
                .toArray(Block[]::new));
    }

    static ReplaceTitle retitle(String title) {
        return new ReplaceTitle(TEXT.text().title(), title);
    }

    static InsertAfter insert(int after, int id, String text) {
        return new InsertAfter(anchor(after), BlockId.numbered(id), BlockKind.PARAGRAPH, text);
    }

    static ReplaceBlock replace(int block, String text) {
        return new ReplaceBlock(BlockId.numbered(block), quote(block), BlockKind.PARAGRAPH, text);
    }

    static ReplaceSpan span(int block, String quoted, int occurrence, String replacement) {
        return new ReplaceSpan(BlockId.numbered(block), quoted, occurrence, replacement);
    }

    static DeleteBlock delete(int block) {
        return new DeleteBlock(BlockId.numbered(block), quote(block));
    }

    static MoveBlock move(int block, int after) {
        return new MoveBlock(BlockId.numbered(block), quote(block), anchor(after));
    }

    static ChangePacActions remove(ActionCode... codes) {
        return new ChangePacActions(List.of(codes), List.of());
    }

    static ChangePacActions add(ActionCode... codes) {
        return new ChangePacActions(List.of(), List.of(codes));
    }

    /** The ids in reading order, as {@code "b1 b2"}. */
    static String order(AmendableText text) {
        return text.text().blocks().stream().map(block -> block.id().value()).collect(Collectors.joining(" "));
    }

    static String said(AmendableText text, int block) {
        return new TextIndex(text).block(BlockId.numbered(block)).text();
    }

    static AmendableText amended(Operation... operations) {
        AmendmentCheck.check(TEXT, Arrays.asList(operations));
        return Amending.apply(TEXT, Arrays.asList(operations));
    }

    private static Optional<BlockId> anchor(int after) {
        return after == 0 ? Optional.empty() : Optional.of(BlockId.numbered(after));
    }

    private static String quote(int block) {
        return said(TEXT, block);
    }
}
