package org.assembleaclima.ballot;

import static org.assembleaclima.common.Verdicts.Rule.ACROSS;
import static org.assembleaclima.common.Verdicts.Rule.DATES;
import static org.assembleaclima.common.Verdicts.Rule.DERIVATION;
import static org.assembleaclima.common.Verdicts.Rule.HASH;
import static org.assembleaclima.common.Verdicts.Rule.ROLL;
import static org.assembleaclima.common.Verdicts.Rule.RULES_IN_FORCE;
import static org.assembleaclima.common.Verdicts.Rule.TALLY;
import static org.assembleaclima.common.Verdicts.Rule.TWO_PEOPLE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleRules;
import org.assembleaclima.cycle.MajorityBase;
import org.assembleaclima.membership.Assemblies;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.security.Actor;
import org.assembleaclima.session.SessionId;

/**
 * Judges one ballot: the roll made again, the rule frozen as it was in force, votes counted again where they can be read, the
 * result derived again in any case, and nobody who conducted it decides on the result (R3.1, R4.1, R5.1 to R5.4).
 */
public final class BallotAudit implements StreamAudit<BallotEvent> {

    /** What else the opening of a ballot rests on. */
    public interface Surroundings {

        /** Who was checked in to the session (R3.1). */
        Set<MemberId> presentAt(SessionId sessionId, Instant moment);

        /** Whether the proposal put exactly this text to the vote in this ballot (R4.1). */
        boolean isPutToVote(BallotOpened opened);

        /** Whether the session and the proposal are of this cycle. */
        boolean areOf(CycleId cycleId, SessionId sessionId, ProposalId proposalId);

        /** Whether the session is a plenary whose floor this ballot has. */
        boolean hasFloor(BallotId ballotId, SessionId sessionId);
    }

    private final CycleRules cycles;
    private final Assemblies assemblies;
    private final Surroundings surroundings;
    private final ZoneId zone;
    private BallotState state = new NotConfigured();
    private final Map<MemberId, Choice> votes = new HashMap<>();
    private final Set<MemberId> contesters = new HashSet<>();
    private Optional<BallotConfigured> configured = Optional.empty();
    private Instant openedAt = Instant.MAX;
    private Optional<BallotId> ballotId = Optional.empty();
    private boolean unread; // whether a vote or a teller's figures are withheld
    private Optional<Boolean> certified = Optional.empty();

    /** @param zone of the municipality: on which day a member is active */
    public BallotAudit(CycleRules cycles, Assemblies assemblies, Surroundings surroundings, ZoneId zone) {
        this.cycles = cycles;
        this.assemblies = assemblies;
        this.surroundings = surroundings;
        this.zone = zone;
    }

    /** Whether it is configured for this session and waits to be opened. */
    public boolean isToBeOpened(SessionId sessionId) {
        return state instanceof Configured waiting && waiting.sessionId().equals(sessionId);
    }

    public boolean isOpen() {
        return state instanceof Open;
    }

    /** Whether it approved; empty while it is not certified. */
    public Optional<Boolean> certified() {
        return certified;
    }

    @Override
    public void withheld(Class<? extends BallotEvent> type, Verdicts verdicts) {
        var isCount = type == HandCountEntered.class;
        verdicts.life(
                isCount
                        ? state instanceof Closed closed && closed.frozen().isCountedByHand()
                        : state instanceof Open open
                                && !open.suspended()
                                && !open.frozen().isCountedByHand(),
                "the ballot is " + state.told().name());
        unread = true;
    }

    @Override
    public void judge(BallotEvent event, String actor, Verdicts verdicts) {
        if (!verdicts.life(mayFollow(event), "the ballot is " + state.told().name())) return;
        ballotId = Optional.of(event.ballotId());
        compare(event, verdicts);
        switch (event) {
            case BallotConfigured e -> configured = Optional.of(e);
            case BallotOpened e -> opened(e, actor, verdicts);
            case BallotSuspended ignored -> {}
            case BallotResumed ignored -> {}
            case VoteCast e -> vote(e.memberId(), e.choice(), e.castAt(), actor, verdicts);
            case VoteReplaced e -> vote(e.memberId(), e.choice(), e.castAt(), actor, verdicts);
            case BallotClosed e -> closed(e, actor, verdicts);
            case HandCountEntered e -> {
                verdicts.check(TWO_PEOPLE, e.teller().equals(actor), "another actor than the teller entered it");
                verdicts.check(TALLY, e.count().heads() == frozen().roll().size(), "figures that do not add up");
            }
            case BallotTallied e -> counted(e.result(), e.counts(), verdicts);
            case BallotContested e -> {
                verdicts.check(
                        ACROSS,
                        frozen().entryOf(actor).map(RollEntry::memberId).equals(Optional.of(e.contestedBy())),
                        "somebody else than a member on the roll contested it");
                contesters.add(e.contestedBy());
                unread = unread && !frozen().isCountedByHand();
            }
            case BallotRecounted e -> {
                verdicts.check(
                        TALLY,
                        ((Closed) state).contested().equals(Optional.of(e.before())),
                        "another result was contested (R5.4)");
                counted(e.result(), e.counts(), verdicts);
            }
            case BallotCertified e -> {
                var tallied = (Tallied) state;
                verdicts.check(
                        TWO_PEOPLE,
                        e.certifiedBy().equals(actor) && !tallied.conductors().contains(actor),
                        "whoever opened, closed or counted certified the result");
                verdicts.check(DERIVATION, e.approved() == tallied.result().approved(), "another outcome");
                certified = Optional.of(e.approved());
            }
            case BallotAnnulled e ->
                verdicts.check(
                        TWO_PEOPLE,
                        e.annulledBy().equals(actor) && !state.conductors().contains(actor),
                        "whoever opened, closed or counted annulled it");
        }
        state = state.after(event);
        if (state instanceof Ended) votes.clear(); // they are not counted again
    }

    private boolean mayFollow(BallotEvent event) {
        return switch (event) {
            case BallotConfigured ignored -> state instanceof NotConfigured;
            case BallotOpened e ->
                state instanceof Configured configured
                        && configured.sessionId().equals(e.sessionId())
                        && configured.subject().equals(e.subject())
                        && configured.mode() == e.mode()
                        && isOfCycle(e.cycleId());
            case BallotSuspended e -> isOpenAt(e.suspendedAt());
            case BallotResumed ignored -> state instanceof Open open && open.suspended();
            case VoteCast e -> isOpenAt(e.castAt()) && mayVote() && !votes.containsKey(e.memberId());
            case VoteReplaced e ->
                isOpenAt(e.castAt())
                        && mayVote()
                        && (unread || votes.containsKey(e.memberId()))
                        && frozen().votesReplaceable(); // R5.1
            case BallotClosed ignored -> state instanceof Open;
            case HandCountEntered ignored -> isCountedByHand();
            case BallotTallied ignored ->
                state instanceof Closed closed && closed.contested().isEmpty();
            case BallotContested e -> state instanceof Tallied && !contesters.contains(e.contestedBy());
            case BallotRecounted ignored ->
                state instanceof Closed closed && closed.contested().isPresent();
            case BallotCertified ignored -> state instanceof Tallied;
            case BallotAnnulled ignored -> !(state instanceof Ended) && !(state instanceof NotConfigured);
        };
    }

    private boolean isOfCycle(CycleId cycleId) {
        return configured.filter(first -> first.cycleId().equals(cycleId)).isPresent();
    }

    private boolean isOpenAt(Instant moment) {
        return state instanceof Open open && !open.suspended() && !open.isOverAt(moment);
    }

    private boolean mayVote() {
        return !frozen().isCountedByHand();
    }

    private boolean isCountedByHand() {
        return state instanceof Closed closed && closed.frozen().isCountedByHand();
    }

    /** What an event repeats of what was configured, or rests on elsewhere. */
    private void compare(BallotEvent event, Verdicts verdicts) {
        switch (event) {
            case BallotConfigured e ->
                verdicts.check(
                        ACROSS,
                        surroundings.areOf(
                                e.cycleId(), e.sessionId(), e.subject().proposalId()),
                        "its session or its proposal is of another cycle");
            case BallotOpened e ->
                verdicts.check(
                        ACROSS,
                        surroundings.hasFloor(e.ballotId(), e.sessionId()),
                        "it does not have the floor of a plenary");
            case BallotTallied e -> sameSubject(e.subject(), verdicts);
            case BallotRecounted e -> sameSubject(e.subject(), verdicts);
            case BallotCertified e -> sameSubject(e.subject(), verdicts);
            case BallotAnnulled e -> {
                sameSubject(e.subject(), verdicts);
                verdicts.check(
                        ACROSS,
                        e.wasOpened() != state instanceof Configured,
                        "it says otherwise whether the text was put to the vote");
            }
            default -> {}
        }
        if (state instanceof Open && (event instanceof BallotClosed || event instanceof BallotAnnulled))
            verdicts.check(
                    ACROSS,
                    !surroundings.hasFloor(event.ballotId(), frozen().sessionId()),
                    "it still has the floor of its session");
    }

    private void sameSubject(Subject subject, Verdicts verdicts) {
        verdicts.check(ACROSS, subject.equals(state.subject()), "another subject than was put to the vote");
    }

    private Frozen frozen() {
        return switch (state) {
            case Open open -> open.frozen();
            case Closed closed -> closed.frozen();
            case Tallied tallied -> tallied.frozen();
            default -> throw new IllegalStateException("nothing is frozen");
        };
    }

    private void opened(BallotOpened opened, String actor, Verdicts verdicts) {
        verdicts.check(HASH, opened.rollHash().equals(RollHash.of(opened.roll())), "the hash of another roll");
        var active = assemblies.of(opened.cycleId()).activeOn(LocalDate.ofInstant(opened.openedAt(), zone)); // R2.2
        var roll = Roll.of(active, surroundings.presentAt(opened.sessionId(), opened.openedAt()));
        verdicts.check(
                ROLL,
                opened.roll().equals(roll) && opened.entitled() == active.size(),
                "another roll than the active members who were present (R3.1)");
        verdicts.check(
                ROLL,
                !roll.isEmpty()
                        && opened.ballotRules().quorum().isMet(opened.roll().size(), opened.entitled()),
                "too few were present");
        verdicts.check(ACROSS, surroundings.isPutToVote(opened), "the proposal put another text to the vote (R4.1)");
        verdicts.check(RULES_IN_FORCE, isInForce(opened), "other rules than those of its cycle (R1.1)");
        verdicts.check(TWO_PEOPLE, opened.openedBy().equals(actor), "another actor than it says opened it");
        openedAt = opened.openedAt();
    }

    private boolean isInForce(BallotOpened opened) {
        return cycles.of(opened.cycleId())
                .filter(inForce -> inForce.ruleSetId().equals(opened.ruleSetId())
                        && inForce.version() == opened.ruleSetVersion()
                        && inForce.rules().ballots().equals(opened.ballotRules())
                        && opened.subject()
                                .amendmentId()
                                .flatMap(any -> inForce.rules().ballots().amendmentMajority())
                                .orElse(inForce.rules().majority())
                                .equals(opened.majority()))
                .isPresent();
    }

    private void vote(MemberId memberId, Choice choice, Instant castAt, String actor, Verdicts verdicts) {
        verdicts.check(DATES, !castAt.isBefore(openedAt), "a vote cast before the ballot opened");
        verdicts.check(
                ROLL,
                frozen().entry(memberId).map(RollEntry::account).equals(Optional.of(actor)),
                "a vote by somebody not on the roll, or by another account (R3.1)");
        votes.put(memberId, choice);
    }

    private void closed(BallotClosed closed, String actor, Verdicts verdicts) {
        var open = (Open) state;
        var atDeadline = closed.cause() == ClosedBy.DEADLINE;
        verdicts.check(DATES, !closed.closedAt().isBefore(openedAt), "closed before it opened");
        verdicts.check(
                DATES,
                !atDeadline
                        || (open.closesAt().equals(Optional.of(closed.closedAt()))
                                && closed.closedBy().equals(Actor.SYSTEM)),
                "it had another deadline");
        verdicts.check(
                TWO_PEOPLE, atDeadline || closed.closedBy().equals(actor), "another actor than it says closed it");
    }

    /** Of the votes or the figures where they can be read; of itself, under the frozen rule, in any case. */
    private void counted(Result result, List<TellerCount> counts, Verdicts verdicts) {
        var frozen = frozen();
        var tally = result.tally();
        verdicts.check(
                DERIVATION,
                result.equals(Result.of(frozen.majority(), tally))
                        && tally.base(MajorityBase.PRESENT) == frozen.roll().size()
                        && tally.entitled() == frozen.entitled(),
                "another result than follows from the tally under the frozen rule (R5.2, R5.3)");
        if (frozen.isCountedByHand()) countedByHand(tally, counts, verdicts);
        else if (!unread)
            verdicts.check(
                    TALLY,
                    tally.equals(Tally.of(votes.values(), frozen.roll().size(), frozen.entitled())),
                    "the votes come to another tally (R5.1)");
    }

    private void countedByHand(Tally tally, List<TellerCount> counts, Verdicts verdicts) {
        var closed = (Closed) state;
        verdicts.check(
                TALLY,
                (unread || counts.equals(closed.counts())) && agree(tally, counts),
                "two tellers did not come to this tally");
        // who counted conducts: where the figures were withheld, the tally says who did
        if (unread)
            for (var count : counts)
                closed = closed.counted(new HandCountEntered(
                        ballotId.orElseThrow(), count.teller(), count.count(), Optional.empty(), count.enteredAt()));
        state = closed;
    }

    private boolean agree(Tally tally, List<TellerCount> counts) {
        return !counts.isEmpty()
                && counts.getLast().count().tally(frozen().entitled()).equals(tally)
                && counts.stream()
                                .filter(count ->
                                        count.count().equals(counts.getLast().count()))
                                .count()
                        >= 2;
    }
}
