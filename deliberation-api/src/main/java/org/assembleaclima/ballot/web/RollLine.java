package org.assembleaclima.ballot.web;

import org.assembleaclima.ballot.Receipt;
import org.assembleaclima.ballot.view.BallotSeat;
import org.assembleaclima.membership.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * One member on a roll, as everybody sees it.
 *
 * @param receipt of the vote that counts; null before the ballot has closed, and for who did not vote
 */
record RollLine(MemberId memberId, int number, @Nullable Receipt receipt) {

    static RollLine of(BallotSeat seat, boolean unsealed) {
        var vote = seat.vote();
        return new RollLine(seat.memberId(), seat.number(), unsealed && vote != null ? vote.receipt() : null);
    }
}
