package org.assembleaclima.proposal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.PlanOrder;

/**
 * One thing an amendment does to a text. It quotes the words it changes (R4.2), all of them, exactly as they stand; all
 * operations of one amendment quote the same text. Stored in events for ever under the names below.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Operation.ReplaceTitle.class, name = "replace_title"),
    @JsonSubTypes.Type(value = Operation.InsertAfter.class, name = "insert_after"),
    @JsonSubTypes.Type(value = Operation.ReplaceBlock.class, name = "replace_block"),
    @JsonSubTypes.Type(value = Operation.ReplaceSpan.class, name = "replace_span"),
    @JsonSubTypes.Type(value = Operation.DeleteBlock.class, name = "delete_block"),
    @JsonSubTypes.Type(value = Operation.MoveBlock.class, name = "move_block"),
    @JsonSubTypes.Type(value = Operation.ChangePacActions.class, name = "change_pac_actions")
})
public sealed interface Operation {

    /**
     * @param quoted the whole title as it stands
     * @param replacement plain text, 1 to 300 characters
     */
    record ReplaceTitle(String quoted, String replacement) implements Operation {}

    /**
     * Puts a new block into the text. Several at one place keep the order in which the amendment lists them.
     *
     * @param after the block it follows; empty for the very beginning
     * @param id of the new block, given when the amendment is submitted, so that it does not depend on what is adopted
     *     first
     * @param text plain text, 1 to 10 000 characters
     */
    record InsertAfter(Optional<BlockId> after, BlockId id, BlockKind kind, String text) implements Operation {}

    /**
     * @param quoted the block's whole text as it stands
     * @param kind of the block from now on
     * @param text plain text, 1 to 10 000 characters
     */
    record ReplaceBlock(BlockId block, String quoted, BlockKind kind, String text) implements Operation {}

    /**
     * Replaces some words of a block.
     *
     * @param quoted the words as they stand, at least one character
     * @param occurrence which place they stand at, from 1, counting every one, overlapping ones too: in {@code ababa}
     *     the second {@code aba} begins at the third character
     * @param replacement plain text; empty to strike the words out
     */
    record ReplaceSpan(BlockId block, String quoted, int occurrence, String replacement) implements Operation {}

    /** @param quoted the block's whole text as it stands */
    record DeleteBlock(BlockId block, String quoted) implements Operation {}

    /**
     * Puts a block elsewhere. Where the block it is to follow is moved too, it goes with that block.
     *
     * @param quoted the block's whole text as it stands
     * @param after the block it is to follow; empty for the very beginning
     */
    record MoveBlock(BlockId block, String quoted, Optional<BlockId> after) implements Operation {}

    /**
     * Changes which actions of the plan the proposal is about.
     *
     * @param removed in the order of the plan, each once
     * @param added in the order of the plan, each once
     */
    record ChangePacActions(List<ActionCode> removed, List<ActionCode> added) implements Operation {

        public ChangePacActions {
            removed = PlanOrder.of(removed);
            added = PlanOrder.of(added);
        }
    }
}
