package org.assembleaclima.proposal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.BlockId;
import org.assembleaclima.proposal.BlockKind;
import org.assembleaclima.proposal.DraftText;
import org.assembleaclima.proposal.DraftText.DraftBlock;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.jspecify.annotations.Nullable;

/** The bodies of a proposal's commands. */
final class ProposalBodies {

    private ProposalBodies() {}

    record DraftProposalBody(
            @NotNull CycleId cycleId,
            @NotNull WorkingGroupId workingGroupId,
            @NotNull @Valid TextBody text,
            @NotNull @Size(max = 100) Set<@NotNull ActionCode> pacActions) {}

    record ReviseProposalBody(
            @NotNull @Valid TextBody text,
            @NotNull @Size(max = 100) Set<@NotNull ActionCode> pacActions) {}

    record TextBody(
            @NotNull @Pattern(regexp = "[a-z]{2}") String language,
            @NotNull @Size(min = 1, max = 300) @PlainText String title,
            @NotNull @Size(max = 1_000) List<@NotNull @Valid BlockBody> blocks) {

        DraftText draft() {
            return new DraftText(
                    language,
                    title,
                    blocks.stream()
                            .map(block -> new DraftBlock(block.id, block.kind, block.text))
                            .toList());
        }
    }

    /** @param id of the block of the current text this one continues; null for a new block */
    record BlockBody(
            @Nullable BlockId id,
            @NotNull BlockKind kind,
            @NotNull @Size(min = 1, max = 10_000) @PlainText String text) {}
}
