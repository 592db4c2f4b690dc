package org.assembleaclima.sortition.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.sortition.ChanceLevel;
import org.assembleaclima.sortition.DrawHash;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.VolunteerId;
import org.jspecify.annotations.Nullable;

/**
 * Everybody's chances: in how many panels of the list they are, of all its panels.
 *
 * @param version of the draw when this row last changed
 * @param panels how many the list has
 * @param volunteers how many the pool has
 * @param people how many people are in how many panels, ascending
 * @param smallest in how many the one is who is in the fewest, but for those whom no panel can hold
 * @param largest in how many the one is who is in the most
 * @param levels the fairest chances there can be, ascending
 * @param uncoverable how many no panel can hold
 * @param volunteer in how many the one is who was asked about; null when nobody was
 */
public record SortitionChances(
        SortitionId sortitionId,
        long version,
        DrawHash listHash,
        int panels,
        int volunteers,
        List<ChanceCount> people,
        int smallest,
        int largest,
        List<ChanceLevel> levels,
        int uncoverable,
        @Nullable VolunteerCount volunteer)
        implements Row {

    /**
     * @param panels in so many panels
     * @param people are so many people
     */
    public record ChanceCount(int panels, int people) {}

    /** @param panels 0 also for an id that is not in the pool */
    public record VolunteerCount(VolunteerId volunteerId, int panels) {}

    /**
     * @param entry of a draw that has a list
     * @param counts of this list
     * @param asked null when nobody is asked about
     */
    public static SortitionChances of(SortitionEntry entry, PanelCounts counts, @Nullable VolunteerId asked) {
        var list = requireNonNull(entry.list());
        var volunteers = requireNonNull(entry.pool()).volunteers();
        var people = counts.people(volunteers);
        var coverable = counts.people(volunteers - list.uncoverable());
        return new SortitionChances(
                entry.sortitionId(),
                entry.version(),
                list.listHash(),
                counts.panels(),
                volunteers,
                people.entrySet().stream()
                        .map(count -> new ChanceCount(count.getKey(), count.getValue()))
                        .toList(),
                coverable.firstKey(),
                people.lastKey(),
                list.levels(),
                list.uncoverable(),
                asked == null ? null : new VolunteerCount(asked, counts.of(asked)));
    }
}
