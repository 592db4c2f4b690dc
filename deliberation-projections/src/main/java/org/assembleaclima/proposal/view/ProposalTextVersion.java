package org.assembleaclima.proposal.view;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.AmendmentId;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.ProposalText;
import org.assembleaclima.proposal.TextHash;
import org.jspecify.annotations.Nullable;

/**
 * One version of a proposal's text.
 *
 * @param version of the proposal when this row last changed
 * @param textVersion from 1
 * @param pacActions none for a translation
 * @param textHash of the text; null unless this version was frozen by tabling or came of amendments
 * @param translated the version of the original this translates; null for what is no translation
 * @param amendmentIds the amendments it came of, as they were applied; empty for a text somebody wrote
 * @param writtenAt when this text was handed in or derived
 */
public record ProposalTextVersion(
        ProposalId proposalId,
        long version,
        int textVersion,
        ProposalText text,
        List<ActionCode> pacActions,
        @Nullable TextHash textHash,
        @Nullable Integer translated,
        List<AmendmentId> amendmentIds,
        Instant writtenAt)
        implements Row {

    ProposalTextVersion frozen(TextHash hash, long newVersion) {
        return new ProposalTextVersion(
                proposalId, newVersion, textVersion, text, pacActions, hash, translated, amendmentIds, writtenAt);
    }
}
