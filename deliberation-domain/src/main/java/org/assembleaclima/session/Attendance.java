package org.assembleaclima.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.assembleaclima.membership.MemberId;

/**
 * Who was in the room, and when. Presence at a moment follows from it and from nothing else.
 *
 * @param intervals of each member who ever came, in the order of time; only the last one may still last
 */
public record Attendance(Map<MemberId, List<Interval>> intervals) {

    /** How often one member can come and go in one session. */
    public static final int MOST_INTERVALS = 200;

    static final Attendance NOBODY = new Attendance(Map.of());

    public Attendance {
        intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals)); // equal snapshots have equal texts
    }

    /** Who is checked in at this moment (R3.1): from the instant of a check-in until just before the check-out. */
    public Set<MemberId> presentAt(Instant moment) {
        return intervals.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(interval -> interval.contains(moment)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same members every time in the same order: that of their ids as text. */
    static List<MemberId> sorted(Collection<MemberId> members) {
        return members.stream().sorted(Comparator.comparing(MemberId::toString)).toList();
    }

    /** Who has come and not gone, sorted. */
    List<MemberId> stillIn() {
        return sorted(intervals.keySet().stream().filter(this::isIn).toList());
    }

    boolean isIn(MemberId member) {
        var own = of(member);
        return !own.isEmpty() && own.getLast().to().isEmpty();
    }

    /** In the order of time; empty for who never came. */
    List<Interval> of(MemberId member) {
        return intervals.getOrDefault(member, List.of());
    }

    Attendance in(Collection<MemberId> members, Instant at) {
        return changed(members, own -> {
            var more = new ArrayList<>(own);
            more.add(new Interval(at, Optional.empty()));
            return more;
        });
    }

    Attendance out(Collection<MemberId> members, Instant at) {
        return changed(members, own -> {
            var ended = new ArrayList<>(own);
            ended.set(ended.size() - 1, new Interval(own.getLast().from(), Optional.of(at)));
            return ended;
        });
    }

    Attendance corrected(MemberId member, List<Interval> after) {
        return changed(List.of(member), before -> after);
    }

    private Attendance changed(Collection<MemberId> members, UnaryOperator<List<Interval>> change) {
        var next = new LinkedHashMap<>(intervals);
        for (var member : members) next.put(member, List.copyOf(change.apply(of(member))));
        return new Attendance(next);
    }
}
