package org.assembleaclima.membership;

import static org.assembleaclima.membership.MembershipRefusal.COHORT_ALREADY_IMPORTED;
import static org.assembleaclima.membership.MembershipRefusal.COHORT_NOT_COMPLETE;
import static org.assembleaclima.membership.MembershipRefusal.COHORT_STARTS_APART;
import static org.assembleaclima.membership.MembershipRefusal.COHORT_UNKNOWN;
import static org.assembleaclima.membership.MembershipRefusal.MEMBERSHIP_OVERLAPS;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_REPEATED;
import static org.assembleaclima.membership.MembershipRefusal.RESERVE_ORDER_REPEATED;
import static org.assembleaclima.membership.MembershipRefusal.TERM_LENGTH_WRONG;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assembleaclima.cycle.Rules;

/**
 * What must hold of a panel before it is enrolled.
 *
 * @param rules of the cycle
 * @param roll the assembly so far
 * @param others the members of every other cycle
 */
record PanelCheck(Rules rules, AssemblyRoll roll, List<AssemblyRoll> others) {

    /** Says no to the first place that breaks a rule. */
    void check(List<Seat> members, List<Reservist> reserve) {
        checkCohorts(members);
        checkTerms(members);
        checkNobodyTwice(members, reserve);
        checkOrders(reserve);
        for (int i = 0; i < members.size(); i++) {
            var seat = members.get(i);
            if (isTakenElsewhere(others, seat.memberId(), seat.startsOn(), seat.endsOn()))
                throw MEMBERSHIP_OVERLAPS.refusedAt("/members/" + i + "/member_id");
        }
    }

    /** Whether this member has a term in one of these assemblies with a day between the two, both included. */
    static boolean isTakenElsewhere(List<AssemblyRoll> others, MemberId memberId, LocalDate from, LocalDate to) {
        return others.stream()
                .flatMap(roll -> roll.member(memberId).stream())
                .anyMatch(member -> member.overlaps(from, to));
    }

    private void checkCohorts(List<Seat> members) {
        var seats = new HashMap<Integer, Integer>();
        for (int i = 0; i < members.size(); i++) {
            var cohort = members.get(i).cohort();
            if (cohort < 1 || cohort > rules.cohorts().size())
                throw COHORT_UNKNOWN.refusedAt("/members/" + i + "/cohort");
            if (roll.has(cohort)) throw COHORT_ALREADY_IMPORTED.refusedAt("/members/" + i + "/cohort");
            seats.merge(cohort, 1, Integer::sum);
        }
        seats.forEach((cohort, count) -> {
            if (!rules.cohorts().get(cohort - 1).equals(count)) throw COHORT_NOT_COMPLETE.refusedAt("/members");
        });
    }

    private void checkTerms(List<Seat> members) {
        var starts = new HashMap<Integer, LocalDate>();
        for (int i = 0; i < members.size(); i++) {
            var seat = members.get(i);
            if (!seat.endsOn()
                    .equals(seat.startsOn().plusMonths(rules.termMonths()).minusDays(1)))
                throw TERM_LENGTH_WRONG.refusedAt("/members/" + i + "/ends_on");
            var start = starts.putIfAbsent(seat.cohort(), seat.startsOn());
            if (start != null && !start.equals(seat.startsOn()))
                throw COHORT_STARTS_APART.refusedAt("/members/" + i + "/starts_on");
        }
    }

    private void checkNobodyTwice(List<Seat> members, List<Reservist> reserve) {
        var seen = new HashSet<MemberId>();
        for (int i = 0; i < members.size(); i++)
            checkNew(members.get(i).memberId(), seen, "/members/" + i + "/member_id");
        for (int i = 0; i < reserve.size(); i++)
            checkNew(reserve.get(i).memberId(), seen, "/reserve/" + i + "/member_id");
    }

    private void checkNew(MemberId memberId, Set<MemberId> seen, String place) {
        if (roll.hasNamed(memberId) || !seen.add(memberId)) throw MEMBER_REPEATED.refusedAt(place);
    }

    private void checkOrders(List<Reservist> reserve) {
        var seen = new HashSet<Integer>();
        for (int i = 0; i < reserve.size(); i++) {
            var order = reserve.get(i).order();
            if (roll.hasUsed(order) || !seen.add(order))
                throw RESERVE_ORDER_REPEATED.refusedAt("/reserve/" + i + "/order");
        }
    }
}
