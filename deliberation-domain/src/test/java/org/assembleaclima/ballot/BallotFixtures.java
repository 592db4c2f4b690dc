package org.assembleaclima.ballot;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assembleaclima.ballot.BallotEvent.BallotClosed;
import org.assembleaclima.ballot.BallotEvent.BallotConfigured;
import org.assembleaclima.ballot.BallotEvent.BallotContested;
import org.assembleaclima.ballot.BallotEvent.BallotOpened;
import org.assembleaclima.ballot.BallotEvent.BallotRecounted;
import org.assembleaclima.ballot.BallotEvent.BallotSuspended;
import org.assembleaclima.ballot.BallotEvent.BallotTallied;
import org.assembleaclima.ballot.BallotEvent.HandCountEntered;
import org.assembleaclima.ballot.BallotEvent.VoteCast;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.cycle.BallotRules;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleRules;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.cycle.MajorityBase;
import org.assembleaclima.cycle.Quorum;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.membership.Assemblies;
import org.assembleaclima.membership.Member;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.MemberState;
import org.assembleaclima.proposal.AmendmentId;
import org.assembleaclima.proposal.Motion;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.Proposals;
import org.assembleaclima.proposal.TextHash;
import org.assembleaclima.security.AskedBy;
import org.assembleaclima.session.SessionId;
import org.assembleaclima.session.Sessions;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** A ballot of the last plenary of 2024, at noon: four active members, of whom Ada, Bruno and Carla are on the roll. */
final class BallotFixtures {

    static final Instant NOON = Instant.parse("2024-10-19T10:00:00Z");
    static final Instant BEFORE_NOON = NOON.minusMillis(1);
    static final Instant AFTER_NOON = NOON.plusMillis(1);
    static final Instant ELEVEN_O_CLOCK = NOON.minusSeconds(3600);
    static final ZoneId MILAN = ZoneId.of("Europe/Rome");
    static final Optional<Instant> NO_DEADLINE = Optional.empty();

    static final BallotId BALLOT = BallotId.of("00000000-0000-0000-0000-0000000000c1");
    static final SessionId SESSION = SessionId.of("00000000-0000-0000-0000-0000000000d1");
    static final ProposalId PROPOSAL = ProposalId.of("00000000-0000-0000-0000-0000000000e1");
    static final AmendmentId AMENDMENT = AmendmentId.of("00000000-0000-0000-0000-0000000000f1");
    static final Subject ON_THE_PROPOSAL = new Subject(PROPOSAL, Optional.empty());
    static final Subject ON_THE_AMENDMENT = new Subject(PROPOSAL, Optional.of(AMENDMENT));

    static final MemberId ADA = member(1);
    static final MemberId BRUNO = member(2);
    static final MemberId CARLA = member(3);
    static final MemberId DARIO = member(4); // active, not in the room
    static final MemberId ELSA = member(5); // in the room, not active

    static final String CHAIR = "chair";
    static final String CLOSER = "vice-chair";
    static final String TELLER = "teller-1";
    static final String OTHER_TELLER = "teller-2";
    static final String CERTIFIER = "certifier";

    static final CycleId CYCLE_2024 = CycleId.of("2024");
    static final RuleSetId RULE_SET = RuleSetId.of("milano-a-regime");
    static final Majority TWO_THIRDS = new Majority(2, 3, false, MajorityBase.YES_PLUS_NO);
    static final BallotRules REPLACEABLE = new BallotRules(new Quorum(1, 2), true, Optional.empty());
    static final BallotRules ONE_VOTE = new BallotRules(new Quorum(1, 2), false, Optional.empty());
    static final TextHash TEXT_HASH = TextHash.of("ab".repeat(32));
    static final Motion MOTION = new Motion(CYCLE_2024, 7, TEXT_HASH);

    static final List<RollEntry> ROLL = List.of(entry(1), entry(2), entry(3));
    static final int ENTITLED = 4;

    static final Salt SALT = Salt.of("00112233445566778899aabbccddeeff");
    static final Salt OTHER_SALT = Salt.of("ffeeddccbbaa99887766554433221100");

    static final BallotConfigured CONFIGURED = configured(BallotMode.NAMED_ELECTRONIC);
    static final BallotOpened OPENED = opened(REPLACEABLE, NO_DEADLINE);
    static final BallotSuspended SUSPENDED = new BallotSuspended(BALLOT, "Noise", ELEVEN_O_CLOCK);
    static final BallotClosed CLOSED = new BallotClosed(BALLOT, ClosedBy.CHAIR, CLOSER, ELEVEN_O_CLOCK);
    static final BallotContested CONTESTED = new BallotContested(BALLOT, ADA, "I voted no", ELEVEN_O_CLOCK);

    static final BallotConfigured BY_HAND = configured(BallotMode.HAND_COUNT);
    static final BallotOpened OPENED_BY_HAND = opened(BallotMode.HAND_COUNT, REPLACEABLE, NO_DEADLINE);

    private BallotFixtures() {}

    static FixtureConfiguration<Ballot> aBallot() {
        return aBallot(new World(), NOON);
    }

    static FixtureConfiguration<Ballot> aBallotAt(Instant now) {
        return aBallot(new World(), now);
    }

    static FixtureConfiguration<Ballot> aBallot(World world) {
        return aBallot(world, NOON);
    }

    static FixtureConfiguration<Ballot> aBallot(World world, Instant now) {
        return new AggregateTestFixture<>(Ballot.class)
                .registerInjectableResource(Clock.fixed(now, MILAN))
                .registerInjectableResource(world)
                .registerInjectableResource((CycleRules) world::rulesOf)
                .registerInjectableResource((Assemblies) world::assemblyOf)
                .registerInjectableResource((Sessions) world::cycleOf)
                .registerInjectableResource((Proposals) world::cycleOf);
    }

    static Map<String, String> by(String actor) {
        return Map.of(AskedBy.ACTOR, actor);
    }

    static MemberId member(int number) {
        return MemberId.of(String.format(Locale.ROOT, "00000000-0000-0000-0000-%012d", number));
    }

    static String account(int number) {
        return "account-" + number;
    }

    static RollEntry entry(int number) {
        return new RollEntry(member(number), number, account(number));
    }

    static List<RollEntry> roll(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(BallotFixtures::entry).toList();
    }

    static Member active(int number, String account) {
        var first = LocalDate.of(2024, 1, 20);
        var last = LocalDate.of(2025, 1, 19);
        return new Member(
                member(number), number, 1, MemberState.ACTIVE, first, last, Optional.of(account), Optional.empty());
    }

    static BallotConfigured configured(BallotMode mode) {
        return new BallotConfigured(BALLOT, SESSION, CYCLE_2024, ON_THE_PROPOSAL, mode, ELEVEN_O_CLOCK);
    }

    static BallotOpened opened(BallotRules rules, Optional<Instant> closesAt) {
        return opened(BallotMode.NAMED_ELECTRONIC, rules, closesAt);
    }

    static BallotOpened opened(BallotMode mode, BallotRules rules, Optional<Instant> closesAt) {
        return opened(mode, ON_THE_PROPOSAL, rules, closesAt, ELEVEN_O_CLOCK);
    }

    static BallotOpened opened(
            BallotMode mode, Subject subject, BallotRules rules, Optional<Instant> closesAt, Instant at) {
        return new BallotOpened(
                BALLOT,
                SESSION,
                CYCLE_2024,
                subject,
                mode,
                7,
                TEXT_HASH,
                RULE_SET,
                2,
                TWO_THIRDS,
                rules,
                ROLL,
                RollHash.of(ROLL),
                ENTITLED,
                closesAt,
                CHAIR,
                at);
    }

    static VoteCast voted(MemberId member, Choice choice) {
        return new VoteCast(BALLOT, member, choice, SALT, ELEVEN_O_CLOCK);
    }

    /** The result of these votes, with nobody but those on the roll. */
    static Result result(int yes, int no, int abstain, int blank, int silent) {
        return Result.of(TWO_THIRDS, new Tally(yes, no, abstain, blank, silent, ENTITLED));
    }

    static BallotTallied tallied(Result result, Instant at, TellerCount... counts) {
        return new BallotTallied(BALLOT, ON_THE_PROPOSAL, result, List.of(counts), at);
    }

    static BallotRecounted recounted(Result before, Result result, String actor, Instant at, TellerCount... counts) {
        return new BallotRecounted(BALLOT, ON_THE_PROPOSAL, before, result, List.of(counts), actor, at);
    }

    /** The figures of {@link #counted}, entered once. */
    static TellerCount earlier(String teller, HandCount count) {
        return new TellerCount(teller, count, 1, ELEVEN_O_CLOCK);
    }

    static HandCountEntered counted(String teller, HandCount count) {
        return new HandCountEntered(BALLOT, teller, count, Optional.of(SALT), ELEVEN_O_CLOCK);
    }

    /** The ballot after {@code events}, put away and read again. */
    static Ballot snapshotAfter(BallotEvent... events) {
        var ballot = new Ballot();
        for (var event : events) ballot.on(event);
        return Snapshots.restored(ballot);
    }
}
