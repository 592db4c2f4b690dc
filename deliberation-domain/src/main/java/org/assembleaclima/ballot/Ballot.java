package org.assembleaclima.ballot;

import static org.assembleaclima.ballot.BallotRefusal.ALREADY_CONTESTED;
import static org.assembleaclima.ballot.BallotRefusal.ALREADY_VOTED;
import static org.assembleaclima.ballot.BallotRefusal.ANNULLED_BY_THE_SAME_PERSON;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_ALREADY_CONFIGURED;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_FINAL;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_NOT_CLOSED;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_NOT_CONTESTED;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_NOT_OPEN;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_NOT_READY;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_NOT_SUSPENDED;
import static org.assembleaclima.ballot.BallotRefusal.BALLOT_NOT_TALLIED;
import static org.assembleaclima.ballot.BallotRefusal.CERTIFIED_BY_THE_SAME_PERSON;
import static org.assembleaclima.ballot.BallotRefusal.CYCLE_WITHOUT_RULES;
import static org.assembleaclima.ballot.BallotRefusal.DEADLINE_NOT_IN_THE_FUTURE;
import static org.assembleaclima.ballot.BallotRefusal.DEADLINE_NOT_PASSED;
import static org.assembleaclima.ballot.BallotRefusal.HAND_COUNT_DOES_NOT_ADD_UP;
import static org.assembleaclima.ballot.BallotRefusal.NOT_A_PLENARY;
import static org.assembleaclima.ballot.BallotRefusal.NOT_ON_THE_ROLL;
import static org.assembleaclima.ballot.BallotRefusal.PROPOSAL_UNKNOWN;
import static org.assembleaclima.ballot.BallotRefusal.QUORUM_NOT_MET;
import static org.assembleaclima.ballot.BallotRefusal.SESSION_OF_ANOTHER_CYCLE;
import static org.assembleaclima.ballot.BallotRefusal.SESSION_UNKNOWN;
import static org.assembleaclima.ballot.BallotRefusal.VOTES_COUNTED_BY_HAND;
import static org.assembleaclima.ballot.BallotRefusal.VOTES_NOT_COUNTED_BY_HAND;
import static org.assembleaclima.ballot.BallotRefusal.VOTE_OF_ANOTHER_MEMBER;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.ballot.BallotCommand.AnnulBallot;
import org.assembleaclima.ballot.BallotCommand.CastVote;
import org.assembleaclima.ballot.BallotCommand.CertifyBallot;
import org.assembleaclima.ballot.BallotCommand.CloseBallot;
import org.assembleaclima.ballot.BallotCommand.CloseBallotAtDeadline;
import org.assembleaclima.ballot.BallotCommand.ConfigureBallot;
import org.assembleaclima.ballot.BallotCommand.ContestBallot;
import org.assembleaclima.ballot.BallotCommand.EnterHandCount;
import org.assembleaclima.ballot.BallotCommand.OpenBallot;
import org.assembleaclima.ballot.BallotCommand.RecountBallot;
import org.assembleaclima.ballot.BallotCommand.ResumeBallot;
import org.assembleaclima.ballot.BallotCommand.SuspendBallot;
import org.assembleaclima.ballot.BallotEvent.BallotAnnulled;
import org.assembleaclima.ballot.BallotEvent.BallotCertified;
import org.assembleaclima.ballot.BallotEvent.BallotClosed;
import org.assembleaclima.ballot.BallotEvent.BallotConfigured;
import org.assembleaclima.ballot.BallotEvent.BallotContested;
import org.assembleaclima.ballot.BallotEvent.BallotOpened;
import org.assembleaclima.ballot.BallotEvent.BallotRecounted;
import org.assembleaclima.ballot.BallotEvent.BallotResumed;
import org.assembleaclima.ballot.BallotEvent.BallotSuspended;
import org.assembleaclima.ballot.BallotEvent.BallotTallied;
import org.assembleaclima.ballot.BallotEvent.HandCountEntered;
import org.assembleaclima.ballot.BallotEvent.VoteCast;
import org.assembleaclima.ballot.BallotEvent.VoteReplaced;
import org.assembleaclima.ballot.BallotState.Closed;
import org.assembleaclima.ballot.BallotState.Configured;
import org.assembleaclima.ballot.BallotState.Ended;
import org.assembleaclima.ballot.BallotState.NotConfigured;
import org.assembleaclima.ballot.BallotState.Open;
import org.assembleaclima.ballot.BallotState.Tallied;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.cycle.CycleRules;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.cycle.Rules;
import org.assembleaclima.membership.Assemblies;
import org.assembleaclima.proposal.Proposals;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.AskedBy;
import org.assembleaclima.session.SessionKind;
import org.assembleaclima.session.Sessions;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/**
 * One ballot's life: configured; opened, which freezes roll, text and rule; voted on, suspended and resumed; closed by
 * the chair or the deadline; tallied from its votes or by two tellers who agree; contested and recounted; certified or,
 * once it has closed, annulled by another person. Every step adds a fact and removes none (R5.4).
 */
@AggregateRoot
@Revision("3")
class Ballot {

    @AggregateIdentifier
    private BallotId ballotId;

    private BallotState state = new NotConfigured();

    /** By member id, in the order of the first vote. Kept apart from the state, which would be copied at every vote. */
    private Map<String, Choice> votes = new LinkedHashMap<>();

    /** Member ids. One contest each, or a ballot might never be certified. */
    private Set<String> contesters = new LinkedHashSet<>();

    Ballot() {} // Axon rebuilds the aggregate through this constructor

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ConfigureBallot command, Sessions sessions, Proposals proposals, Clock clock) {
        if (!(state instanceof NotConfigured)) throw BALLOT_ALREADY_CONFIGURED.refusedIn(state.told());
        var held = sessions.cycleOf(command.sessionId()).orElseThrow(() -> SESSION_UNKNOWN.refusedAt("/session_id"));
        var voted = proposals
                .cycleOf(command.subject().proposalId())
                .orElseThrow(() -> PROPOSAL_UNKNOWN.refusedAt("/proposal_id"));
        if (!held.equals(voted)) throw SESSION_OF_ANOTHER_CYCLE.refusedAt("/session_id");

        apply(new BallotConfigured(
                command.ballotId(), command.sessionId(), held, command.subject(), command.mode(), clock.instant()));
    }

    @CommandHandler
    void handle(
            OpenBallot command,
            @AskedBy String actorId,
            Proceedings proceedings,
            CycleRules cycleRules,
            Assemblies assemblies,
            Clock clock) {
        if (!(state instanceof Configured configured)) throw BALLOT_NOT_READY.refusedIn(state.told());
        var now = clock.instant();
        refusePastDeadline(command.closesAt(), now);
        var present = proceedings.takeFloor(configured.sessionId(), ballotId);
        if (present.kind() != SessionKind.PLENARY) throw NOT_A_PLENARY.refused();
        var motion = proceedings.putToVote(configured.subject(), ballotId); // R4.1
        var inForce = cycleRules.of(present.cycleId()).orElseThrow(CYCLE_WITHOUT_RULES::refused);
        var ballotRules = inForce.rules().ballots();
        var active = assemblies.of(present.cycleId()).activeOn(LocalDate.ofInstant(now, clock.getZone())); // R2.2
        var roll = Roll.of(active, present.members()); // R3.1
        // where no quorum is stated, a ballot nobody can vote on is still a check-in that was forgotten
        if (roll.isEmpty() || !ballotRules.quorum().isMet(roll.size(), active.size())) throw QUORUM_NOT_MET.refused();

        apply(new BallotOpened(
                ballotId,
                configured.sessionId(),
                present.cycleId(),
                configured.subject(),
                configured.mode(),
                motion.textVersion(),
                motion.textHash(),
                inForce.ruleSetId(), // R1.1
                inForce.version(),
                majority(inForce.rules(), configured.subject()),
                ballotRules,
                roll,
                RollHash.of(roll),
                active.size(),
                command.closesAt(),
                actorId,
                now));
    }

    /** The rules may ask for another majority to adopt an amendment than to approve a proposal. */
    private static Majority majority(Rules rules, Subject subject) {
        return subject.amendmentId()
                .flatMap(any -> rules.ballots().amendmentMajority())
                .orElse(rules.majority());
    }

    private static void refusePastDeadline(Optional<Instant> closesAt, Instant now) {
        if (closesAt.isPresent() && !closesAt.get().isAfter(now))
            throw DEADLINE_NOT_IN_THE_FUTURE.refusedAt("/closes_at");
    }

    @CommandHandler
    void handle(SuspendBallot command, Clock clock) {
        var now = clock.instant();
        openAt(now);

        apply(new BallotSuspended(ballotId, command.reason(), now));
    }

    @CommandHandler
    void handle(ResumeBallot command, Clock clock) {
        if (!(state instanceof Open open && open.suspended())) throw BALLOT_NOT_SUSPENDED.refusedIn(state.told());
        var now = clock.instant();
        refusePastDeadline(command.closesAt(), now);

        apply(new BallotResumed(ballotId, command.closesAt(), now));
    }

    @CommandHandler
    VoteReport handle(CastVote command, @AskedBy String actorId, Clock clock) {
        var now = clock.instant();
        var frozen = openAt(now).frozen();
        if (frozen.isCountedByHand()) throw VOTES_COUNTED_BY_HAND.refused();
        var entry = frozen.entry(command.memberId()).orElseThrow(NOT_ON_THE_ROLL::refused); // R3.1
        if (!entry.account().equals(actorId)) throw VOTE_OF_ANOTHER_MEMBER.refused();
        var isFirst = !votes.containsKey(command.memberId().toString());
        if (!isFirst && !frozen.votesReplaceable()) throw ALREADY_VOTED.refused(); // R5.1

        apply(
                isFirst
                        ? new VoteCast(ballotId, command.memberId(), command.choice(), command.salt(), now)
                        : new VoteReplaced(ballotId, command.memberId(), command.choice(), command.salt(), now));
        var receipt = Receipt.of(ballotId, command.memberId(), command.choice(), command.salt());
        return new VoteReport(receipt, command.salt());
    }

    /** Open now: not suspended, and its deadline has not passed even if nobody has closed it yet. */
    private Open openAt(Instant now) {
        if (!(state instanceof Open open) || open.suspended()) throw BALLOT_NOT_OPEN.refusedIn(state.told());
        if (open.isOverAt(now)) throw BALLOT_NOT_OPEN.refused();
        return open;
    }

    @CommandHandler
    void handle(CloseBallot command, @AskedBy String actorId, Proceedings proceedings, Clock clock) {
        if (!(state instanceof Open open)) throw BALLOT_NOT_OPEN.refusedIn(state.told());

        var now = clock.instant();
        var overdue = open.closesAt().filter(at -> !open.suspended() && open.isOverAt(now));
        var closed = overdue.map(this::atDeadline) // no vote was taken since, whoever comes first
                .orElseGet(() -> new BallotClosed(ballotId, ClosedBy.CHAIR, actorId, now));
        close(open.frozen(), closed, proceedings, now);
    }

    @CommandHandler
    void handle(CloseBallotAtDeadline command, Proceedings proceedings, Clock clock) {
        if (!(state instanceof Open open) || open.suspended()) throw BALLOT_NOT_OPEN.refusedIn(state.told());
        var now = clock.instant();
        var deadline = open.closesAt().filter(at -> open.isOverAt(now)).orElseThrow(DEADLINE_NOT_PASSED::refused);

        close(open.frozen(), atDeadline(deadline), proceedings, now);
    }

    private BallotClosed atDeadline(Instant deadline) {
        return new BallotClosed(ballotId, ClosedBy.DEADLINE, Actor.SYSTEM, deadline);
    }

    private void close(Frozen frozen, BallotClosed closed, Proceedings proceedings, Instant now) {
        proceedings.leaveFloor(frozen.sessionId(), ballotId);
        apply(closed);
        if (!frozen.isCountedByHand())
            apply(new BallotTallied(ballotId, frozen.subject(), recorded(frozen), List.of(), now));
    }

    /** The result of the votes recorded so far (R5.2, R5.3). */
    private Result recorded(Frozen frozen) {
        return Result.of(
                frozen.majority(), Tally.of(votes.values(), frozen.roll().size(), frozen.entitled()));
    }

    @CommandHandler
    CountReport handle(EnterHandCount command, @AskedBy String actorId, Clock clock) {
        if (!(state instanceof Closed closed)) throw BALLOT_NOT_CLOSED.refusedIn(state.told());
        var frozen = closed.frozen();
        if (!frozen.isCountedByHand()) throw VOTES_NOT_COUNTED_BY_HAND.refused();
        var count = command.count();
        if (count.heads() != frozen.roll().size()) throw HAND_COUNT_DOES_NOT_ADD_UP.refused();
        var now = clock.instant();

        var entered = new HandCountEntered(ballotId, actorId, count, Optional.of(command.salt()), now);
        apply(entered);
        var agreed = closed.agrees(actorId, count);
        if (agreed) apply(counted(closed, entered));
        return new CountReport(agreed);
    }

    /** What follows when two tellers agree. */
    private BallotEvent counted(Closed closed, HandCountEntered last) {
        var frozen = closed.frozen();
        var result = Result.of(frozen.majority(), last.count().tally(frozen.entitled()));
        var counts = closed.countsWith(last);
        var now = last.enteredAt();
        return closed.contested()
                .<BallotEvent>map(before -> new BallotRecounted(
                        ballotId, frozen.subject(), before, result, counts, last.teller(), now)) // R5.4
                .orElseGet(() -> new BallotTallied(ballotId, frozen.subject(), result, counts, now));
    }

    @CommandHandler
    void handle(ContestBallot command, @AskedBy String actorId, Clock clock) {
        if (!(state instanceof Tallied tallied)) throw BALLOT_NOT_TALLIED.refusedIn(state.told());
        var entry = tallied.frozen().entryOf(actorId).orElseThrow(NOT_ON_THE_ROLL::refused);
        if (contesters.contains(entry.memberId().toString())) throw ALREADY_CONTESTED.refused();

        apply(new BallotContested(ballotId, entry.memberId(), command.reason(), clock.instant()));
    }

    @CommandHandler
    void handle(RecountBallot command, @AskedBy String actorId, Clock clock) {
        if (!(state instanceof Closed closed) || closed.contested().isEmpty())
            throw BALLOT_NOT_CONTESTED.refusedIn(state.told());
        var frozen = closed.frozen();
        if (frozen.isCountedByHand()) throw VOTES_COUNTED_BY_HAND.refused();

        apply(new BallotRecounted(
                ballotId,
                frozen.subject(),
                closed.contested().get(), // R5.4
                recorded(frozen),
                List.of(),
                actorId,
                clock.instant()));
    }

    @CommandHandler
    void handle(CertifyBallot command, @AskedBy String actorId, Clock clock) {
        if (!(state instanceof Tallied tallied)) throw BALLOT_NOT_TALLIED.refusedIn(state.told());
        if (tallied.conductors().contains(actorId)) throw CERTIFIED_BY_THE_SAME_PERSON.refused();

        apply(new BallotCertified(
                ballotId, tallied.frozen().subject(), tallied.result().approved(), actorId, clock.instant()));
    }

    @CommandHandler
    void handle(AnnulBallot command, @AskedBy String actorId, Proceedings proceedings, Clock clock) {
        if (state instanceof Ended) throw BALLOT_FINAL.refusedIn(state.told());
        if (state.conductors().contains(actorId)) throw ANNULLED_BY_THE_SAME_PERSON.refused();
        if (state instanceof Open open) proceedings.leaveFloor(open.frozen().sessionId(), ballotId);

        apply(new BallotAnnulled(
                ballotId, state.subject(), !(state instanceof Configured), command.reason(), actorId, clock.instant()));
    }

    @EventSourcingHandler
    void on(BallotEvent event) {
        ballotId = event.ballotId();
        if (event instanceof VoteCast cast) votes.put(cast.memberId().toString(), cast.choice());
        if (event instanceof VoteReplaced replaced)
            votes.put(replaced.memberId().toString(), replaced.choice());
        if (event instanceof BallotContested contested)
            contesters.add(contested.contestedBy().toString());
        state = state.after(event);
    }
}
