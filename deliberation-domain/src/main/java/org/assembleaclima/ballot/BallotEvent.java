package org.assembleaclima.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.Sealed;
import org.assembleaclima.cycle.BallotRules;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.proposal.TextHash;
import org.assembleaclima.session.SessionId;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to one ballot. Stored for ever: see docs/events.md. Nothing removes a vote (R5.4). */
public sealed interface BallotEvent extends DomainEvent {

    BallotId ballotId();

    @Revision("1")
    record BallotConfigured(
            BallotId ballotId,
            SessionId sessionId,
            CycleId cycleId,
            Subject subject,
            BallotMode mode,
            Instant configuredAt)
            implements BallotEvent {}

    /**
     * Everything the result will rest on, frozen.
     *
     * @param textVersion the version of the proposal's text that is voted, or that the amendment changes
     * @param textHash of the text that holds if this is approved (R4.1)
     * @param roll the active members who were present (R3.1), in the order of their numbers
     * @param entitled how many active members the assembly had, present or not
     * @param openedBy opaque actor id
     */
    @Revision("1")
    record BallotOpened(
            BallotId ballotId,
            SessionId sessionId,
            CycleId cycleId,
            Subject subject,
            BallotMode mode,
            int textVersion,
            TextHash textHash,
            RuleSetId ruleSetId,
            int ruleSetVersion,
            Majority majority,
            BallotRules ballotRules,
            List<RollEntry> roll,
            RollHash rollHash,
            int entitled,
            Optional<Instant> closesAt,
            String openedBy,
            Instant openedAt)
            implements BallotEvent {

        public BallotOpened {
            roll = List.copyOf(roll);
        }
    }

    @Revision("1")
    record BallotSuspended(BallotId ballotId, String reason, Instant suspendedAt) implements BallotEvent {}

    @Revision("1")
    record BallotResumed(BallotId ballotId, Optional<Instant> closesAt, Instant resumedAt) implements BallotEvent {}

    /** A member's first vote. */
    @Revision("1")
    record VoteCast(BallotId ballotId, MemberId memberId, Choice choice, Salt salt, Instant castAt)
            implements BallotEvent, Sealed {}

    /** A later vote of the same member: it counts instead of the one before, which stays recorded (R5.1). */
    @Revision("1")
    record VoteReplaced(BallotId ballotId, MemberId memberId, Choice choice, Salt salt, Instant castAt)
            implements BallotEvent, Sealed {}

    /**
     * @param closedBy opaque actor id; {@code system} when the deadline closed it
     * @param closedAt from when on no vote was taken: the deadline itself, however much later somebody kept it
     */
    @Revision("1")
    record BallotClosed(BallotId ballotId, ClosedBy cause, String closedBy, Instant closedAt) implements BallotEvent {}

    /**
     * One teller's figures. Sealed, so that no teller reads what another one counted; who counted what in the end is in the
     * tally or the recount.
     *
     * @param teller opaque actor id
     * @param salt without it the hash of this event, which the log publishes, could be tried against all figures there are;
     *     absent in revision 1, before there was a log
     */
    @Revision("2")
    record HandCountEntered(BallotId ballotId, String teller, HandCount count, Optional<Salt> salt, Instant enteredAt)
            implements BallotEvent, Sealed {}

    /** @param counts of every teller, in the order of their last entries; empty where votes are recorded one by one */
    @Revision("1")
    record BallotTallied(BallotId ballotId, Subject subject, Result result, List<TellerCount> counts, Instant talliedAt)
            implements BallotEvent {}

    /** @param contestedBy a member on the roll */
    @Revision("1")
    record BallotContested(BallotId ballotId, MemberId contestedBy, String reason, Instant contestedAt)
            implements BallotEvent {}

    /**
     * @param before the result that was contested; it stays recorded (R5.4)
     * @param counts of every teller since the contest, in the order of their last entries; empty where votes are recorded
     * @param recountedBy opaque actor id: who had the votes counted again, or the teller whose figures agreed
     */
    @Revision("1")
    record BallotRecounted(
            BallotId ballotId,
            Subject subject,
            Result before,
            Result result,
            List<TellerCount> counts,
            String recountedBy,
            Instant recountedAt)
            implements BallotEvent {}

    /** @param certifiedBy opaque actor id; somebody who neither opened, closed nor counted */
    @Revision("1")
    record BallotCertified(
            BallotId ballotId, Subject subject, boolean approved, String certifiedBy, Instant certifiedAt)
            implements BallotEvent {}

    /**
     * @param wasOpened whether the text had been put to the vote
     * @param annulledBy opaque actor id; once it had closed, somebody who neither opened, closed nor counted
     */
    @Revision("1")
    record BallotAnnulled(
            BallotId ballotId, Subject subject, boolean wasOpened, String reason, String annulledBy, Instant annulledAt)
            implements BallotEvent {}
}
