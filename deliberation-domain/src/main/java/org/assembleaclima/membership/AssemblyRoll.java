package org.assembleaclima.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

/**
 * The members of one assembly, as its events tell. Somebody of the reserve is no member before getting a seat. Nothing
 * outside this package can change it.
 */
public final class AssemblyRoll {

    private Map<String, Held> seats = new LinkedHashMap<>(); // by member id, in the order of the numbers
    private Map<String, String> members = new HashMap<>(); // member ids by account, those linked before included
    private List<Reservist> reserve = new ArrayList<>(); // in the drawn order
    private Set<String> everybody = new HashSet<>(); // member ids, also of who declined
    private Set<Integer> orders = new HashSet<>(); // places in the drawn order, taken or left
    private Set<Integer> cohorts = new HashSet<>();

    /** @param filled whether somebody has replaced this member */
    record Held(Member member, Stratum stratum, boolean filled) {

        Held with(Member next) {
            return new Held(next, stratum, filled);
        }
    }

    AssemblyRoll() {}

    /** @param events of one assembly, from its first one */
    public static AssemblyRoll of(Stream<? extends AssemblyEvent> events) {
        var roll = new AssemblyRoll();
        events.forEachOrdered(roll::evolve);
        return roll;
    }

    public Optional<Member> member(MemberId memberId) {
        return held(memberId).map(Held::member);
    }

    /** @param account an actor's opaque id */
    public Optional<Member> byAccount(String account) {
        return everUnder(account).filter(member -> member.account().equals(Optional.of(account)));
    }

    /** Whose account this is or was. A roll that is open still trusts it, so nobody else ever gets it. */
    Optional<Member> everUnder(String account) {
        return Optional.ofNullable(members.get(account)).map(seats::get).map(Held::member);
    }

    /** Every member, by number. */
    public List<Member> members() {
        return seats.values().stream().map(Held::member).toList();
    }

    /** Who may vote and is counted as entitled on that day, by number. */
    public List<Member> activeOn(LocalDate day) {
        return members().stream().filter(member -> member.isActiveOn(day)).toList();
    }

    /** Who has not given up a seat, whether the term is to come, runs or is over, by number. */
    List<Member> seated() {
        return members().stream().filter(member -> !member.state().hasLeft()).toList();
    }

    /** Whoever has a seat of these cohorts or has left one vacant, by number. */
    List<MemberId> seatsOf(List<Integer> ofCohorts) {
        return seats.values().stream()
                .filter(held -> !held.filled()
                        && held.member().state() != MemberState.WITHDRAWN
                        && ofCohorts.contains(held.member().cohort()))
                .map(held -> held.member().memberId())
                .toList();
    }

    /** Those of these who still wait for a seat, in the drawn order. */
    List<MemberId> waitingOf(List<MemberId> named) {
        return reserve.stream()
                .map(Reservist::memberId)
                .filter(Set.copyOf(named)::contains)
                .toList();
    }

    Optional<Held> held(MemberId memberId) {
        return Optional.ofNullable(seats.get(memberId.toString()));
    }

    List<Reservist> reserve() {
        return List.copyOf(reserve);
    }

    /** Whether this person waits for a seat. */
    public boolean isReservist(MemberId memberId) {
        return reserve.stream().anyMatch(reservist -> reservist.memberId().equals(memberId));
    }

    /** Whether this member has a seat, had one, or was drawn for the reserve. */
    public boolean hasNamed(MemberId memberId) {
        return everybody.contains(memberId.toString());
    }

    /** Whether this cohort, from 1, has its members. */
    public boolean has(int cohort) {
        return cohorts.contains(cohort);
    }

    boolean hasUsed(int order) {
        return orders.contains(order);
    }

    /** The first place in the drawn order behind all that were ever taken, from 1. */
    public int nextOrder() {
        return orders.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    int nextNumber() {
        return seats.size() + 1;
    }

    void evolve(AssemblyEvent event) {
        switch (event) {
            case PanelImported imported -> enrol(imported);
            case PanelWithdrawn withdrawn -> withdraw(withdrawn);
            case PactsSigned signed -> signed.members().forEach(this::onboard);
            case MembersActivated activated -> activated.memberIds().forEach(id -> move(id, MemberState.ACTIVE));
            case MemberSuspended suspended -> move(suspended.memberId(), MemberState.SUSPENDED);
            case MemberReinstated reinstated -> move(reinstated.memberId(), MemberState.ACTIVE);
            case MemberResigned resigned -> leave(resigned.memberId(), MemberState.RESIGNED, resigned.resignedOn());
            case MemberRemoved removed -> leave(removed.memberId(), MemberState.REMOVED, removed.removedOn());
            case MemberReplaced replaced -> replace(replaced);
            case ReserveDeclined declined -> leaveReserve(declined.memberId());
            case AccountRelinked relinked -> link(relinked.memberId(), relinked.account());
            case PersonRecorded ignored -> {} // who somebody is changes nothing here
            case PersonErased ignored -> {}
        }
    }

    private void enrol(PanelImported imported) {
        for (var seat : imported.members()) {
            cohorts.add(seat.cohort());
            seat(seat);
        }
        reserve.addAll(imported.reserve());
        reserve.sort(Comparator.comparingInt(Reservist::order));
        for (var reservist : imported.reserve()) {
            orders.add(reservist.order());
            everybody.add(reservist.memberId().toString());
        }
    }

    private void withdraw(PanelWithdrawn withdrawn) {
        cohorts.removeAll(withdrawn.cohorts());
        for (var memberId : withdrawn.members()) {
            var left = member(memberId).flatMap(Member::leftOn);
            leave(memberId, MemberState.WITHDRAWN, left.orElse(withdrawn.withdrawnOn()));
            members.values()
                    .removeIf(memberId.toString()::equals); // who is drawn again may sign under the same account
        }
        withdrawn.reserve().forEach(this::leaveReserve);
    }

    private void seat(NumberedSeat seat) {
        var member = new Member(
                seat.memberId(),
                seat.number(),
                seat.cohort(),
                MemberState.SELECTED,
                seat.startsOn(),
                seat.endsOn(),
                Optional.empty(),
                Optional.empty());
        everybody.add(seat.memberId().toString());
        seats.put(seat.memberId().toString(), new Held(member, seat.stratum(), false));
    }

    private void onboard(Onboarding onboarding) {
        move(onboarding.memberId(), MemberState.ONBOARDED);
        link(onboarding.memberId(), onboarding.account());
    }

    private void replace(MemberReplaced replaced) {
        seats.computeIfPresent(
                replaced.vacantMemberId().toString(), (id, held) -> new Held(held.member(), held.stratum(), true));
        leaveReserve(replaced.memberId());
        seat(new NumberedSeat(
                replaced.memberId(),
                replaced.number(),
                replaced.cohort(),
                replaced.stratum(),
                replaced.startsOn(),
                replaced.endsOn()));
    }

    private void leaveReserve(MemberId memberId) {
        reserve.removeIf(reservist -> reservist.memberId().equals(memberId));
    }

    private void move(MemberId memberId, MemberState next) {
        seats.computeIfPresent(
                memberId.toString(), (id, held) -> held.with(held.member().in(next)));
    }

    private void leave(MemberId memberId, MemberState next, LocalDate day) {
        seats.computeIfPresent(
                memberId.toString(), (id, held) -> held.with(held.member().left(next, day)));
    }

    private void link(MemberId memberId, String account) {
        seats.computeIfPresent(
                memberId.toString(), (id, held) -> held.with(held.member().under(account)));
        members.put(account, memberId.toString());
    }
}
