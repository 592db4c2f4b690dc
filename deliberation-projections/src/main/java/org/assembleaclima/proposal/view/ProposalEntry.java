package org.assembleaclima.proposal.view;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.assembleaclima.proposal.ProposalEvent.ProposalRevised;
import org.assembleaclima.proposal.ProposalEvent.ProposalTabled;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.TextHash;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.jspecify.annotations.Nullable;

/**
 * One proposal without its text, which is a row of its own for each version.
 *
 * @param language of the text, ISO 639-1
 * @param textVersion the version of the text that holds now, from 1
 * @param textHash of the frozen text; null before the proposal is tabled
 * @param revisedAt null until the first revision
 * @param tabledAt null until the proposal is tabled
 */
public record ProposalEntry(
        ProposalId proposalId,
        long version,
        CycleId cycleId,
        WorkingGroupId workingGroupId,
        State state,
        String title,
        String language,
        int textVersion,
        @Nullable TextHash textHash,
        List<ActionCode> pacActions,
        Instant draftedAt,
        @Nullable Instant revisedAt,
        @Nullable Instant tabledAt)
        implements Row {

    /** Where a proposal is in its life. */
    public enum State {
        DRAFT,
        TABLED
    }

    static ProposalEntry drafted(ProposalDrafted drafted, long version) {
        return new ProposalEntry(
                drafted.proposalId(),
                version,
                drafted.cycleId(),
                drafted.workingGroupId(),
                State.DRAFT,
                drafted.text().title(),
                drafted.text().language(),
                1,
                null,
                drafted.pacActions(),
                drafted.draftedAt(),
                null,
                null);
    }

    ProposalEntry revised(ProposalRevised revised, long newVersion) {
        return new ProposalEntry(
                proposalId,
                newVersion,
                cycleId,
                workingGroupId,
                State.DRAFT,
                revised.text().title(),
                language,
                revised.textVersion(),
                null,
                revised.pacActions(),
                draftedAt,
                revised.revisedAt(),
                null);
    }

    ProposalEntry tabled(ProposalTabled tabled, long newVersion) {
        return new ProposalEntry(
                proposalId,
                newVersion,
                cycleId,
                workingGroupId,
                State.TABLED,
                title,
                language,
                tabled.textVersion(),
                tabled.textHash(),
                pacActions,
                draftedAt,
                revisedAt,
                tabled.tabledAt());
    }
}
