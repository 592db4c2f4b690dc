package org.assembleaclima.sortition;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.assembleaclima.sortition.SortitionEvent.PanelDrawn;

/**
 * Which panel is drawn: what list, both sources and the urns say together, and nothing else.
 *
 * @param number of the panel, from 0
 * @param line of the list, from 0
 */
record DrawnPanel(int number, int line, Panel panel, boolean group1IsA) {

    /** @param state with a list, both sources and the digits */
    static DrawnPanel of(DrawState state) {
        var list = PanelList.ofLines(state.list().orElseThrow().list());
        var hash = list.hash();
        var urns = Integer.parseInt(state.urns().orElseThrow().digits());
        var drawn = DrawNumber.of(hash, value(state, SourceUse.DRAW), urns, list.size());
        var line = Numbering.of(hash, value(state, SourceUse.NUMBERING), list.size())
                .line(drawn.index());
        return new DrawnPanel(drawn.index(), line, list.panels().get(line), drawn.group1IsA());
    }

    private static byte[] value(DrawState state, SourceUse use) {
        return HexFormat.of().parseHex(state.recorded(use).orElseThrow().value());
    }

    List<VolunteerId> group1() {
        return group1IsA ? panel.groupA() : panel.groupB();
    }

    List<VolunteerId> group2() {
        return group1IsA ? panel.groupB() : panel.groupA();
    }

    /** @param totals how many of the members each quota counts, in the order of the quotas */
    PanelDrawn event(DrawState state, List<Integer> totals, String actor, Instant at) {
        return new PanelDrawn(
                state.plan().sortitionId(),
                state.plan().cycleId(),
                number,
                line + 1,
                group1IsA,
                group1(),
                group2(),
                panel.alternates(),
                totals,
                actor,
                at);
    }
}
