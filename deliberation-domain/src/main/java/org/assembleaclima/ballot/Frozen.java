package org.assembleaclima.ballot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.ballot.BallotEvent.BallotOpened;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.session.SessionId;

/**
 * What of the opening later steps rest on; nothing changes it (R1.1, R3.2).
 *
 * @param roll by member id: every vote looks its member up, and a roll may have thousands
 */
record Frozen(
        SessionId sessionId,
        Subject subject,
        BallotMode mode,
        Majority majority,
        boolean votesReplaceable,
        Map<String, RollEntry> roll,
        int entitled,
        String openedBy) {

    static Frozen of(BallotOpened opened) {
        return new Frozen(
                opened.sessionId(),
                opened.subject(),
                opened.mode(),
                opened.majority(),
                opened.ballotRules().votesReplaceable(),
                byMember(opened.roll()),
                opened.entitled(),
                opened.openedBy());
    }

    boolean isCountedByHand() {
        return mode == BallotMode.HAND_COUNT;
    }

    private static Map<String, RollEntry> byMember(List<RollEntry> roll) {
        var entries = new LinkedHashMap<String, RollEntry>();
        roll.forEach(entry -> entries.putIfAbsent(entry.memberId().toString(), entry));
        return entries;
    }

    Optional<RollEntry> entry(MemberId memberId) {
        return Optional.ofNullable(roll.get(memberId.toString()));
    }

    Optional<RollEntry> entryOf(String account) {
        return roll.values().stream()
                .filter(entry -> entry.account().equals(account))
                .findFirst();
    }
}
