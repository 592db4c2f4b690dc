package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assembleaclima.sortition.Panel;
import org.assembleaclima.sortition.PanelList;
import org.assembleaclima.sortition.VolunteerId;

/**
 * Whether a list of panels is one of a pool's: person by person, in integers, with nothing of what made it. That the list is
 * fair is not asked.
 */
public final class ListRecount {

    /**
     * Something wrong with one panel.
     *
     * @param line of the list, from 1
     * @param what a sentence's end, such as {@code gender:f has 8 of 3 to 5}
     */
    public record Wrong(int line, String what) {

        @Override
        public String toString() {
            return "line " + line + ": " + what;
        }
    }

    private final Pool pool;
    private final Map<String, Volunteer> byId = new HashMap<>();
    private final List<Wrong> found = new ArrayList<>();

    private ListRecount(Pool pool) {
        this.pool = pool;
        for (var volunteer : pool.volunteers()) byId.put(volunteer.id(), volunteer);
    }

    /**
     * All that is wrong, line by line: of a panel its size, whom the pool does not know, its quotas, and households that stand on
     * its line twice, among members or alternates. Empty when nothing is.
     */
    public static List<Wrong> of(Pool pool, PanelList list) {
        var check = new ListRecount(pool);
        for (int place = 0; place < list.size(); place++)
            check.panel(place + 1, list.panels().get(place));
        return Collections.unmodifiableList(check.found);
    }

    private void panel(int line, Panel panel) {
        if (panel.size() != pool.panelSize()) wrong(line, "it has " + panel.size() + " of " + pool.panelSize());
        var members = known(line, panel.members());
        var alternates = known(line, panel.alternates());
        for (int category = 0; category < pool.categories().size(); category++) quotas(line, members, category);
        var homes = new HashSet<String>();
        for (var member : members) seat(line, member, homes, "two members of one household");
        for (var alternate : alternates)
            seat(line, alternate, homes, "an alternate of the household of a member or of another alternate");
    }

    private List<Volunteer> known(int line, List<VolunteerId> ids) {
        var known = new ArrayList<Volunteer>();
        for (var id : ids) {
            var volunteer = byId.get(id.value());
            if (volunteer == null) wrong(line, id + " is not in the pool");
            else known.add(volunteer);
        }
        return known;
    }

    private void quotas(int line, List<Volunteer> members, int category) {
        var counts = new HashMap<String, Integer>();
        for (var member : members) counts.merge(member.features().get(category), 1, Integer::sum);
        var name = pool.categories().get(category);
        for (var quota : pool.quotas()) {
            if (!quota.category().equals(name)) continue;
            var has = counts.getOrDefault(quota.feature(), 0);
            if (has < quota.min() || has > quota.max())
                wrong(line, quota + " has " + has + " of " + quota.min() + " to " + quota.max());
        }
    }

    private void seat(int line, Volunteer volunteer, Set<String> homes, String otherwise) {
        if (volunteer.household().isPresent()
                && !homes.add(volunteer.household().get())) wrong(line, otherwise + ": " + volunteer.id());
    }

    private void wrong(int line, String what) {
        found.add(new Wrong(line, what));
    }
}
