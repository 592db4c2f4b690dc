package org.assembleaclima.ballot.view;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.ballot.BallotEvent.BallotAnnulled;
import org.assembleaclima.ballot.BallotEvent.BallotCertified;
import org.assembleaclima.ballot.BallotEvent.BallotClosed;
import org.assembleaclima.ballot.BallotEvent.BallotConfigured;
import org.assembleaclima.ballot.BallotEvent.BallotContested;
import org.assembleaclima.ballot.BallotEvent.BallotOpened;
import org.assembleaclima.ballot.BallotEvent.BallotRecounted;
import org.assembleaclima.ballot.BallotEvent.BallotResumed;
import org.assembleaclima.ballot.BallotEvent.BallotTallied;
import org.assembleaclima.ballot.BallotMode;
import org.assembleaclima.ballot.ClosedBy;
import org.assembleaclima.ballot.Result;
import org.assembleaclima.ballot.RollHash;
import org.assembleaclima.ballot.TellerCount;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.cycle.BallotRules;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.proposal.AmendmentId;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.TextHash;
import org.assembleaclima.session.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * One ballot. Nothing in it depends on a vote before it has closed.
 *
 * @param amendmentId null when the proposal itself is voted
 * @param opening what was frozen; null until it opens
 * @param closesAt when it closes by itself; null without a deadline
 * @param closing null until it has closed
 * @param counts the last figures of each teller; empty before two agree, again after a contest, and where votes are
 *     recorded one by one
 * @param result with its derivation and the outcome under every other base; null until the count is over
 * @param contest the last one; null when nobody contested
 * @param certification null until it is certified
 * @param annulment null unless it was annulled
 */
public record BallotEntry(
        BallotId ballotId,
        long version,
        SessionId sessionId,
        CycleId cycleId,
        ProposalId proposalId,
        @Nullable AmendmentId amendmentId,
        BallotMode mode,
        State state,
        Instant configuredAt,
        @Nullable Opening opening,
        @Nullable Instant closesAt,
        @Nullable Closing closing,
        List<TellerCount> counts,
        @Nullable Result result,
        @Nullable Contest contest,
        @Nullable Certification certification,
        @Nullable Annulment annulment)
        implements Row {

    /** Where a ballot is in its life. */
    public enum State {
        CONFIGURED,
        OPEN,
        SUSPENDED,
        CLOSED,
        TALLIED,
        CONTESTED,
        CERTIFIED,
        ANNULLED
    }

    /**
     * What was frozen when it opened.
     *
     * @param textVersion the version of the text that is voted, or that the amendment changes
     * @param textHash of the text that holds if it is approved
     * @param present members on the roll
     * @param entitled active members, present or not
     */
    public record Opening(
            int textVersion,
            TextHash textHash,
            RuleSetId ruleSetId,
            int ruleSetVersion,
            Majority majority,
            BallotRules ballotRules,
            RollHash rollHash,
            int present,
            int entitled,
            String openedBy,
            Instant openedAt) {}

    /** @param closedBy opaque actor id */
    public record Closing(ClosedBy cause, String closedBy, Instant closedAt) {}

    /** @param before the result that was contested; null until it has been counted again */
    public record Contest(
            MemberId contestedBy,
            String reason,
            Instant contestedAt,
            @Nullable Result before) {}

    /** @param certifiedBy opaque actor id */
    public record Certification(boolean approved, String certifiedBy, Instant certifiedAt) {}

    /**
     * Why it counts for nothing.
     *
     * @param annulledBy opaque actor id
     */
    public record Annulment(String reason, String annulledBy, Instant annulledAt) {}

    /** Whether votes may be read: once the voting has closed. An open ballot that is annulled stays sealed for ever. */
    public boolean votesMayBeRead() {
        return closing != null;
    }

    static BallotEntry configured(BallotConfigured configured, long version) {
        return new BallotEntry(
                configured.ballotId(),
                version,
                configured.sessionId(),
                configured.cycleId(),
                configured.subject().proposalId(),
                configured.subject().amendmentId().orElse(null),
                configured.mode(),
                State.CONFIGURED,
                configured.configuredAt(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    BallotEntry opened(BallotOpened opened, long at) {
        var frozen = new Opening(
                opened.textVersion(),
                opened.textHash(),
                opened.ruleSetId(),
                opened.ruleSetVersion(),
                opened.majority(),
                opened.ballotRules(),
                opened.rollHash(),
                opened.roll().size(),
                opened.entitled(),
                opened.openedBy(),
                opened.openedAt());
        return with(at, State.OPEN, frozen, opened.closesAt().orElse(null), closing, counts, result, contest);
    }

    BallotEntry suspended(long at) {
        return with(at, State.SUSPENDED, opening, closesAt, closing, counts, result, contest);
    }

    BallotEntry resumed(BallotResumed resumed, long at) {
        return with(at, State.OPEN, opening, resumed.closesAt().orElse(null), closing, counts, result, contest);
    }

    BallotEntry closed(BallotClosed closed, long at) {
        var how = new Closing(closed.cause(), closed.closedBy(), closed.closedAt());
        return with(at, State.CLOSED, opening, closesAt, how, counts, result, contest);
    }

    BallotEntry tallied(BallotTallied tallied, long at) {
        return with(at, State.TALLIED, opening, closesAt, closing, tallied.counts(), tallied.result(), contest);
    }

    BallotEntry contested(BallotContested contested, long at) {
        var now = new Contest(contested.contestedBy(), contested.reason(), contested.contestedAt(), null);
        return with(at, State.CONTESTED, opening, closesAt, closing, List.of(), result, now);
    }

    BallotEntry recounted(BallotRecounted recounted, long at) {
        var why = requireNonNull(contest);
        var settled = new Contest(why.contestedBy(), why.reason(), why.contestedAt(), recounted.before());
        return with(at, State.TALLIED, opening, closesAt, closing, recounted.counts(), recounted.result(), settled);
    }

    BallotEntry certified(BallotCertified certified, long at) {
        return ended(
                at,
                State.CERTIFIED,
                new Certification(certified.approved(), certified.certifiedBy(), certified.certifiedAt()),
                null);
    }

    BallotEntry annulled(BallotAnnulled annulled, long at) {
        var why = new Annulment(annulled.reason(), annulled.annulledBy(), annulled.annulledAt());
        return ended(at, State.ANNULLED, null, why);
    }

    private BallotEntry with(
            long at,
            State next,
            @Nullable Opening frozen,
            @Nullable Instant deadline,
            @Nullable Closing closed,
            List<TellerCount> counted,
            @Nullable Result tallied,
            @Nullable Contest contested) {
        return new BallotEntry(
                ballotId,
                at,
                sessionId,
                cycleId,
                proposalId,
                amendmentId,
                mode,
                next,
                configuredAt,
                frozen,
                deadline,
                closed,
                counted,
                tallied,
                contested,
                certification,
                annulment);
    }

    private BallotEntry ended(long at, State end, @Nullable Certification certified, @Nullable Annulment annulled) {
        return new BallotEntry(
                ballotId,
                at,
                sessionId,
                cycleId,
                proposalId,
                amendmentId,
                mode,
                end,
                configuredAt,
                opening,
                closesAt,
                closing,
                counts,
                result,
                contest,
                certified,
                annulled);
    }
}
