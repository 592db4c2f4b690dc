package org.assembleaclima.sortition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.common.ActKind;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.cycle.BallotRules;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleRuleSet;
import org.assembleaclima.cycle.CycleRules;
import org.assembleaclima.cycle.Cycles;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.cycle.MajorityBase;
import org.assembleaclima.cycle.ResponseRules;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.cycle.Rules;
import org.assembleaclima.membership.Assemblies;
import org.assembleaclima.membership.AssemblyEvent;
import org.assembleaclima.membership.AssemblyEvent.PanelImported;
import org.assembleaclima.membership.AssemblyId;
import org.assembleaclima.membership.AssemblyRoll;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.NumberedSeat;
import org.assembleaclima.membership.Reservist;
import org.assembleaclima.membership.Seat;
import org.assembleaclima.membership.Stratum;
import org.assembleaclima.security.AskedBy;
import org.assembleaclima.session.OpenedSessions;
import org.assembleaclima.sortition.SortitionCommand.ConfigureSortition;
import org.assembleaclima.sortition.SortitionEvent.InvitationsRecorded;
import org.assembleaclima.sortition.SortitionEvent.ListComputed;
import org.assembleaclima.sortition.SortitionEvent.ListPublished;
import org.assembleaclima.sortition.SortitionEvent.ListRequested;
import org.assembleaclima.sortition.SortitionEvent.PanelDrawn;
import org.assembleaclima.sortition.SortitionEvent.PanelEnrolled;
import org.assembleaclima.sortition.SortitionEvent.PoolFrozen;
import org.assembleaclima.sortition.SortitionEvent.SortitionConfigured;
import org.assembleaclima.sortition.SortitionEvent.SourceRecorded;
import org.assembleaclima.sortition.SortitionEvent.SourcesCommitted;
import org.assembleaclima.sortition.SortitionEvent.UrnsRecorded;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/**
 * A small draw: two cohorts of two, eight volunteers of whom the odd ones are women, the even ones men; the last two live together.
 * Four panels are numbered.
 */
final class SortitionFixtures {

    static final ZoneId MILAN = ZoneId.of("Europe/Rome");
    static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");
    static final Instant NUMBERS_DUE = Instant.parse("2026-03-03T18:00:00Z");
    static final Instant NUMBERS_UNTIL = Instant.parse("2026-03-03T19:00:00Z");
    static final Instant DRAW_DUE = Instant.parse("2026-03-04T18:00:00Z");
    static final Instant DRAW_UNTIL = Instant.parse("2026-03-04T20:00:00Z");
    static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    static final SortitionId SORTITION = SortitionId.of("00000000-0000-0000-0000-0000000000aa");
    static final CycleId CYCLE = CycleId.of("2026");
    static final CycleId CYCLE_BEFORE = CycleId.of("2025");
    static final RuleSetId RULE_SET = RuleSetId.of("milano-2026");
    static final int TERM_MONTHS = 12;

    static final String SECRETARY = "secretary";
    static final String CLERK = "clerk";
    static final String CHAIR = "chair";
    static final String OUTSIDER = "outsider";

    static final List<QuotaLine> HALVES = List.of(quota("women", 2, 2), quota("men", 2, 2));
    static final Quotas QUOTAS = new Quotas(4, HALVES);
    static final List<String> LINES =
            List.of("v1,v2|v3,v4|v5,v6", "v5,v6|v2,v7|v1,v3", "v1,v8|v3,v6|v2,v4", "v4,v5|v2,v3|v1,v6");
    static final DrawHash LIST_HASH = DrawHash.of(PanelList.ofLines(LINES).hash());
    static final List<ChanceLevel> LEVELS = List.of(new ChanceLevel(8, 500_000_000, 500_000_000));
    static final String SOFTWARE = "deliberation-sortition 0.1.0";
    static final String SIGNATURE = "ab".repeat(48);
    static final String NUMBERS = "12.34.56.78.90";
    static final List<String> SOURCES = List.of("https://www.comune.milano.it/albo");
    static final Invitations INVITATIONS = new Invitations(
            100,
            List.of(new InvitedCount("gender", "women", 52), new InvitedCount("gender", "men", 48)),
            DrawHash.of("11".repeat(32)),
            "Ufficio Statistica",
            new FormalAct(ActKind.values()[0], "17/2026", LocalDate.of(2026, 2, 27), Optional.empty()));
    static final CommittedSource NUMBERING_SOURCE = new CommittedSource(
            SourceKind.PUBLIC_TEXT, "Lotto, Milan, 3 March 2026: the five numbers", NUMBERS_DUE, NUMBERS_UNTIL);
    static final CommittedSource DRAW_SOURCE =
            new CommittedSource(SourceKind.DRAND_QUICKNET, "drand quicknet", DRAW_DUE, DRAW_UNTIL);

    static final SortitionConfigured CONFIGURED = new SortitionConfigured(
            SORTITION, CYCLE, List.of(1, 2), 4, HALVES, 4, 2, List.of(CYCLE_BEFORE), RULE_SET, 1, SECRETARY, NOON);
    static final InvitationsRecorded INVITED = new InvitationsRecorded(SORTITION, CYCLE, INVITATIONS, SECRETARY, NOON);
    static final PoolFrozen FROZEN = new PoolFrozen(
            SORTITION, CYCLE, rootOf(pool()), 8, List.of(4, 4), DrawHash.of(QUOTAS.hash()), SECRETARY, NOON);
    static final SourcesCommitted COMMITTED =
            new SourcesCommitted(SORTITION, CYCLE, NUMBERING_SOURCE, DRAW_SOURCE, SECRETARY, NOON);
    static final ListRequested REQUESTED = new ListRequested(SORTITION, CYCLE, CLERK, NOON);
    static final ListComputed COMPUTED =
            new ListComputed(SORTITION, CYCLE, LIST_HASH, LINES, LEVELS, 0, SOFTWARE, NOON);
    static final ListPublished PUBLISHED = new ListPublished(SORTITION, CYCLE, LIST_HASH, SOURCES, CHAIR, NOON);
    static final SourceRecorded NUMBERED =
            recorded(SourceUse.NUMBERING, NUMBERING_SOURCE, SourceEvidence.ofText(NUMBERS), SECRETARY, NUMBERS_DUE);
    static final UrnsRecorded URNS =
            new UrnsRecorded(SORTITION, CYCLE, "3", "Palazzo Marino", SECRETARY, NUMBERS_UNTIL);
    static final SourceRecorded DRAW_RECORDED =
            recorded(SourceUse.DRAW, DRAW_SOURCE, SourceEvidence.ofRound(drawRound(), SIGNATURE), CLERK, DRAW_DUE);

    private SortitionFixtures() {}

    static QuotaLine quota(String feature, int min, int max) {
        return new QuotaLine("gender", feature, min, max, Optional.empty());
    }

    static long drawRound() {
        return Beacon.QUICKNET.round(DRAW_DUE);
    }

    static SourceRecorded recorded(
            SourceUse use, CommittedSource source, SourceEvidence evidence, String actor, Instant at) {
        var value = HexFormat.of().formatHex(evidence.value());
        return new SourceRecorded(SORTITION, CYCLE, use, source, evidence, value, actor, at);
    }

    static ConfigureSortition configure(List<Integer> cohorts, List<QuotaLine> quotas, CycleId... excludes) {
        return new ConfigureSortition(SORTITION, CYCLE, cohorts, quotas, 4, 2, List.of(excludes));
    }

    static SortitionEvent[] untilComputed() {
        return new SortitionEvent[] {CONFIGURED, INVITED, FROZEN, COMMITTED, REQUESTED, COMPUTED};
    }

    static SortitionEvent[] untilRecorded() {
        return Stream.concat(Stream.of(untilComputed()), Stream.of(PUBLISHED, NUMBERED, URNS, DRAW_RECORDED))
                .toArray(SortitionEvent[]::new);
    }

    static SortitionEvent[] untilDrawn() {
        return Stream.concat(Stream.of(untilRecorded()), Stream.of(drawn())).toArray(SortitionEvent[]::new);
    }

    static SortitionEvent[] untilEnrolled() {
        return Stream.concat(Stream.of(untilDrawn()), Stream.of(enrolled())).toArray(SortitionEvent[]::new);
    }

    /** The panel that list, sources and digits of this draw give. */
    static PanelDrawn drawn() {
        var state = new DrawState();
        for (var event : untilRecorded()) state.evolve(event);
        return DrawnPanel.of(state).event(state, List.of(2, 2), CHAIR, DRAW_DUE);
    }

    static PanelEnrolled enrolled() {
        var drawn = drawn();
        var seats = new ArrayList<EnrolledSeat>();
        drawn.group1().forEach(id -> seats.add(new EnrolledSeat(id, Enrolling.ofDraw(SORTITION, id), 1)));
        drawn.group2().forEach(id -> seats.add(new EnrolledSeat(id, Enrolling.ofDraw(SORTITION, id), 2)));
        var reserve = IntStream.range(0, drawn.alternates().size())
                .mapToObj(i -> new EnrolledAlternate(
                        drawn.alternates().get(i),
                        Enrolling.ofDraw(SORTITION, drawn.alternates().get(i)),
                        i + 1))
                .toList();
        return new PanelEnrolled(SORTITION, CYCLE, seats, reserve, SECRETARY, DRAW_UNTIL);
    }

    static VolunteerId id(int number) {
        return VolunteerId.of("v" + number);
    }

    static VolunteerRow row(int number) {
        return new VolunteerRow(
                id(number),
                Map.of("gender", number % 2 == 1 ? "women" : "men"),
                number >= 7 ? Optional.of("via larga 1") : Optional.empty());
    }

    static PoolEntry entry(int number) {
        return new PoolEntry(number + 1, row(number), Optional.empty());
    }

    static List<PoolEntry> file() {
        return IntStream.rangeClosed(1, 8).mapToObj(SortitionFixtures::entry).toList();
    }

    /** With the salts that {@link World} hands out. */
    static List<PooledVolunteer> pool() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(number -> new PooledVolunteer(row(number), salt(number), Optional.empty()))
                .toList();
    }

    static PooledVolunteer.Salt salt(int number) {
        return new PooledVolunteer.Salt(
                Hash.digest(Digests.utf8("salt " + number)).bytes());
    }

    static DrawHash rootOf(List<PooledVolunteer> pool) {
        var leaves = new TreeMap<VolunteerId, Hash>();
        pool.forEach(one -> leaves.put(one.id(), one.leaf()));
        return DrawHash.of(new PoolCommitment(leaves).root());
    }

    static Map<String, String> by(String actor) {
        return Map.of(AskedBy.ACTOR, actor);
    }

    /** What a draw asks of others. */
    static final class World implements Pools, Enrolment, Assemblies, Salts, OtherDraws, OpenedSessions {

        final Map<VolunteerId, PooledVolunteer> kept = new TreeMap<>(Comparator.naturalOrder());
        final Map<VolunteerId, MemberId> members = new HashMap<>();
        final List<UncoverableVolunteer> explained = new ArrayList<>();
        final List<Seat> seats = new ArrayList<>();
        final List<Reservist> reserve = new ArrayList<>();
        final List<String> withdrawn = new ArrayList<>();
        private final Map<CycleId, AssemblyRoll> rolls = new HashMap<>();
        private int salts;
        private boolean another;
        private Optional<Instant> openedAt = Optional.empty();

        /** A session of the cycle was opened then. */
        World withSessionOpenedAt(Instant moment) {
            openedAt = Optional.of(moment);
            return this;
        }

        @Override
        public boolean anySince(CycleId cycleId, Instant moment) {
            return cycleId.equals(CYCLE)
                    && openedAt.filter(opened -> !opened.isBefore(moment)).isPresent();
        }

        /** Another draw of the same cohorts is under way. */
        World besideAnother() {
            another = true;
            return this;
        }

        @Override
        public boolean isUnderWay(SortitionId but, CycleId cycleId, List<Integer> cohorts) {
            return another && but.equals(SORTITION) && cycleId.equals(CYCLE) && cohorts.equals(List.of(1, 2));
        }

        World with(CycleId cycleId, AssemblyRoll roll) {
            rolls.put(cycleId, roll);
            return this;
        }

        World withPool() {
            keep(SORTITION, pool());
            return this;
        }

        /** The members that {@link #enrolled} names, two of each cohort, and its reserve. */
        World withEnrolled(AssemblyEvent... since) {
            var numbered = new ArrayList<NumberedSeat>();
            for (var seat : enrolled().seats())
                numbered.add(new NumberedSeat(
                        seat.memberId(),
                        numbered.size() + 1,
                        seat.cohort(),
                        Stratum.of("DRAWN"),
                        MAY,
                        MAY.plusMonths(TERM_MONTHS).minusDays(1)));
            var places = enrolled().reserve().stream()
                    .map(place -> new Reservist(place.memberId(), place.order(), Stratum.of("DRAWN")))
                    .toList();
            return with(
                    CYCLE,
                    AssemblyRoll.of(Stream.concat(
                            Stream.of(new PanelImported(
                                    new AssemblyId(CYCLE), numbered, places, RULE_SET, 1, List.of(), DRAW_UNTIL)),
                            Stream.of(since))));
        }

        @Override
        public List<PooledVolunteer> of(SortitionId sortitionId) {
            return List.copyOf(kept.values());
        }

        /** Of those who are kept: no test of a rule asks for more. */
        @Override
        public Map<VolunteerId, Hash> leaves(SortitionId sortitionId) {
            var leaves = new TreeMap<VolunteerId, Hash>();
            kept.values().forEach(one -> leaves.put(one.id(), one.leaf()));
            return leaves;
        }

        @Override
        public void keep(SortitionId sortitionId, List<PooledVolunteer> volunteers) {
            volunteers.forEach(one -> kept.put(one.id(), one));
        }

        @Override
        public void explain(SortitionId sortitionId, List<UncoverableVolunteer> uncoverable) {
            explained.addAll(uncoverable);
        }

        @Override
        public List<UncoverableVolunteer> uncoverable(SortitionId sortitionId) {
            return List.copyOf(explained);
        }

        @Override
        public void enrol(SortitionId sortitionId, Map<VolunteerId, MemberId> became) {
            members.putAll(became);
        }

        @Override
        public void erase(SortitionId sortitionId, VolunteerId volunteerId) {
            kept.remove(volunteerId);
        }

        @Override
        public void eraseAll(SortitionId sortitionId) {
            kept.clear();
        }

        @Override
        public void enrol(CycleId cycleId, List<Seat> drawn, List<Reservist> alternates, List<String> sources) {
            seats.addAll(drawn);
            reserve.addAll(alternates);
        }

        @Override
        public void withdraw(
                CycleId cycleId, List<Integer> cohorts, List<MemberId> named, String reason, List<String> sources) {
            withdrawn.add(cycleId + " " + cohorts + " " + named + " " + reason + " " + sources);
        }

        @Override
        public AssemblyRoll of(CycleId cycleId) {
            return rolls.getOrDefault(cycleId, AssemblyRoll.of(Stream.of()));
        }

        @Override
        public PooledVolunteer.Salt next() {
            return salt(++salts);
        }
    }

    static FixtureConfiguration<Sortition> aDraw() {
        return aDraw(NOON);
    }

    static FixtureConfiguration<Sortition> aDraw(Instant now) {
        return aDraw(new World().withPool(), now);
    }

    static FixtureConfiguration<Sortition> aDraw(World world, Instant now) {
        var rules = new Rules(
                "Milan 2026",
                16,
                7,
                List.of(2, 2, 3),
                TERM_MONTHS,
                new Majority(2, 3, false, MajorityBase.VALID),
                BallotRules.UNSTATED,
                ResponseRules.UNSTATED,
                List.of());
        return new AggregateTestFixture<>(Sortition.class)
                .registerInjectableResource(world)
                .registerInjectableResource((Cycles) cycle -> cycle.equals(CYCLE) || cycle.equals(CYCLE_BEFORE))
                .registerInjectableResource((CycleRules) cycle ->
                        cycle.equals(CYCLE) ? Optional.of(new CycleRuleSet(RULE_SET, 1, rules)) : Optional.empty())
                .registerInjectableResource(Clock.fixed(now, MILAN));
    }

    /** The draw after {@code events}, put away and read again. */
    static Sortition snapshotAfter(SortitionEvent... events) {
        var sortition = new Sortition();
        for (var event : events) sortition.on(event);
        return Snapshots.restored(sortition);
    }
}
