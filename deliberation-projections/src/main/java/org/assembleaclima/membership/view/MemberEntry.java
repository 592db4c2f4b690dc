package org.assembleaclima.membership.view;

import java.time.LocalDate;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.AssemblyEvent.MemberReplaced;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.MemberState;
import org.assembleaclima.membership.NumberedSeat;
import org.assembleaclima.membership.Reservist;
import org.jspecify.annotations.Nullable;

/**
 * One membership within one cycle, or one place in its reserve. Tells neither name nor account nor stratum.
 *
 * @param number the member's public number; null in the reserve
 * @param cohort from 1; null in the reserve
 * @param startsOn first day of the term; null in the reserve
 * @param endsOn last day of the term, included: the day after it the membership is over, whatever its state; null in
 *     the reserve
 * @param pactSignedOn null until the pact is signed
 * @param leftOn the day of resignation, removal or withdrawal, the first that happened; null while none did
 * @param reserveOrder the drawn order; null for whoever was drawn for a seat
 * @param replaces whose seat this member has taken; null for whoever was drawn for a seat
 * @param replacedBy who has taken the seat; null while nobody has
 */
public record MemberEntry(
        MemberId memberId,
        long version,
        CycleId cycleId,
        MemberState state,
        @Nullable Integer number,
        @Nullable Integer cohort,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate pactSignedOn,
        @Nullable LocalDate leftOn,
        @Nullable Integer reserveOrder,
        @Nullable MemberId replaces,
        @Nullable MemberId replacedBy)
        implements Row {

    static MemberEntry drawn(CycleId cycleId, NumberedSeat seat, long version) {
        return new MemberEntry(
                seat.memberId(),
                version,
                cycleId,
                MemberState.SELECTED,
                seat.number(),
                seat.cohort(),
                seat.startsOn(),
                seat.endsOn(),
                null,
                null,
                null,
                null,
                null);
    }

    static MemberEntry inReserve(CycleId cycleId, Reservist reservist, long version) {
        return new MemberEntry(
                reservist.memberId(),
                version,
                cycleId,
                MemberState.RESERVE,
                null,
                null,
                null,
                null,
                null,
                null,
                reservist.order(),
                null,
                null);
    }

    MemberEntry seated(MemberReplaced replaced, long newVersion) {
        return new MemberEntry(
                memberId,
                newVersion,
                cycleId,
                MemberState.SELECTED,
                replaced.number(),
                replaced.cohort(),
                replaced.startsOn(),
                replaced.endsOn(),
                null,
                null,
                reserveOrder,
                replaced.vacantMemberId(),
                null);
    }

    MemberEntry in(MemberState next, long newVersion) {
        return with(next, pactSignedOn, leftOn, replacedBy, newVersion);
    }

    MemberEntry onboarded(LocalDate signedOn, long newVersion) {
        return with(MemberState.ONBOARDED, signedOn, leftOn, replacedBy, newVersion);
    }

    MemberEntry gone(MemberState next, LocalDate day, long newVersion) {
        return with(next, pactSignedOn, day, replacedBy, newVersion);
    }

    MemberEntry withdrawn(LocalDate day, long newVersion) {
        return gone(MemberState.WITHDRAWN, leftOn == null ? day : leftOn, newVersion);
    }

    MemberEntry replacedBy(MemberId successor, long newVersion) {
        return with(state, pactSignedOn, leftOn, successor, newVersion);
    }

    private MemberEntry with(
            MemberState next,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate day,
            @Nullable MemberId successor,
            long newVersion) {
        return new MemberEntry(
                memberId,
                newVersion,
                cycleId,
                next,
                number,
                cohort,
                startsOn,
                endsOn,
                signedOn,
                day,
                reserveOrder,
                replaces,
                successor);
    }
}
