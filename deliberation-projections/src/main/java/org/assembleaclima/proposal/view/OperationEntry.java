package org.assembleaclima.proposal.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.BlockId;
import org.assembleaclima.proposal.BlockKind;
import org.assembleaclima.proposal.Operation;
import org.assembleaclima.proposal.Operation.ChangePacActions;
import org.assembleaclima.proposal.Operation.DeleteBlock;
import org.assembleaclima.proposal.Operation.InsertAfter;
import org.assembleaclima.proposal.Operation.MoveBlock;
import org.assembleaclima.proposal.Operation.ReplaceBlock;
import org.assembleaclima.proposal.Operation.ReplaceSpan;
import org.assembleaclima.proposal.Operation.ReplaceTitle;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an amendment, in one shape for all kinds; what a kind does not have is null or empty.
 *
 * @param block that is replaced, changed, deleted or moved
 * @param newBlock the id of the block that is inserted
 * @param after the block that the inserted or moved one follows; null for the very beginning
 * @param quoted the words that are changed, exactly as they stand
 * @param occurrence of the quoted words in the block, from 1
 * @param kind of the inserted or replaced block
 * @param text that is put in: the new block, title or words; empty to strike words out
 * @param removed actions of the plan
 * @param added actions of the plan
 */
public record OperationEntry(
        Kind op,
        @Nullable BlockId block,
        @Nullable BlockId newBlock,
        @Nullable BlockId after,
        @Nullable String quoted,
        @Nullable Integer occurrence,
        @Nullable BlockKind kind,
        @Nullable String text,
        List<ActionCode> removed,
        List<ActionCode> added) {

    /** What an operation does. */
    public enum Kind {
        REPLACE_TITLE,
        INSERT_AFTER,
        REPLACE_BLOCK,
        REPLACE_SPAN,
        DELETE_BLOCK,
        MOVE_BLOCK,
        CHANGE_PAC_ACTIONS
    }

    static OperationEntry of(Operation operation) {
        return switch (operation) {
            case ReplaceTitle o -> entry(Kind.REPLACE_TITLE, null, null, null, o.quoted(), null, null, o.replacement());
            case InsertAfter o ->
                entry(Kind.INSERT_AFTER, null, o.id(), o.after().orElse(null), null, null, o.kind(), o.text());
            case ReplaceBlock o ->
                entry(Kind.REPLACE_BLOCK, o.block(), null, null, o.quoted(), null, o.kind(), o.text());
            case ReplaceSpan o ->
                entry(Kind.REPLACE_SPAN, o.block(), null, null, o.quoted(), o.occurrence(), null, o.replacement());
            case DeleteBlock o -> entry(Kind.DELETE_BLOCK, o.block(), null, null, o.quoted(), null, null, null);
            case MoveBlock o ->
                entry(Kind.MOVE_BLOCK, o.block(), null, o.after().orElse(null), o.quoted(), null, null, null);
            case ChangePacActions o ->
                new OperationEntry(
                        Kind.CHANGE_PAC_ACTIONS, null, null, null, null, null, null, null, o.removed(), o.added());
        };
    }

    private static OperationEntry entry(
            Kind op,
            @Nullable BlockId block,
            @Nullable BlockId newBlock,
            @Nullable BlockId after,
            @Nullable String quoted,
            @Nullable Integer occurrence,
            @Nullable BlockKind kind,
            @Nullable String text) {
        return new OperationEntry(op, block, newBlock, after, quoted, occurrence, kind, text, List.of(), List.of());
    }

    Operation operation() {
        return switch (op) {
            case REPLACE_TITLE -> new ReplaceTitle(requireNonNull(quoted), requireNonNull(text));
            case INSERT_AFTER ->
                new InsertAfter(
                        Optional.ofNullable(after),
                        requireNonNull(newBlock),
                        requireNonNull(kind),
                        requireNonNull(text));
            case REPLACE_BLOCK ->
                new ReplaceBlock(
                        requireNonNull(block), requireNonNull(quoted), requireNonNull(kind), requireNonNull(text));
            case REPLACE_SPAN ->
                new ReplaceSpan(
                        requireNonNull(block),
                        requireNonNull(quoted),
                        requireNonNull(occurrence),
                        requireNonNull(text));
            case DELETE_BLOCK -> new DeleteBlock(requireNonNull(block), requireNonNull(quoted));
            case MOVE_BLOCK -> new MoveBlock(requireNonNull(block), requireNonNull(quoted), Optional.ofNullable(after));
            case CHANGE_PAC_ACTIONS -> new ChangePacActions(removed, added);
        };
    }
}
