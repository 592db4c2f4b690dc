package org.assembleaclima.ballot;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.ballot.BallotEvent.BallotOpened;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.session.SessionId;

/** What of the opening later steps rest on; nothing changes it (R1.1, R3.2). */
record Frozen(
        SessionId sessionId,
        Subject subject,
        BallotMode mode,
        Majority majority,
        boolean votesReplaceable,
        List<RollEntry> roll,
        int entitled,
        String openedBy) {

    static Frozen of(BallotOpened opened) {
        return new Frozen(
                opened.sessionId(),
                opened.subject(),
                opened.mode(),
                opened.majority(),
                opened.ballotRules().votesReplaceable(),
                opened.roll(),
                opened.entitled(),
                opened.openedBy());
    }

    boolean isCountedByHand() {
        return mode == BallotMode.HAND_COUNT;
    }

    Optional<RollEntry> entry(MemberId memberId) {
        return roll.stream().filter(entry -> entry.memberId().equals(memberId)).findFirst();
    }

    Optional<RollEntry> entryOf(String account) {
        return roll.stream().filter(entry -> entry.account().equals(account)).findFirst();
    }
}
