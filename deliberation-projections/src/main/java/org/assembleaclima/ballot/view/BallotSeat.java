package org.assembleaclima.ballot.view;

import java.time.Instant;
import org.assembleaclima.ballot.Choice;
import org.assembleaclima.ballot.Receipt;
import org.assembleaclima.ballot.Salt;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.membership.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * One member on the roll of one ballot, with the vote that counts. Never answered as it is: who may see what of it
 * depends on who asks and on whether the ballot has closed.
 *
 * @param account the opaque actor id that speaks for the member
 * @param vote null while the member has not voted
 */
public record BallotSeat(
        BallotId ballotId,
        long version,
        MemberId memberId,
        int number,
        String account,
        @Nullable Vote vote) implements Row {

    /** @param votes how often the member has voted on this ballot; the last one counts */
    public record Vote(Choice choice, Salt salt, Receipt receipt, Instant castAt, int votes) {}

    BallotSeat voted(Choice choice, Salt salt, Instant castAt, long at) {
        var votes = vote == null ? 1 : vote.votes() + 1;
        var receipt = Receipt.of(ballotId, memberId, choice, salt);
        return new BallotSeat(ballotId, at, memberId, number, account, new Vote(choice, salt, receipt, castAt, votes));
    }
}
