package org.assembleaclima.proposal.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.proposal.Amendment;
import org.assembleaclima.proposal.Amendment.Standing;
import org.assembleaclima.proposal.AmendmentClass;
import org.assembleaclima.proposal.AmendmentId;
import org.assembleaclima.proposal.ConflictKind;
import org.assembleaclima.proposal.Distance;
import org.assembleaclima.proposal.Inadmissibility;
import org.assembleaclima.proposal.LapseCause;
import org.assembleaclima.proposal.Operation;
import org.assembleaclima.proposal.ProposalEvent.AmendmentSubmitted;
import org.assembleaclima.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * One amendment of a proposal.
 *
 * @param version of the proposal when this row last changed
 * @param number in the order of submission, from 1
 * @param textVersion the version its operations quoted when it was submitted
 * @param parent the amendment it changes; null unless it is a sub-amendment
 * @param author the member who submitted it
 * @param operations as they read now, which quote the text that holds
 * @param rebased how often they had to be said again because another amendment was adopted
 * @param distance characters taken out plus put in
 * @param rank its place in the order of voting, from 1; null before the window is closed
 * @param ballotId it is or was voted in; null before
 * @param friendly whether the proposing group took it as its own
 * @param inadmissibility null unless it was ruled inadmissible
 * @param inadmissibilityReasons null unless it was ruled inadmissible
 * @param lapseCause null unless it lapsed
 * @param conflict with what was adopted; null unless it is flagged
 * @param endedAt when it was integrated, rejected, withdrawn, lapsed or ruled inadmissible; null before
 */
public record AmendmentEntry(
        AmendmentId amendmentId,
        long version,
        ProposalId proposalId,
        int number,
        State state,
        String language,
        int textVersion,
        @Nullable AmendmentId parent,
        MemberId author,
        List<OperationEntry> operations,
        int rebased,
        AmendmentClass amendmentClass,
        int distance,
        String reasons,
        @Nullable Integer rank,
        @Nullable BallotId ballotId,
        boolean friendly,
        @Nullable Inadmissibility inadmissibility,
        @Nullable String inadmissibilityReasons,
        @Nullable LapseCause lapseCause,
        @Nullable ConflictKind conflict,
        Instant submittedAt,
        @Nullable Instant adoptedAt,
        @Nullable Instant endedAt)
        implements Row {

    /** Where an amendment is in its life. */
    public enum State {
        SUBMITTED,
        ADMITTED,
        INADMISSIBLE,
        BALLOT,
        CONFLICT_FLAGGED,
        /** A sub-amendment that waits for its amendment. */
        ADOPTED,
        INTEGRATED,
        REJECTED,
        LAPSED,
        WITHDRAWN;

        private Standing standing() {
            return switch (this) {
                case SUBMITTED -> Standing.SUBMITTED;
                case ADMITTED, BALLOT -> Standing.ADMITTED;
                case CONFLICT_FLAGGED -> Standing.FLAGGED;
                case ADOPTED -> Standing.ADOPTED;
                case INADMISSIBLE, INTEGRATED, REJECTED, LAPSED, WITHDRAWN -> Standing.OVER;
            };
        }
    }

    /** For the pure functions of the domain. */
    public Amendment amendment() {
        return new Amendment(
                amendmentId,
                number,
                language,
                Optional.ofNullable(parent),
                author,
                operations.stream().map(OperationEntry::operation).toList(),
                state.standing());
    }

    static AmendmentEntry submitted(AmendmentSubmitted e, long version) {
        return new AmendmentEntry(
                e.amendmentId(),
                version,
                e.proposalId(),
                e.number(),
                State.SUBMITTED,
                e.language(),
                e.textVersion(),
                e.parent().orElse(null),
                e.author(),
                e.operations().stream().map(OperationEntry::of).toList(),
                0,
                AmendmentClass.of(e.operations()),
                Distance.of(e.operations()),
                e.reasons(),
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                e.submittedAt(),
                null,
                null);
    }

    AmendmentEntry in(State next, long at) {
        return new AmendmentEdit(this, at).in(next).entry();
    }

    AmendmentEntry ended(State end, long at, Instant when) {
        return new AmendmentEdit(this, at).in(end).ended(when).entry();
    }

    AmendmentEntry again(List<Operation> said, long at) {
        return new AmendmentEdit(this, at).again(said).entry();
    }
}
