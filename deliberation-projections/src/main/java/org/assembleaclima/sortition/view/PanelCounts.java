package org.assembleaclima.sortition.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.assembleaclima.sortition.VolunteerId;

/**
 * In how many panels of a list everybody is: alternates are not counted.
 *
 * @param panels how many the list has
 * @param byVolunteer without those who are in none
 */
public record PanelCounts(int panels, Map<String, Integer> byVolunteer) {

    public PanelCounts {
        byVolunteer = Map.copyOf(byVolunteer);
    }

    /** @param lines of a {@link org.assembleaclima.sortition.PanelList} */
    public static PanelCounts of(List<String> lines) {
        var counts = new HashMap<String, Integer>();
        for (var line : lines) {
            var groups = line.substring(0, line.lastIndexOf('|')).replace('|', ',');
            for (var id : groups.split(",", -1)) counts.merge(id, 1, Integer::sum);
        }
        return new PanelCounts(lines.size(), counts);
    }

    public int of(VolunteerId volunteerId) {
        return byVolunteer.getOrDefault(volunteerId.value(), 0);
    }

    /**
     * How many people are in how many panels.
     *
     * @param volunteers how many the pool has
     */
    NavigableMap<Integer, Integer> people(int volunteers) {
        var people = new TreeMap<Integer, Integer>();
        byVolunteer.values().forEach(count -> people.merge(count, 1, Integer::sum));
        var nowhere = volunteers - byVolunteer.size();
        if (nowhere > 0) people.put(0, nowhere);
        return people;
    }
}
