package org.assembleaclima.draw;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.assembleaclima.sortition.PanelList;

/**
 * A list of panels, and what is known of the chances it gives. Whoever gets it from a worker should believe none of it: see
 * {@link ListRecount}, {@link Chances} and {@link PanelList#hash}.
 *
 * @param list its lines, without line feeds
 * @param listHash 64 hex digits
 * @param chances how many people are in so many panels, by the number of panels, ascending; 0 included when there are such
 * @param stages of LEXIMIN, in the order of their levels
 * @param minimum the least chance under LEXIMIN, before rounding, over all whom some panel can hold
 * @param deviation how far anybody's number of panels is from the panels times the chance under LEXIMIN at most, in panels
 * @param uncoverable whom no panel can hold, by id
 */
public record ComputedList(
        List<String> list,
        String listHash,
        NavigableMap<Integer, Integer> chances,
        List<Stage> stages,
        double minimum,
        double deviation,
        List<Uncoverable> uncoverable) {

    /**
     * One stage of LEXIMIN.
     *
     * @param level the chance settled
     * @param bound with the chances of earlier stages kept, no distribution gives all others more: proven
     * @param people how many have this chance
     */
    public record Stage(double level, double bound, int people) {}

    public ComputedList {
        list = List.copyOf(list);
        chances = Collections.unmodifiableNavigableMap(new TreeMap<>(chances));
        stages = List.copyOf(stages);
        uncoverable = List.copyOf(uncoverable);
    }

    /** @throws org.assembleaclima.sortition.MalformedPanelList when the lines are none */
    public PanelList panels() {
        return PanelList.ofLines(list);
    }
}
