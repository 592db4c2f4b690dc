package org.assembleaclima.membership;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.cycle.BallotRules;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleRuleSet;
import org.assembleaclima.cycle.CycleRules;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.cycle.MajorityBase;
import org.assembleaclima.cycle.ResponseRules;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.cycle.Rules;
import org.assembleaclima.membership.AssemblyEvent.MemberRemoved;
import org.assembleaclima.membership.AssemblyEvent.MemberReplaced;
import org.assembleaclima.membership.AssemblyEvent.MemberResigned;
import org.assembleaclima.membership.AssemblyEvent.MemberSuspended;
import org.assembleaclima.membership.AssemblyEvent.MembersActivated;
import org.assembleaclima.membership.AssemblyEvent.PactsSigned;
import org.assembleaclima.membership.AssemblyEvent.PanelImported;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** A small pilot: a cohort of two from December, a cohort of one from March, six months each, a reserve of three. */
final class MembershipFixtures {

    static final Instant JANUARY_20_NOON = Instant.parse("2023-01-20T11:00:00Z");
    static final ZoneId MILAN = ZoneId.of("Europe/Rome");
    static final LocalDate TODAY = LocalDate.of(2023, 1, 20);
    static final LocalDate DECEMBER_3 = LocalDate.of(2022, 12, 3);
    static final LocalDate JUNE_2 = LocalDate.of(2023, 6, 2);
    static final LocalDate MARCH_4 = LocalDate.of(2023, 3, 4);
    static final LocalDate SEPTEMBER_3 = LocalDate.of(2023, 9, 3);

    static final CycleId PILOT = CycleId.of("2022-23");
    static final CycleId CYCLE_2024 = CycleId.of("2024");
    static final AssemblyId ASSEMBLY = new AssemblyId(PILOT);
    static final RuleSetId RULE_SET = RuleSetId.of("milano-2022-23");
    static final Rules RULES = new Rules(
            "Pilot",
            16,
            3,
            List.of(2, 1),
            6,
            new Majority(2, 3, false, MajorityBase.VALID),
            BallotRules.UNSTATED,
            ResponseRules.UNSTATED,
            List.of());

    static final Stratum RED = Stratum.of("A1");
    static final Stratum BLUE = Stratum.of("B2");

    static final MemberId ADA = member(1);
    static final MemberId BEA = member(2);
    static final MemberId CLO = member(3);
    static final MemberId FIRST_RESERVE = member(11);
    static final MemberId SECOND_RESERVE = member(12);
    static final MemberId THIRD_RESERVE = member(13);
    static final MemberId NOBODY = member(99);

    static final String REASON = "On request.";
    static final String PACT = "https://example.org/patto";
    static final List<String> SOURCES = List.of("https://partecipazione.comune.milano.it/");
    static final List<Reservist> RESERVE = List.of(
            new Reservist(FIRST_RESERVE, 1, BLUE),
            new Reservist(SECOND_RESERVE, 2, RED),
            new Reservist(THIRD_RESERVE, 3, RED));

    private MembershipFixtures() {}

    /** A table of persons in memory. */
    record KnownPersons(Map<MemberId, Person> rows) implements Persons {

        static KnownPersons none() {
            return new KnownPersons(new HashMap<>());
        }

        @Override
        public Optional<Person> find(MemberId memberId) {
            return Optional.ofNullable(rows.get(memberId));
        }

        @Override
        public void record(MemberId memberId, Person person, Instant at) {
            rows.put(memberId, person);
        }

        @Override
        public void erase(MemberId memberId) {
            rows.remove(memberId);
        }
    }

    static FixtureConfiguration<Assembly> anAssembly() {
        return anAssembly(JANUARY_20_NOON);
    }

    static FixtureConfiguration<Assembly> anAssembly(Instant now, AssemblyRoll... others) {
        return anAssembly(now, (assembly, cohort, seated, reserve) -> Optional.empty(), others);
    }

    static FixtureConfiguration<Assembly> anAssembly(Instant now, DrawnReserve drawn, AssemblyRoll... others) {
        return new AggregateTestFixture<>(Assembly.class)
                .registerInjectableResource(Clock.fixed(now, MILAN))
                .registerInjectableResource((CycleRules) cycle ->
                        cycle.equals(PILOT) ? Optional.of(new CycleRuleSet(RULE_SET, 1, RULES)) : Optional.empty())
                .registerInjectableResource((Memberships) cycle -> List.of(others))
                .registerInjectableResource(drawn);
    }

    static MemberId member(int number) {
        return MemberId.of(String.format("00000000-0000-0000-0000-%012d", number));
    }

    static Seat december(MemberId memberId, Stratum stratum) {
        return new Seat(memberId, 1, stratum, DECEMBER_3, JUNE_2);
    }

    static Seat march(MemberId memberId, Stratum stratum) {
        return new Seat(memberId, 2, stratum, MARCH_4, SEPTEMBER_3);
    }

    static PanelImported imported(List<Reservist> reserve, NumberedSeat... seats) {
        return new PanelImported(ASSEMBLY, List.of(seats), reserve, RULE_SET, 1, SOURCES, JANUARY_20_NOON);
    }

    /** Ada (red) and Bea (blue) from December, with the reserve. */
    static PanelImported firstCohort() {
        return imported(RESERVE, NumberedSeat.of(december(ADA, RED), 1), NumberedSeat.of(december(BEA, BLUE), 2));
    }

    static PactsSigned signed(MemberId... members) {
        return new PactsSigned(
                ASSEMBLY,
                Stream.of(members)
                        .map(member -> new Onboarding(member, account(member), DECEMBER_3))
                        .toList(),
                PACT,
                JANUARY_20_NOON);
    }

    static String account(MemberId member) {
        return "account-" + member.toString().substring(34);
    }

    static MembersActivated activated(MemberId... members) {
        return new MembersActivated(ASSEMBLY, List.of(members), JANUARY_20_NOON);
    }

    static MemberSuspended suspended(MemberId member) {
        return new MemberSuspended(ASSEMBLY, member, REASON, JANUARY_20_NOON);
    }

    static MemberResigned resigned(MemberId member) {
        return new MemberResigned(ASSEMBLY, member, REASON, TODAY, JANUARY_20_NOON);
    }

    static MemberRemoved removed(MemberId member) {
        return new MemberRemoved(ASSEMBLY, member, REASON, TODAY, JANUARY_20_NOON);
    }

    /** Ada's red seat goes to the second of the reserve, the first one being blue. */
    static MemberReplaced adaReplaced() {
        return new MemberReplaced(
                ASSEMBLY,
                ADA,
                SECOND_RESERVE,
                3,
                1,
                RED,
                TODAY,
                JUNE_2,
                SuccessionRule.SAME_STRATUM,
                1,
                Optional.empty(),
                JANUARY_20_NOON);
    }

    static AssemblyRoll rollAfter(AssemblyEvent... events) {
        return AssemblyRoll.of(Stream.of(events));
    }

    /** The assembly after {@code events}, put away and read again. */
    static Assembly snapshotAfter(AssemblyEvent... events) {
        var assembly = new Assembly();
        for (var event : events) assembly.on(event);
        return Snapshots.restored(assembly);
    }
}
