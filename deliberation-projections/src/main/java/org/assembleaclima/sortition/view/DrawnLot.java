package org.assembleaclima.sortition.view;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.sortition.SortitionEvent.PanelDrawn;
import org.assembleaclima.sortition.VolunteerId;

/**
 * The panel that was drawn.
 *
 * @param number from 0
 * @param line where the list has it, from 1
 * @param firstIsA whether group A of the line is group 1; else group B is
 * @param firstGroup group 1, ids ascending
 * @param secondGroup group 2, ids ascending
 * @param alternates in the order in which they are asked
 * @param totals how many of the members each quota counts, in the order of the quotas
 */
public record DrawnLot(
        int number,
        int line,
        boolean firstIsA,
        List<VolunteerId> firstGroup,
        List<VolunteerId> secondGroup,
        List<VolunteerId> alternates,
        List<Integer> totals,
        Instant drawnAt) {

    static DrawnLot of(PanelDrawn drawn) {
        return new DrawnLot(
                drawn.number(),
                drawn.line(),
                drawn.group1IsA(),
                drawn.group1(),
                drawn.group2(),
                drawn.alternates(),
                drawn.totals(),
                drawn.drawnAt());
    }
}
