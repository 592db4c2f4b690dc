package org.assembleaclima.membership;

import java.time.LocalDate;
import java.util.Optional;
import org.assembleaclima.common.Refused;

/**
 * One membership within one assembly.
 *
 * @param number public, from 1 in the order of the seats; a replacement gets the next one, none is used twice
 * @param cohort from 1, in the order of the rule set's cohorts
 * @param startsOn first day of the term
 * @param endsOn last day of the term, included
 * @param account the opaque actor id the member's token carries; empty until the pact is signed
 * @param leftOn the last day of whoever resigned or was removed, included; empty for everybody else
 */
public record Member(
        MemberId memberId,
        int number,
        int cohort,
        MemberState state,
        LocalDate startsOn,
        LocalDate endsOn,
        Optional<String> account,
        Optional<LocalDate> leftOn) {

    /** Active and within the term. */
    public boolean isActiveOn(LocalDate day) {
        return state == MemberState.ACTIVE && !day.isBefore(startsOn) && !isOverOn(day);
    }

    /** Whether the term's last day has passed. */
    public boolean isOverOn(LocalDate day) {
        return day.isAfter(endsOn);
    }

    /** Whether this membership has a day between these two, both included; of one that was left, the days until then. */
    boolean overlaps(LocalDate from, LocalDate to) {
        var last = leftOn.filter(day -> day.isBefore(endsOn)).orElse(endsOn);
        var served = !last.isBefore(startsOn); // else it was left before the term
        return served && !from.isAfter(last) && !to.isBefore(startsOn);
    }

    Member in(MemberState next) {
        return new Member(memberId, number, cohort, next, startsOn, endsOn, account, leftOn);
    }

    Member left(MemberState next, LocalDate day) {
        return new Member(memberId, number, cohort, next, startsOn, endsOn, account, Optional.of(day));
    }

    Member under(String nextAccount) {
        return new Member(memberId, number, cohort, state, startsOn, endsOn, Optional.of(nextAccount), leftOn);
    }

    /** What a refused caller is told: the state's name and the steps open from it. */
    Refused.State told() {
        return new Refused.State(state.name(), MemberSteps.from(state));
    }
}
