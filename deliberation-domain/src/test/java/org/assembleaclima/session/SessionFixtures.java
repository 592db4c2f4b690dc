package org.assembleaclima.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.Cycles;
import org.assembleaclima.membership.AssemblyRoll;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.session.SessionCommand.ScheduleSession;
import org.assembleaclima.session.SessionEvent.AttendanceCorrected;
import org.assembleaclima.session.SessionEvent.FloorTaken;
import org.assembleaclima.session.SessionEvent.MembersCheckedIn;
import org.assembleaclima.session.SessionEvent.MembersCheckedOut;
import org.assembleaclima.session.SessionEvent.MinutesApproved;
import org.assembleaclima.session.SessionEvent.MinutesRecorded;
import org.assembleaclima.session.SessionEvent.SessionCancelled;
import org.assembleaclima.session.SessionEvent.SessionClosed;
import org.assembleaclima.session.SessionEvent.SessionConvened;
import org.assembleaclima.session.SessionEvent.SessionOpened;
import org.assembleaclima.session.SessionEvent.SessionScheduled;
import org.assembleaclima.session.SessionEvent.SessionSuspended;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.assembleaclima.workinggroup.WorkingGroups;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The last plenary of the cycle 2024, seen at noon; an assembly of Ada, Bruno and Carla. */
final class SessionFixtures {

    static final Instant NOON = Instant.parse("2024-10-19T10:00:00Z");
    static final Instant TEN_O_CLOCK = NOON.minus(Duration.ofHours(2));
    static final Instant ELEVEN_O_CLOCK = NOON.minus(Duration.ofHours(1));
    static final ZoneId MILAN = ZoneId.of("Europe/Rome");

    static final SessionId SESSION = SessionId.of("00000000-0000-0000-0000-000000000001");
    static final CycleId CYCLE_2024 = CycleId.of("2024");
    static final CycleId CYCLE_2025 = CycleId.of("2025");
    static final WorkingGroupId GREEN = WorkingGroupId.of("00000000-0000-0000-0000-00000000000a");
    static final WorkingGroupId GROUP_OF_2025 = WorkingGroupId.of("00000000-0000-0000-0000-00000000000b");

    static final MemberId ADA = member(1);
    static final MemberId BRUNO = member(2);
    static final MemberId CARLA = member(3);
    static final MemberId STRANGER = member(99);

    static final BallotId BALLOT = BallotId.of("00000000-0000-0000-0000-0000000000c1");
    static final BallotId OTHER_BALLOT = BallotId.of("00000000-0000-0000-0000-0000000000c2");

    static final String HALL = "Palazzo Marino";
    static final List<AgendaItem> AGENDA = List.of(
            new AgendaItem(Optional.of("1"), "Opening", AgendaKind.INFORMATION, Optional.empty()),
            new AgendaItem(Optional.of("2 bis"), "More trees", AgendaKind.VOTE, Optional.of(new UUID(0, 0xd1))));

    static final SessionScheduled SCHEDULED = scheduled(SessionKind.PLENARY, Optional.empty(), Optional.of(8));
    static final SessionConvened CONVENED = new SessionConvened(SESSION, AGENDA, TEN_O_CLOCK);
    static final SessionOpened OPENED = new SessionOpened(SESSION, ELEVEN_O_CLOCK);
    static final SessionSuspended SUSPENDED = new SessionSuspended(SESSION, "Lunch", ELEVEN_O_CLOCK);
    static final SessionClosed CLOSED = closed();
    static final SessionCancelled CANCELLED = new SessionCancelled(SESSION, "Snow", List.of(), ELEVEN_O_CLOCK);
    static final FloorTaken FLOOR_TAKEN = new FloorTaken(SESSION, BALLOT, ELEVEN_O_CLOCK);

    private SessionFixtures() {}

    /** Cycles somebody planned, groups by their cycle, and who belongs to the assembly of 2024. */
    record World(Set<CycleId> planned, Map<WorkingGroupId, CycleId> groups, Set<MemberId> members)
            implements Cycles, WorkingGroups, CycleMembers {

        @Override
        public boolean isPlanned(CycleId cycleId) {
            return planned.contains(cycleId);
        }

        @Override
        public Optional<CycleId> cycleOf(WorkingGroupId workingGroupId) {
            return Optional.ofNullable(groups.get(workingGroupId));
        }

        @Override
        public boolean mayDraft(WorkingGroupId group, String account, AssemblyRoll assembly, LocalDate day) {
            throw new IllegalStateException("sessions do not ask who drafts");
        }

        @Override
        public Set<MemberId> of(CycleId cycleId) {
            return cycleId.equals(CYCLE_2024) ? members : Set.of();
        }
    }

    static FixtureConfiguration<Session> aSession() {
        return new AggregateTestFixture<>(Session.class)
                .registerInjectableResource(Clock.fixed(NOON, MILAN))
                .registerInjectableResource(new World(
                        Set.of(CYCLE_2024, CYCLE_2025),
                        Map.of(GREEN, CYCLE_2024, GROUP_OF_2025, CYCLE_2025),
                        Set.of(ADA, BRUNO, CARLA)));
    }

    static MemberId member(int number) {
        return MemberId.of(String.format(Locale.ROOT, "00000000-0000-0000-0000-%012x", number));
    }

    static ScheduleSession schedule(SessionKind kind, Optional<WorkingGroupId> group, Optional<Integer> ordinal) {
        return new ScheduleSession(
                SESSION, CYCLE_2024, kind, group, "Final vote", TEN_O_CLOCK, HALL, ordinal, List.of());
    }

    static SessionScheduled scheduled(SessionKind kind, Optional<WorkingGroupId> group, Optional<Integer> ordinal) {
        return new SessionScheduled(
                SESSION, CYCLE_2024, kind, group, "Final vote", TEN_O_CLOCK, HALL, ordinal, List.of(), NOON);
    }

    static MembersCheckedIn came(Instant at, MemberId... members) {
        return new MembersCheckedIn(SESSION, List.of(members), at);
    }

    static MembersCheckedOut went(Instant at, MemberId... members) {
        return new MembersCheckedOut(SESSION, List.of(members), at);
    }

    static SessionClosed closed(MemberId... stillIn) {
        return new SessionClosed(SESSION, List.of(stillIn), NOON.minusSeconds(60));
    }

    static AttendanceCorrected corrected(MemberId member, List<Interval> before, List<Interval> after) {
        return new AttendanceCorrected(SESSION, member, before, after, "The list was wrong", NOON);
    }

    static Interval between(Instant from, Instant to) {
        return new Interval(from, Optional.of(to));
    }

    static Interval since(Instant from) {
        return new Interval(from, Optional.empty());
    }

    static MinutesRecorded recorded(int minutesVersion, String text, String actor) {
        return new MinutesRecorded(
                SESSION, minutesVersion, "it", text, MinutesHash.ofText(text), Optional.empty(), actor, NOON);
    }

    static MinutesApproved approved(int minutesVersion, String text) {
        return new MinutesApproved(SESSION, minutesVersion, MinutesHash.ofText(text), NOON);
    }

    /** One member who comes and goes so many times. */
    static List<SessionEvent> comings(MemberId member, int times) {
        return IntStream.range(0, times)
                .boxed()
                .flatMap(i -> Stream.<SessionEvent>of(
                        came(TEN_O_CLOCK.plusSeconds(2L * i), member),
                        went(TEN_O_CLOCK.plusSeconds(2L * i + 1), member)))
                .toList();
    }

    /** The session after {@code events}, put away and read again. */
    static Session snapshotAfter(SessionEvent... events) {
        var session = new Session();
        for (var event : events) session.on(event);
        return Snapshots.restored(session);
    }
}
