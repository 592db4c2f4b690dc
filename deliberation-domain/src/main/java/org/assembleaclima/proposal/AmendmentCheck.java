package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_WITHOUT_EFFECT;
import static org.assembleaclima.proposal.ProposalRefusal.BLOCK_REPEATED;
import static org.assembleaclima.proposal.ProposalRefusal.OPERATIONS_CONTRADICT;
import static org.assembleaclima.proposal.ProposalRefusal.RESULT_OUT_OF_BOUNDS;
import static org.assembleaclima.proposal.ProposalRefusal.TEXT_TOO_LONG;
import static org.assembleaclima.proposal.ProposalRefusal.TEXT_WITHOUT_BLOCKS;
import static org.assembleaclima.proposal.ProposalRefusal.TEXT_WITH_TOO_MANY_BLOCKS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.proposal.Operation.InsertAfter;
import org.assembleaclima.proposal.Operation.ReplaceSpan;

/** Whether a text can be amended so: what is quoted stands there (R4.2), and what would come of it is a text. */
public final class AmendmentCheck {

    private static final String OPERATIONS = "/operations";

    private final TextIndex base;
    private final List<Operation> operations;

    private AmendmentCheck(AmendableText base, List<Operation> operations) {
        this.base = new TextIndex(base);
        this.operations = operations;
    }

    /**
     * Refuses, at the operation it is about: QUOTED_WORDS_NOT_FOUND and BLOCK_UNKNOWN when the text does not say what is
     * quoted, OPERATIONS_CONTRADICT when two operations are after the same words or circle, AMENDMENT_WITHOUT_EFFECT,
     * and what else keeps the result from being a text.
     */
    public static void check(AmendableText base, List<Operation> operations) {
        var check = new AmendmentCheck(base, operations);
        for (int i = 0; i < operations.size(); i++) new OperationCheck(check.base, i).check(operations.get(i));
        check.newBlocksAreNew();
        check.noneContradicts();
        check.result();
    }

    private void newBlocksAreNew() {
        var seen = new HashSet<BlockId>();
        for (int i = 0; i < operations.size(); i++)
            if (operations.get(i) instanceof InsertAfter insert && (base.has(insert.id()) || !seen.add(insert.id())))
                throw at(BLOCK_REPEATED, i, "/id");
    }

    private void noneContradicts() {
        var before = new ArrayList<Footprint>();
        for (int i = 0; i < operations.size(); i++) {
            var footprint = new Footprint(base, List.of(operations.get(i)));
            for (var earlier : before) if (contradict(earlier, footprint)) throw at(OPERATIONS_CONTRADICT, i, "");
            before.add(footprint);
        }
    }

    /** Moving one block twice is no conflict of two amendments that agree, but nonsense within one. */
    private boolean contradict(Footprint earlier, Footprint later) {
        return Conflicts.contradict(base, earlier, later)
                || later.moved.keySet().stream().anyMatch(earlier.moved::containsKey);
    }

    private void result() {
        var after = new Footprint(base, operations);
        var blocks = base.blocks().size() + after.moreBlocks();
        if (blocks == 0) throw TEXT_WITHOUT_BLOCKS.refusedAt(OPERATIONS);
        if (blocks > TextLimits.MOST_BLOCKS) throw TEXT_WITH_TOO_MANY_BLOCKS.refusedAt(OPERATIONS);
        if (base.characters() + after.moreCharacters() > TextLimits.MOST_CHARACTERS)
            throw TEXT_TOO_LONG.refusedAt(OPERATIONS);
        if (BlockOrder.of(base.blocks(), operations).size() != blocks)
            throw OPERATIONS_CONTRADICT.refusedAt(OPERATIONS); // moved in a circle
        var amended = Amending.apply(base.text(), operations);
        if (amended.equals(base.text())) throw AMENDMENT_WITHOUT_EFFECT.refusedAt(OPERATIONS);
        for (int i = 0; i < operations.size(); i++)
            if (IdleMoves.isIdle(base.blocks(), operations, i)) throw at(AMENDMENT_WITHOUT_EFFECT, i, "");
        spansLeaveBlocks(new TextIndex(amended));
    }

    private void spansLeaveBlocks(TextIndex amended) {
        for (int i = 0; i < operations.size(); i++)
            if (operations.get(i) instanceof ReplaceSpan replace
                    && !TextLimits.isBlock(amended.block(replace.block()).text()))
                throw at(RESULT_OUT_OF_BOUNDS, i, "/replacement");
    }

    static RuntimeException at(RefusalReason reason, int operation, String field) {
        return reason.refusedAt(OPERATIONS + "/" + operation + field);
    }
}
