package org.assembleaclima.ballot.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.assembleaclima.ballot.BallotMode;
import org.assembleaclima.ballot.Choice;
import org.assembleaclima.ballot.HandCount;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.proposal.AmendmentId;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.session.SessionId;
import org.jspecify.annotations.Nullable;

/** The bodies of a ballot's commands. */
final class BallotBodies {

    private BallotBodies() {}

    /** @param amendmentId null when the proposal itself is voted */
    record ConfigureBallotBody(
            @NotNull SessionId sessionId,
            @NotNull ProposalId proposalId,
            @Nullable AmendmentId amendmentId,
            @NotNull BallotMode mode) {}

    /** @param closesAt when it closes by itself; null when only the chair closes it */
    record OpenBallotBody(@Nullable Instant closesAt) {}

    record BallotReasonBody(
            @NotNull @Size(min = 1, max = 2_000) @PlainText String reason) {}

    record CastVoteBody(@NotNull MemberId memberId, @NotNull Choice choice) {}

    record HandCountBody(
            @Min(0) @Max(10_000) int yes,
            @Min(0) @Max(10_000) int no,
            @Min(0) @Max(10_000) int abstain,
            @Min(0) @Max(10_000) int blank,
            @Min(0) @Max(10_000) int silent) {

        HandCount count() {
            return new HandCount(yes, no, abstain, blank, silent);
        }
    }
}
