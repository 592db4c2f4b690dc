package org.assembleaclima.session.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assembleaclima.session.Interval;

/** Lists of times in the room, in the order of time. */
final class Stays {

    private Stays() {}

    /** Whether somebody with these intervals is still in the room. */
    static boolean goOn(List<Interval> intervals) {
        return !intervals.isEmpty() && intervals.getLast().to().isEmpty();
    }

    static List<Stay> of(List<Interval> intervals) {
        return intervals.stream().map(Stay::of).toList();
    }

    static List<Stay> begun(List<Stay> stays, Instant at) {
        var more = new ArrayList<>(stays);
        more.add(new Stay(at, null));
        return List.copyOf(more);
    }

    static List<Stay> ended(List<Stay> stays, Instant at) {
        var ended = new ArrayList<>(stays);
        ended.set(ended.size() - 1, stays.getLast().until(at));
        return List.copyOf(ended);
    }
}
