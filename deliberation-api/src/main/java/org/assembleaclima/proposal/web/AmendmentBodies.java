package org.assembleaclima.proposal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.web.HttpProblem;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.AmendmentId;
import org.assembleaclima.proposal.BlockId;
import org.assembleaclima.proposal.BlockKind;
import org.assembleaclima.proposal.DraftOperation;
import org.assembleaclima.proposal.DraftOperation.Complete;
import org.assembleaclima.proposal.DraftOperation.Insertion;
import org.assembleaclima.proposal.Inadmissibility;
import org.assembleaclima.proposal.Operation.ChangePacActions;
import org.assembleaclima.proposal.Operation.DeleteBlock;
import org.assembleaclima.proposal.Operation.MoveBlock;
import org.assembleaclima.proposal.Operation.ReplaceBlock;
import org.assembleaclima.proposal.Operation.ReplaceSpan;
import org.assembleaclima.proposal.Operation.ReplaceTitle;
import org.assembleaclima.proposal.view.OperationEntry;
import org.jspecify.annotations.Nullable;

/** The bodies of the commands about amendments. */
final class AmendmentBodies {

    private AmendmentBodies() {}

    /** @param until when the window closes by itself; null when the chair closes it */
    record OpenAmendingBody(@Nullable Instant until) {}

    /**
     * @param textVersion the version of the text that was read
     * @param parent the amendment it changes; null unless it is a sub-amendment
     */
    record SubmitAmendmentBody(
            @NotNull @Pattern(regexp = "[a-z]{2}") String language,
            @Min(1) @Max(1_000_000) int textVersion,
            @Nullable AmendmentId parent,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid OperationBody> operations,
            @NotNull @Size(max = 5_000) @PlainText String reasons) {

        List<DraftOperation> drafts() {
            return operations.stream().map(OperationBody::draft).toList();
        }
    }

    /**
     * One operation: {@code op} says which of the other fields it needs.
     *
     * @param block for every operation on a block that is there
     * @param after for insert_after and move_block; null for the very beginning
     * @param quoted the words that are changed, exactly as they stand; for everything but insertions and actions
     * @param occurrence for replace_span; the first when it is left out
     * @param kind for insert_after and replace_block
     * @param text what is put in; for insert_after, replace_block, replace_span (empty to strike out) and replace_title
     * @param removed for change_pac_actions
     * @param added for change_pac_actions
     */
    record OperationBody(
            @NotNull OperationEntry.Kind op,
            @Nullable BlockId block,
            @Nullable BlockId after,
            @Nullable @Size(min = 1, max = 10_000) String quoted,
            @Nullable @Min(1) @Max(10_000) Integer occurrence,
            @Nullable BlockKind kind,
            @Nullable @Size(max = 10_000) @PlainText String text,
            @Nullable @Size(max = 100) List<@NotNull ActionCode> removed,
            @Nullable @Size(max = 100) List<@NotNull ActionCode> added) {

        DraftOperation draft() {
            return switch (op) {
                case REPLACE_TITLE -> new Complete(new ReplaceTitle(needed(quoted), needed(text)));
                case INSERT_AFTER -> new Insertion(Optional.ofNullable(after), needed(kind), needed(text));
                case REPLACE_BLOCK ->
                    new Complete(new ReplaceBlock(needed(block), needed(quoted), needed(kind), needed(text)));
                case REPLACE_SPAN ->
                    new Complete(new ReplaceSpan(
                            needed(block), needed(quoted), occurrence == null ? 1 : occurrence, needed(text)));
                case DELETE_BLOCK -> new Complete(new DeleteBlock(needed(block), needed(quoted)));
                case MOVE_BLOCK ->
                    new Complete(new MoveBlock(needed(block), needed(quoted), Optional.ofNullable(after)));
                case CHANGE_PAC_ACTIONS ->
                    new Complete(new ChangePacActions(
                            removed == null ? List.of() : removed, added == null ? List.of() : added));
            };
        }

        private static <T> T needed(@Nullable T field) {
            if (field == null) throw HttpProblem.FIELD_OUT_OF_BOUNDS.exception();
            return field;
        }
    }

    record RuleInadmissibleBody(
            @NotNull Inadmissibility code,
            @NotNull @Size(min = 1, max = 2_000) @PlainText String reasons) {}

    record SequenceAmendmentsBody(
            @NotNull @Size(min = 1, max = 1_000) List<@NotNull AmendmentId> order,
            @NotNull @Size(min = 1, max = 2_000) @PlainText String reason) {}
}
