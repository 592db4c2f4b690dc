package org.assembleaclima.membership;

import static org.assembleaclima.cycle.CycleRefusal.CYCLE_UNKNOWN;
import static org.assembleaclima.membership.MembershipRefusal.ACCOUNT_MISSING;
import static org.assembleaclima.membership.MembershipRefusal.COHORT_NOT_ENROLLED;
import static org.assembleaclima.membership.MembershipRefusal.MEMBERSHIP_OVERLAPS;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_HAS_LEFT;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_NOT_ACTIVE;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_NOT_SUSPENDED;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_UNKNOWN;
import static org.assembleaclima.membership.MembershipRefusal.NOT_YOURSELF;
import static org.assembleaclima.membership.MembershipRefusal.PERSON_UNKNOWN;
import static org.assembleaclima.membership.MembershipRefusal.RESERVE_EMPTY;
import static org.assembleaclima.membership.MembershipRefusal.RESERVIST_UNKNOWN;
import static org.assembleaclima.membership.MembershipRefusal.RESIGNED_OUTSIDE_TERM;
import static org.assembleaclima.membership.MembershipRefusal.SEAT_ALREADY_FILLED;
import static org.assembleaclima.membership.MembershipRefusal.SEAT_NOT_VACANT;
import static org.assembleaclima.membership.MembershipRefusal.TERM_OVER;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.cycle.CycleRules;
import org.assembleaclima.membership.AssemblyCommand.ActivateMembers;
import org.assembleaclima.membership.AssemblyCommand.DeclineReserve;
import org.assembleaclima.membership.AssemblyCommand.ErasePerson;
import org.assembleaclima.membership.AssemblyCommand.ImportPanel;
import org.assembleaclima.membership.AssemblyCommand.OnboardMembers;
import org.assembleaclima.membership.AssemblyCommand.RecordPerson;
import org.assembleaclima.membership.AssemblyCommand.RecordResignation;
import org.assembleaclima.membership.AssemblyCommand.ReinstateMember;
import org.assembleaclima.membership.AssemblyCommand.RelinkAccount;
import org.assembleaclima.membership.AssemblyCommand.RemoveMember;
import org.assembleaclima.membership.AssemblyCommand.ReplaceMember;
import org.assembleaclima.membership.AssemblyCommand.ResignMember;
import org.assembleaclima.membership.AssemblyCommand.SuspendMember;
import org.assembleaclima.membership.AssemblyCommand.WithdrawPanel;
import org.assembleaclima.membership.AssemblyEvent.AccountRelinked;
import org.assembleaclima.membership.AssemblyEvent.MemberReinstated;
import org.assembleaclima.membership.AssemblyEvent.MemberRemoved;
import org.assembleaclima.membership.AssemblyEvent.MemberReplaced;
import org.assembleaclima.membership.AssemblyEvent.MemberResigned;
import org.assembleaclima.membership.AssemblyEvent.MemberSuspended;
import org.assembleaclima.membership.AssemblyEvent.MembersActivated;
import org.assembleaclima.membership.AssemblyEvent.PactsSigned;
import org.assembleaclima.membership.AssemblyEvent.PanelImported;
import org.assembleaclima.membership.AssemblyEvent.PanelWithdrawn;
import org.assembleaclima.membership.AssemblyEvent.PersonErased;
import org.assembleaclima.membership.AssemblyEvent.PersonRecorded;
import org.assembleaclima.membership.AssemblyEvent.ReserveDeclined;
import org.assembleaclima.security.AskedBy;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/**
 * The members of one cycle: enrolled cohort by cohort as they were drawn, then each on a way of its own: pact, active,
 * suspended, gone; vacant seats are filled from the reserve.
 */
@AggregateRoot
@Revision("2")
class Assembly {

    @AggregateIdentifier
    private AssemblyId assemblyId;

    private AssemblyRoll roll = new AssemblyRoll();

    Assembly() {} // Axon rebuilds the aggregate through this constructor

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ImportPanel command, CycleRules cycles, Memberships memberships, Clock clock) {
        var cycle = command.assemblyId().cycle();
        var ruleSet = cycles.of(cycle).orElseThrow(CYCLE_UNKNOWN::refused);
        new PanelCheck(ruleSet.rules(), roll, memberships.besides(cycle)).check(command.members(), command.reserve());

        var seats = new ArrayList<NumberedSeat>();
        for (var seat : command.members()) seats.add(NumberedSeat.of(seat, roll.nextNumber() + seats.size()));
        apply(new PanelImported(
                command.assemblyId(),
                seats,
                inOrder(command.reserve()),
                ruleSet.ruleSetId(),
                ruleSet.version(),
                command.sources(),
                clock.instant()));
    }

    private static List<Reservist> inOrder(List<Reservist> reserve) {
        return reserve.stream()
                .sorted(Comparator.comparingInt(Reservist::order))
                .toList();
    }

    @CommandHandler
    void handle(WithdrawPanel command, Clock clock) {
        for (var cohort : command.cohorts()) if (!roll.has(cohort)) throw COHORT_NOT_ENROLLED.refused();

        apply(new PanelWithdrawn(
                assemblyId,
                command.cohorts(),
                roll.seatsOf(command.cohorts()),
                roll.waitingOf(command.reserve()),
                command.reason(),
                command.sources(),
                today(clock),
                clock.instant()));
    }

    @CommandHandler
    void handle(OnboardMembers command, Clock clock) {
        new OnboardingCheck(roll, today(clock)).checkPacts(command.members());

        apply(new PactsSigned(assemblyId, command.members(), command.pact(), clock.instant()));
    }

    @CommandHandler
    void handle(ActivateMembers command, Clock clock) {
        new OnboardingCheck(roll, today(clock)).checkActivation(command.memberIds());

        apply(new MembersActivated(assemblyId, command.memberIds(), clock.instant()));
    }

    @CommandHandler
    void handle(SuspendMember command, Clock clock) {
        var member = inTerm(command.memberId(), clock);
        if (member.state() != MemberState.ACTIVE) throw MEMBER_NOT_ACTIVE.refusedIn(member.told());

        apply(new MemberSuspended(assemblyId, command.memberId(), command.reason(), clock.instant()));
    }

    @CommandHandler
    void handle(ReinstateMember command, Clock clock) {
        var member = inTerm(command.memberId(), clock);
        if (member.state() != MemberState.SUSPENDED) throw MEMBER_NOT_SUSPENDED.refusedIn(member.told());

        apply(new MemberReinstated(assemblyId, command.memberId(), command.reason(), clock.instant()));
    }

    @CommandHandler
    void handle(ResignMember command, @AskedBy String actorId, Clock clock) {
        if (!known(command.memberId()).account().equals(Optional.of(actorId))) throw NOT_YOURSELF.refused();
        present(inTerm(command.memberId(), clock));

        apply(new MemberResigned(assemblyId, command.memberId(), command.reason(), today(clock), clock.instant()));
    }

    @CommandHandler
    void handle(RecordResignation command, Clock clock) {
        var member = present(known(command.memberId()));
        var day = command.resignedOn();
        var today = today(clock);
        if (day.isAfter(today) || day.isBefore(earlier(today, member.startsOn())) || member.isOverOn(day))
            throw RESIGNED_OUTSIDE_TERM.refusedAt("/resigned_on");

        apply(new MemberResigned(assemblyId, command.memberId(), command.reason(), day, clock.instant()));
    }

    @CommandHandler
    void handle(RemoveMember command, Clock clock) {
        present(inTerm(command.memberId(), clock));

        apply(new MemberRemoved(assemblyId, command.memberId(), command.reason(), today(clock), clock.instant()));
    }

    @CommandHandler
    void handle(ReplaceMember command, Memberships memberships, DrawnReserve drawn, Clock clock) {
        var vacant = inTerm(command.vacantMemberId(), clock);
        if (!vacant.state().leavesVacancy()) throw SEAT_NOT_VACANT.refusedIn(vacant.told());
        var seat = roll.held(vacant.memberId()).orElseThrow();
        if (seat.filled()) throw SEAT_ALREADY_FILLED.refused();
        var succession = drawn.next(assemblyId, vacant.cohort(), roll.seated(), roll.reserve()) // R2.3
                .map(Succession::of)
                .or(() -> Succession.from(roll.reserve(), seat.stratum()))
                .orElseThrow(RESERVE_EMPTY::refused);
        var startsOn = later(today(clock), vacant.startsOn());
        var next = succession.next();
        if (PanelCheck.isTakenElsewhere(memberships.besides(assemblyId.cycle()), next, startsOn, vacant.endsOn()))
            throw MEMBERSHIP_OVERLAPS.refused(); // the reservist must decline first

        apply(new MemberReplaced(
                assemblyId,
                vacant.memberId(),
                next,
                roll.nextNumber(),
                vacant.cohort(),
                seat.stratum(),
                startsOn,
                vacant.endsOn(),
                succession.rule(),
                succession.passedOver(),
                succession.deviation(),
                clock.instant()));
    }

    @CommandHandler
    void handle(DeclineReserve command, Clock clock) {
        if (!roll.isReservist(command.memberId())) throw RESERVIST_UNKNOWN.refused();

        apply(new ReserveDeclined(assemblyId, command.memberId(), clock.instant()));
    }

    @CommandHandler
    void handle(RelinkAccount command, Clock clock) {
        var member = present(known(command.memberId()));
        if (member.account().isEmpty()) throw ACCOUNT_MISSING.refusedIn(member.told());
        new OnboardingCheck(roll, today(clock)).checkAccount(command.memberId(), command.account(), "/account");

        apply(new AccountRelinked(assemblyId, command.memberId(), command.account(), clock.instant()));
    }

    @CommandHandler
    void handle(RecordPerson command, Persons persons, Clock clock) {
        if (!roll.hasNamed(command.memberId())) throw MEMBER_UNKNOWN.refused();

        persons.record(command.memberId(), command.person(), clock.instant()); // R8.3: into no event
        apply(new PersonRecorded(assemblyId, command.memberId(), clock.instant()));
    }

    @CommandHandler
    void handle(ErasePerson command, Persons persons, Clock clock) {
        if (!roll.hasNamed(command.memberId())) throw MEMBER_UNKNOWN.refused();
        if (persons.find(command.memberId()).isEmpty()) throw PERSON_UNKNOWN.refused();

        persons.erase(command.memberId()); // R8.3
        apply(new PersonErased(assemblyId, command.memberId(), clock.instant()));
    }

    private Member known(MemberId memberId) {
        return roll.member(memberId).orElseThrow(MEMBER_UNKNOWN::refused);
    }

    private Member inTerm(MemberId memberId, Clock clock) {
        var member = known(memberId);
        if (member.isOverOn(today(clock))) throw TERM_OVER.refused();
        return member;
    }

    private static Member present(Member member) {
        if (member.state().hasLeft()) throw MEMBER_HAS_LEFT.refusedIn(member.told());
        return member;
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    @EventSourcingHandler
    void on(AssemblyEvent event) {
        assemblyId = event.assemblyId();
        roll.evolve(event);
    }
}
