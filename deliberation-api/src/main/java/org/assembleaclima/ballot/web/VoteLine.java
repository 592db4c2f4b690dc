package org.assembleaclima.ballot.web;

import org.assembleaclima.ballot.view.BallotSeat;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.membership.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Who voted what, for those who may know.
 *
 * @param vote the one that counts; null for a member who did not vote
 */
record VoteLine(BallotId ballotId, MemberId memberId, int number, BallotSeat.@Nullable Vote vote) {

    static VoteLine of(BallotSeat seat) {
        return new VoteLine(seat.ballotId(), seat.memberId(), seat.number(), seat.vote());
    }
}
