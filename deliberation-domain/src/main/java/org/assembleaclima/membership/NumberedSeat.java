package org.assembleaclima.membership;

import java.time.LocalDate;

/**
 * One seat as it was enrolled.
 *
 * @param number the member's public number
 * @param cohort from 1
 * @param endsOn last day of the term, included
 */
public record NumberedSeat(
        MemberId memberId, int number, int cohort, Stratum stratum, LocalDate startsOn, LocalDate endsOn) {

    static NumberedSeat of(Seat seat, int number) {
        return new NumberedSeat(seat.memberId(), number, seat.cohort(), seat.stratum(), seat.startsOn(), seat.endsOn());
    }
}
