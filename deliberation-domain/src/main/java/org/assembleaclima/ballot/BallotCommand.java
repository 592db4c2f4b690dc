package org.assembleaclima.ballot;

import java.time.Instant;
import java.util.Optional;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.Command;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.Requires;
import org.assembleaclima.session.SessionId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of one ballot. */
public sealed interface BallotCommand extends Command {

    @TargetAggregateIdentifier
    BallotId ballotId();

    /** Prepares a ballot for a session; nothing is frozen yet. */
    @Requires(Permission.CONDUCT_BALLOT)
    record ConfigureBallot(BallotId ballotId, SessionId sessionId, Subject subject, BallotMode mode)
            implements BallotCommand {}

    /**
     * Opens the voting and freezes roll, text and rule (R3.1, R4.1, R1.1).
     *
     * @param closesAt when it closes by itself, that moment not included; empty when only the chair closes it
     */
    @Requires(Permission.CONDUCT_BALLOT)
    record OpenBallot(BallotId ballotId, Optional<Instant> closesAt) implements BallotCommand {}

    /** @param reason public, 1 to 2000 characters, names nobody */
    @Requires(Permission.CONDUCT_BALLOT)
    record SuspendBallot(BallotId ballotId, String reason) implements BallotCommand {}

    /** @param closesAt replaces the deadline there was */
    @Requires(Permission.CONDUCT_BALLOT)
    record ResumeBallot(BallotId ballotId, Optional<Instant> closesAt) implements BallotCommand {}

    /** Votes, or votes again where the rule lets a member (R5.1). Only with the member's own token. */
    @Requires(Permission.CAST_VOTE)
    record CastVote(BallotId ballotId, MemberId memberId, Choice choice, Salt salt) implements BallotCommand {}

    /** Closes a ballot now; one whose deadline has passed is recorded as closed by that. */
    @Requires(Permission.CONDUCT_BALLOT)
    record CloseBallot(BallotId ballotId) implements BallotCommand {}

    /** Closes a ballot whose deadline has passed. */
    @Requires(Permission.FOLLOW_UP)
    record CloseBallotAtDeadline(BallotId ballotId) implements BallotCommand {}

    /** One teller's figures, after closing or again after a contest. */
    @Requires(Permission.COUNT_HANDS)
    record EnterHandCount(BallotId ballotId, HandCount count, Salt salt) implements BallotCommand {}

    /** Makes the result final. Only by somebody who neither opened, closed nor counted. */
    @Requires(Permission.CERTIFY_BALLOT)
    record CertifyBallot(BallotId ballotId) implements BallotCommand {}

    /**
     * Has a result counted again; each member on the roll can ask for that once.
     *
     * @param reason public, 1 to 2000 characters, names nobody
     */
    @Requires(Permission.CONTEST_BALLOT)
    record ContestBallot(BallotId ballotId, String reason) implements BallotCommand {}

    /** Counts the recorded votes again after a contest. */
    @Requires(Permission.CONDUCT_BALLOT)
    record RecountBallot(BallotId ballotId) implements BallotCommand {}

    /**
     * Makes a ballot count for nothing. Once it has closed, only by somebody who neither opened, closed nor counted:
     * nobody who holds a ballot can do away with a result and have it voted again.
     *
     * @param reason public, 1 to 2000 characters, names nobody
     */
    @Requires(Permission.ANNUL_BALLOT)
    record AnnulBallot(BallotId ballotId, String reason) implements BallotCommand {}
}
