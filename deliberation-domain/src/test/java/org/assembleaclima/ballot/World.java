package org.assembleaclima.ballot;

import static org.assembleaclima.ballot.BallotFixtures.ADA;
import static org.assembleaclima.ballot.BallotFixtures.BRUNO;
import static org.assembleaclima.ballot.BallotFixtures.CARLA;
import static org.assembleaclima.ballot.BallotFixtures.CYCLE_2024;
import static org.assembleaclima.ballot.BallotFixtures.ELSA;
import static org.assembleaclima.ballot.BallotFixtures.MOTION;
import static org.assembleaclima.ballot.BallotFixtures.NOON;
import static org.assembleaclima.ballot.BallotFixtures.REPLACEABLE;
import static org.assembleaclima.ballot.BallotFixtures.RULE_SET;
import static org.assembleaclima.ballot.BallotFixtures.SESSION;
import static org.assembleaclima.ballot.BallotFixtures.TWO_THIRDS;
import static org.assembleaclima.ballot.BallotFixtures.account;
import static org.assembleaclima.ballot.BallotFixtures.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.cycle.BallotRules;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleRuleSet;
import org.assembleaclima.cycle.ResponseRules;
import org.assembleaclima.cycle.Rules;
import org.assembleaclima.membership.AssemblyEvent.MembersActivated;
import org.assembleaclima.membership.AssemblyEvent.PactsSigned;
import org.assembleaclima.membership.AssemblyEvent.PanelImported;
import org.assembleaclima.membership.AssemblyId;
import org.assembleaclima.membership.AssemblyRoll;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.NumberedSeat;
import org.assembleaclima.membership.Onboarding;
import org.assembleaclima.membership.Stratum;
import org.assembleaclima.proposal.Motion;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.session.Present;
import org.assembleaclima.session.SessionId;
import org.assembleaclima.session.SessionKind;

/**
 * What a ballot rests on, and a note of what it did to it: a plenary where Ada, Bruno, Carla and Elsa are checked in, a
 * frozen text, rules with a quorum of one half, and an assembly of five, all of whom but Elsa are active.
 */
final class World implements Proceedings {

    static final LocalDate TERM_BEGINS = LocalDate.of(2024, 1, 20);
    static final LocalDate TERM_ENDS = LocalDate.of(2025, 1, 19);

    /** {@code take}, {@code vote} or {@code leave}, each with whose floor or what. */
    final List<Object> done = new ArrayList<>();

    private SessionKind kind = SessionKind.PLENARY;
    private List<MemberId> present = List.of(ADA, BRUNO, CARLA, ELSA);
    private CycleId cycleOfProposal = CYCLE_2024;
    private Optional<BallotRules> rules = Optional.of(REPLACEABLE);
    private List<Integer> active = List.of(1, 2, 3, 4);
    private Optional<RefusalReason> sessionRefuses = Optional.empty();
    private Optional<RefusalReason> proposalRefuses = Optional.empty();

    World meeting(SessionKind other) {
        kind = other;
        return this;
    }

    World present(MemberId... members) {
        present = List.of(members);
        return this;
    }

    World active(Integer... numbers) {
        active = List.of(numbers);
        return this;
    }

    World votingOnAProposalOf(CycleId other) {
        cycleOfProposal = other;
        return this;
    }

    World under(BallotRules other) {
        rules = Optional.of(other);
        return this;
    }

    World withoutRules() {
        rules = Optional.empty();
        return this;
    }

    World whoseSessionRefuses(RefusalReason reason) {
        sessionRefuses = Optional.of(reason);
        return this;
    }

    World whoseProposalRefuses(RefusalReason reason) {
        proposalRefuses = Optional.of(reason);
        return this;
    }

    @Override
    public Present takeFloor(SessionId sessionId, BallotId ballotId) {
        if (sessionRefuses.isPresent()) throw sessionRefuses.get().refused();
        done.addAll(List.of("take", sessionId, ballotId));
        return new Present(SESSION, CYCLE_2024, kind, present);
    }

    @Override
    public void leaveFloor(SessionId sessionId, BallotId ballotId) {
        done.addAll(List.of("leave", sessionId, ballotId));
    }

    @Override
    public Motion putToVote(Subject subject, BallotId ballotId) {
        if (proposalRefuses.isPresent()) throw proposalRefuses.get().refused();
        done.addAll(List.of("vote", subject, ballotId));
        return new Motion(cycleOfProposal, MOTION.textVersion(), MOTION.textHash());
    }

    Optional<CycleId> cycleOf(SessionId sessionId) {
        return sessionId.equals(SESSION) ? Optional.of(CYCLE_2024) : Optional.empty();
    }

    Optional<CycleId> cycleOf(ProposalId proposalId) {
        return proposalId.equals(BallotFixtures.PROPOSAL) ? Optional.of(cycleOfProposal) : Optional.empty();
    }

    Optional<CycleRuleSet> rulesOf(CycleId cycleId) {
        return rules.filter(any -> cycleId.equals(CYCLE_2024))
                .map(ballots -> new CycleRuleSet(
                        RULE_SET,
                        2,
                        new Rules(
                                "A regime",
                                16,
                                5,
                                List.of(5),
                                12,
                                TWO_THIRDS,
                                ballots,
                                ResponseRules.UNSTATED,
                                List.of())));
    }

    AssemblyRoll assemblyOf(CycleId cycleId) {
        var id = new AssemblyId(cycleId);
        var seats = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new NumberedSeat(member(n), n, 1, Stratum.of("A1"), TERM_BEGINS, TERM_ENDS))
                .toList();
        var pacts = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new Onboarding(member(n), account(n), TERM_BEGINS))
                .toList();
        var activated = active.stream().map(BallotFixtures::member).toList();
        return AssemblyRoll.of(Stream.of(
                new PanelImported(id, seats, List.of(), RULE_SET, 2, List.of(), NOON),
                new PactsSigned(id, pacts, "https://example.org/patto", NOON),
                new MembersActivated(id, activated, NOON)));
    }
}
