package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_WITHOUT_EFFECT;
import static org.assembleaclima.proposal.ProposalRefusal.BLOCK_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.OPERATIONS_CONTRADICT;
import static org.assembleaclima.proposal.ProposalRefusal.PAC_ACTION_ALREADY_NAMED;
import static org.assembleaclima.proposal.ProposalRefusal.PAC_ACTION_NOT_NAMED;
import static org.assembleaclima.proposal.ProposalRefusal.QUOTED_WORDS_NOT_FOUND;
import static org.assembleaclima.proposal.ProposalRefusal.RESULT_OUT_OF_BOUNDS;

import java.util.Collections;
import java.util.Optional;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.proposal.Operation.ChangePacActions;
import org.assembleaclima.proposal.Operation.DeleteBlock;
import org.assembleaclima.proposal.Operation.InsertAfter;
import org.assembleaclima.proposal.Operation.MoveBlock;
import org.assembleaclima.proposal.Operation.ReplaceBlock;
import org.assembleaclima.proposal.Operation.ReplaceSpan;
import org.assembleaclima.proposal.Operation.ReplaceTitle;

/** Whether one operation finds what it quotes, changes it, and leaves what can stand in a text. */
record OperationCheck(TextIndex base, int number) {

    void check(Operation operation) {
        switch (operation) {
            case ReplaceTitle replace -> check(replace);
            case InsertAfter insert -> check(insert);
            case ReplaceBlock replace -> check(replace);
            case ReplaceSpan replace -> check(replace);
            case DeleteBlock delete -> quotes(delete.quoted(), delete.block());
            case MoveBlock move -> check(move);
            case ChangePacActions change -> check(change);
        }
    }

    private void check(ReplaceTitle replace) {
        quotes(replace.quoted().equals(base.title()), base.title());
        hold(!replace.replacement().equals(replace.quoted()), AMENDMENT_WITHOUT_EFFECT, "");
        hold(TextLimits.isTitle(replace.replacement()), RESULT_OUT_OF_BOUNDS, "/replacement");
    }

    private void check(InsertAfter insert) {
        follows(insert.after());
        hold(TextLimits.isBlock(insert.text()), RESULT_OUT_OF_BOUNDS, "/text");
    }

    private void check(ReplaceBlock replace) {
        quotes(replace.quoted(), replace.block());
        var same = new Block(replace.block(), replace.kind(), replace.text()).equals(base.block(replace.block()));
        hold(!same, AMENDMENT_WITHOUT_EFFECT, "");
        hold(TextLimits.isBlock(replace.text()), RESULT_OUT_OF_BOUNDS, "/text");
    }

    private void check(ReplaceSpan replace) {
        known(replace.block());
        var text = base.block(replace.block()).text();
        var found = Span.find(text, replace.quoted(), replace.occurrence());
        quotes(found.isPresent(), text);
        hold(!replace.replacement().equals(replace.quoted()), AMENDMENT_WITHOUT_EFFECT, "");
    }

    private void check(MoveBlock move) {
        quotes(move.quoted(), move.block());
        follows(move.after());
    }

    private void check(ChangePacActions change) {
        hold(Collections.disjoint(change.removed(), change.added()), OPERATIONS_CONTRADICT, "");
        hold(base.text().pacActions().containsAll(change.removed()), PAC_ACTION_NOT_NAMED, "/removed");
        hold(Collections.disjoint(base.text().pacActions(), change.added()), PAC_ACTION_ALREADY_NAMED, "/added");
        hold(!change.removed().isEmpty() || !change.added().isEmpty(), AMENDMENT_WITHOUT_EFFECT, "");
    }

    private void known(BlockId block) {
        hold(base.has(block), BLOCK_UNKNOWN, "/block");
    }

    private void follows(Optional<BlockId> after) {
        hold(after.stream().allMatch(base::has), BLOCK_UNKNOWN, "/after");
    }

    private void quotes(String quoted, BlockId block) {
        known(block);
        var text = base.block(block).text();
        quotes(text.equals(quoted), text);
    }

    /** @param found what the text says there, told to whoever quoted something else */
    private void quotes(boolean holds, String found) {
        if (!holds) throw QUOTED_WORDS_NOT_FOUND.refusedAt("/operations/" + number + "/quoted", found); // R4.2
    }

    private void hold(boolean holds, RefusalReason otherwise, String field) {
        if (!holds) throw AmendmentCheck.at(otherwise, number, field);
    }
}
