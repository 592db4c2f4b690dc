package org.assembleaclima.membership;

import static org.assembleaclima.common.Verdicts.Rule.DATES;
import static org.assembleaclima.common.Verdicts.Rule.NUMBERING;
import static org.assembleaclima.common.Verdicts.Rule.ROLL;
import static org.assembleaclima.common.Verdicts.Rule.RULES_IN_FORCE;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.cycle.CycleRules;
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

/** Judges one assembly: who may sign, become active, leave and follow on a vacant seat. */
public final class AssemblyAudit implements StreamAudit<AssemblyEvent> {

    private final CycleRules cycles;
    private final AssemblyRoll roll = new AssemblyRoll();
    private final Map<Integer, Set<MemberId>> drawnReserves = new HashMap<>(); // by cohort that the same draw filled

    /** @param cycles the rules as they are in force */
    public AssemblyAudit(CycleRules cycles) {
        this.cycles = cycles;
    }

    /** The members as they stand after the events judged so far. */
    public AssemblyRoll roll() {
        return roll;
    }

    @Override
    public void judge(AssemblyEvent event, String actor, Verdicts verdicts) {
        switch (event) {
            case PanelImported e -> imported(e, verdicts);
            case PanelWithdrawn e -> withdrawn(e, verdicts);
            case PactsSigned e ->
                e.members().forEach(one -> in(verdicts, one.memberId(), Set.of(MemberState.SELECTED)));
            case MembersActivated e ->
                e.memberIds().forEach(id -> in(verdicts, id, Set.of(MemberState.ONBOARDED))); // R2.2
            case MemberSuspended e -> in(verdicts, e.memberId(), Set.of(MemberState.ACTIVE));
            case MemberReinstated e -> in(verdicts, e.memberId(), Set.of(MemberState.SUSPENDED));
            case MemberResigned e -> present(verdicts, e.memberId());
            case MemberRemoved e -> present(verdicts, e.memberId());
            case MemberReplaced e -> replaced(e, verdicts);
            case ReserveDeclined e -> verdicts.life(roll.isReservist(e.memberId()), "nobody of the reserve declines");
            case AccountRelinked e -> relinked(e, verdicts);
            case PersonRecorded e -> verdicts.life(roll.hasNamed(e.memberId()), "the assembly has no such member");
            case PersonErased e -> verdicts.life(roll.hasNamed(e.memberId()), "the assembly has no such member");
        }
        roll.evolve(event);
    }

    private void imported(PanelImported imported, Verdicts verdicts) {
        var named = imported.reserve().stream()
                .filter(place -> place.stratum().equals(Stratum.DRAWN))
                .map(Reservist::memberId)
                .collect(Collectors.toSet());
        imported.members().stream()
                .filter(seat -> seat.stratum().equals(Stratum.DRAWN))
                .forEach(seat -> drawnReserves.put(seat.cohort(), named));
        var inForce = cycles.of(imported.assemblyId().cycle());
        verdicts.check(
                RULES_IN_FORCE,
                inForce.filter(rules -> rules.ruleSetId().equals(imported.ruleSetId())
                                && rules.version() == imported.ruleSetVersion())
                        .isPresent(),
                "other rules than those of its cycle (R1.1)");
        var number = roll.nextNumber();
        for (var seat : imported.members()) {
            verdicts.check(NUMBERING, seat.number() == number++, "seats are not numbered one after the other");
            verdicts.life(!roll.hasNamed(seat.memberId()), "the member is in the assembly already");
            verdicts.check(DATES, !seat.endsOn().isBefore(seat.startsOn()), "a term that ends before it begins");
        }
        for (var reservist : imported.reserve()) {
            verdicts.life(!roll.hasNamed(reservist.memberId()), "the reservist is in the assembly already");
            verdicts.check(NUMBERING, !roll.hasUsed(reservist.order()), "a place in the drawn order used twice");
        }
    }

    private void withdrawn(PanelWithdrawn withdrawn, Verdicts verdicts) {
        verdicts.life(withdrawn.cohorts().stream().allMatch(roll::has), "a cohort that was not enrolled");
        verdicts.check(
                ROLL,
                withdrawn.members().equals(roll.seatsOf(withdrawn.cohorts()))
                        && withdrawn.reserve().equals(roll.waitingOf(withdrawn.reserve())),
                "others were withdrawn than had the seats of the cohorts or waited");
    }

    private void in(Verdicts verdicts, MemberId memberId, Set<MemberState> states) {
        var state = roll.member(memberId).map(Member::state);
        verdicts.life(
                state.filter(states::contains).isPresent(),
                "the member is " + state.map(Enum::name).orElse("unknown"));
    }

    private void present(Verdicts verdicts, MemberId memberId) {
        var member = roll.member(memberId);
        verdicts.life(member.filter(one -> !one.state().hasLeft()).isPresent(), "the member has left or never was one");
    }

    private void replaced(MemberReplaced replaced, Verdicts verdicts) {
        var seat = roll.held(replaced.vacantMemberId());
        if (!verdicts.life(
                seat.filter(held -> held.member().state().leavesVacancy() && !held.filled())
                        .isPresent(),
                "the seat is not vacant")) return;
        verdicts.check(
                ROLL, isNext(replaced, seat.orElseThrow().stratum()), "another one of the reserve was next (R2.3)");
        verdicts.check(NUMBERING, replaced.number() == roll.nextNumber(), "a number out of the order");
        var left = seat.orElseThrow().member();
        verdicts.check(
                ROLL,
                replaced.stratum().equals(seat.orElseThrow().stratum()) && replaced.cohort() == left.cohort(),
                "a seat of another stratum or cohort than fell vacant");
        verdicts.check(
                DATES,
                replaced.endsOn().equals(left.endsOn()) && !replaced.startsOn().isBefore(left.startsOn()),
                "another term than that of the seat");
    }

    /** Of a seat that a draw gave, whoever has no rows sees only that it was one of the reserve, and none behind its place. */
    private boolean isNext(MemberReplaced replaced, Stratum stratum) {
        var followed =
                new Succession(replaced.memberId(), replaced.rule(), replaced.passedOver(), replaced.deviation());
        return switch (replaced.rule()) {
            case SAME_STRATUM, NEXT_IN_ORDER ->
                !drawnReserveWaits(replaced.cohort())
                        && Succession.from(roll.reserve(), stratum).equals(Optional.of(followed));
            case KEEPS_QUOTAS -> replaced.deviation().equals(Optional.of(0L)) && isOfReserve(replaced);
            case LEAST_DEVIATION ->
                replaced.deviation().filter(deviation -> deviation > 0).isPresent() && isOfReserve(replaced);
        };
    }

    /** Whether somebody waits whom the draw of this cohort named: then its quotas say who follows. */
    private boolean drawnReserveWaits(int cohort) {
        return drawnReserves.getOrDefault(cohort, Set.of()).stream().anyMatch(roll::isReservist);
    }

    private boolean isOfReserve(MemberReplaced replaced) {
        var drawn = drawnReserves.getOrDefault(replaced.cohort(), Set.of());
        var order = roll.reserve().stream()
                .map(Reservist::memberId)
                .filter(drawn::contains)
                .toList();
        return replaced.passedOver() >= 0 && replaced.passedOver() <= order.indexOf(replaced.memberId());
    }

    private void relinked(AccountRelinked relinked, Verdicts verdicts) {
        present(verdicts, relinked.memberId());
        verdicts.life(
                roll.member(relinked.memberId()).flatMap(Member::account).isPresent(), "the member has no account yet");
        var before = roll.everUnder(relinked.account()).map(Member::memberId);
        verdicts.life(
                before.isEmpty() || before.equals(Optional.of(relinked.memberId())),
                "the account was another member's");
    }
}
