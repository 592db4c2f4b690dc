package org.assembleaclima.ballot;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.assembleaclima.membership.Member;
import org.assembleaclima.membership.MemberId;

/** Makes the roll of a ballot: who is active and present (R3.1). */
final class Roll {

    private Roll() {}

    /**
     * @param active members who may vote at all
     * @param present whoever is checked in
     * @return in the order of the members' numbers
     */
    static List<RollEntry> of(List<Member> active, Collection<MemberId> present) {
        var here = new HashSet<>(present);
        return active.stream()
                .filter(member -> here.contains(member.memberId()))
                .flatMap(member -> member.account().stream()
                        .map(account -> new RollEntry(member.memberId(), member.number(), account)))
                .sorted(Comparator.comparingInt(RollEntry::number))
                .toList();
    }
}
