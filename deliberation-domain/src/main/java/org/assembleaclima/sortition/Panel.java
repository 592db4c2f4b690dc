package org.assembleaclima.sortition;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * One panel of the list: two groups of equal size, or of one more where the panel is odd, and who comes after.
 *
 * @param groupA ids ascending; which of the two is group 1 is for the coin to say
 * @param groupB ids ascending
 * @param alternates in the order in which they are asked
 */
public record Panel(List<VolunteerId> groupA, List<VolunteerId> groupB, List<VolunteerId> alternates) {

    /** @throws MalformedPanelList when it is not as above, or names somebody twice */
    public Panel {
        groupA = List.copyOf(groupA);
        groupB = List.copyOf(groupB);
        alternates = List.copyOf(alternates);
        if (!isAscending(groupA) || !isAscending(groupB)) throw new MalformedPanelList("ids of a group not ascending");
        if (Math.abs(groupA.size() - groupB.size()) > 1) throw new MalformedPanelList("groups of unequal size");
        if (groupA.isEmpty()) throw new MalformedPanelList("a group of nobody");
        var seen = new HashSet<VolunteerId>();
        Stream.of(groupA, groupB, alternates).flatMap(List::stream).forEach(id -> {
            if (!seen.add(id)) throw new MalformedPanelList(id + " twice");
        });
    }

    private static boolean isAscending(List<VolunteerId> ids) {
        for (int i = 1; i < ids.size(); i++) if (ids.get(i - 1).compareTo(ids.get(i)) > 0) return false;
        return true;
    }

    /** Both groups, ids ascending. */
    public List<VolunteerId> members() {
        return Stream.concat(groupA.stream(), groupB.stream()).sorted().toList();
    }

    /** How many seats it has. */
    public int size() {
        return groupA.size() + groupB.size();
    }
}
