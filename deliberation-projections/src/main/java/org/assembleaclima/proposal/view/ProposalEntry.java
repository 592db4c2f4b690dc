package org.assembleaclima.proposal.view;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.TextHash;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.jspecify.annotations.Nullable;

/**
 * One proposal without its texts and amendments, which are rows of their own.
 *
 * @param title of the original text as it stands
 * @param language of the original text, ISO 639-1
 * @param textVersion the version of the original text that holds now; versions are counted over all languages
 * @param textHash of that version; null before the proposal is tabled
 * @param languages there is a text in, the original one first
 * @param amendments how many were submitted
 * @param amendingUntil when the window for amendments closes by itself; null without one
 * @param ballotId of the final vote that is under way or decided it; null before
 * @param mergedInto null unless it was merged
 * @param carriedOverTo null unless it was carried over
 * @param endingReason why it was withdrawn, merged, carried over or lapsed; null otherwise
 * @param revisedAt null until the first revision
 * @param tabledAt null until the proposal is tabled
 * @param consolidatedAt null until the text is frozen for the final vote
 * @param decidedAt when it was approved, not approved, or ended otherwise; null before
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
        List<String> languages,
        int amendments,
        @Nullable Instant amendingUntil,
        @Nullable BallotId ballotId,
        @Nullable ProposalId mergedInto,
        @Nullable CycleId carriedOverTo,
        @Nullable String endingReason,
        Instant draftedAt,
        @Nullable Instant revisedAt,
        @Nullable Instant tabledAt,
        @Nullable Instant consolidatedAt,
        @Nullable Instant decidedAt)
        implements Row {

    /** Where a proposal is in its life. */
    public enum State {
        DRAFT,
        TABLED,
        AMENDING,
        AMENDMENTS_CLOSED,
        CONSOLIDATED,
        BALLOT,
        APPROVED,
        TRANSMITTED,
        NOT_APPROVED,
        WITHDRAWN,
        MERGED,
        LAPSED,
        CARRIED_OVER
    }
}
