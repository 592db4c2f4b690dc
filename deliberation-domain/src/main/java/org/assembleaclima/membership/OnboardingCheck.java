package org.assembleaclima.membership;

import static org.assembleaclima.membership.MembershipRefusal.ACCOUNT_NOT_OPAQUE;
import static org.assembleaclima.membership.MembershipRefusal.ACCOUNT_TAKEN;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_NOT_ACTIVATABLE;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_REPEATED;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_UNKNOWN;
import static org.assembleaclima.membership.MembershipRefusal.PACT_ALREADY_SIGNED;
import static org.assembleaclima.membership.MembershipRefusal.PACT_NOT_SIGNED;
import static org.assembleaclima.membership.MembershipRefusal.RESERVIST_WITHOUT_SEAT;
import static org.assembleaclima.membership.MembershipRefusal.SIGNED_IN_THE_FUTURE;
import static org.assembleaclima.membership.MembershipRefusal.TERM_OVER;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.assembleaclima.security.Actor;

/**
 * What must hold before many members at once sign the pact or become active (R2.2).
 *
 * @param roll the assembly so far
 */
record OnboardingCheck(AssemblyRoll roll, LocalDate today) {

    /** Says no to the first place that breaks a rule. */
    void checkPacts(List<Onboarding> members) {
        var ids = new HashSet<MemberId>();
        var accounts = new HashSet<String>();
        for (int i = 0; i < members.size(); i++) {
            var onboarding = members.get(i);
            var place = "/members/" + i;
            checkSeat(onboarding.memberId(), place + "/member_id");
            if (!ids.add(onboarding.memberId())) throw MEMBER_REPEATED.refusedAt(place + "/member_id");
            checkAccount(onboarding.memberId(), onboarding.account(), place + "/account");
            if (!accounts.add(onboarding.account())) throw ACCOUNT_TAKEN.refusedAt(place + "/account");
            if (onboarding.signedOn().isAfter(today)) throw SIGNED_IN_THE_FUTURE.refusedAt(place + "/signed_on");
        }
    }

    private void checkSeat(MemberId memberId, String place) {
        if (roll.isReservist(memberId)) throw RESERVIST_WITHOUT_SEAT.refusedAt(place);
        var member = roll.member(memberId).orElseThrow(() -> MEMBER_UNKNOWN.refusedAt(place));
        if (member.state() != MemberState.SELECTED) throw PACT_ALREADY_SIGNED.refusedAt(place);
        if (member.isOverOn(today)) throw TERM_OVER.refusedAt(place);
    }

    /** A member may come back to an account of before, but not to the one that holds. */
    void checkAccount(MemberId memberId, String account, String place) {
        if (!Actor.isOpaque(account)) throw ACCOUNT_NOT_OPAQUE.refusedAt(place);
        if (account.equals(Actor.SYSTEM) || roll.byAccount(account).isPresent()) throw ACCOUNT_TAKEN.refusedAt(place);
        if (roll.everUnder(account).stream()
                .anyMatch(member -> !member.memberId().equals(memberId))) throw ACCOUNT_TAKEN.refusedAt(place);
    }

    /** Says no to the first place that breaks a rule. */
    void checkActivation(List<MemberId> memberIds) {
        var seen = new HashSet<MemberId>();
        for (int i = 0; i < memberIds.size(); i++) {
            var place = "/member_ids/" + i;
            var memberId = memberIds.get(i);
            if (roll.isReservist(memberId)) throw PACT_NOT_SIGNED.refusedAt(place);
            var member = roll.member(memberId).orElseThrow(() -> MEMBER_UNKNOWN.refusedAt(place));
            if (!seen.add(memberId)) throw MEMBER_REPEATED.refusedAt(place);
            if (member.state() == MemberState.SELECTED) throw PACT_NOT_SIGNED.refusedAt(place); // R2.2
            if (member.state() != MemberState.ONBOARDED) throw MEMBER_NOT_ACTIVATABLE.refusedAt(place);
            if (member.isOverOn(today)) throw TERM_OVER.refusedAt(place);
        }
    }
}
