package org.assembleaclima.sortition.web;

import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.sortition.Panel;
import org.assembleaclima.sortition.PanelList;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.VolunteerId;
import org.assembleaclima.sortition.view.SortitionEntry;
import org.assembleaclima.sortition.view.SortitionList;
import org.jspecify.annotations.Nullable;

/**
 * One panel of a list.
 *
 * @param version of the draw when its row last changed
 * @param line where the list has it, from 1
 * @param number from 0; null until the first source is recorded
 * @param groupA ids ascending; which of the two is group 1 is for the coin to say
 * @param groupB ids ascending
 * @param alternates in the order in which they are asked
 * @param drawn whether this is the one that was drawn
 */
record ListedPanel(
        SortitionId sortitionId,
        long version,
        int line,
        @Nullable Integer number,
        List<VolunteerId> groupA,
        List<VolunteerId> groupB,
        List<VolunteerId> alternates,
        boolean drawn)
        implements Row {

    /** @param line from 1 */
    static ListedPanel of(SortitionEntry entry, SortitionList list, int line) {
        Panel panel =
                PanelList.ofLines(List.of(list.lines().get(line - 1))).panels().getFirst();
        var numbers = list.numbers();
        var drawn = entry.panel();
        return new ListedPanel(
                entry.sortitionId(),
                entry.version(),
                line,
                numbers == null ? null : numbers.get(line - 1),
                panel.groupA(),
                panel.groupB(),
                panel.alternates(),
                drawn != null && drawn.line() == line);
    }
}
