package org.assembleaclima.sortition.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.sortition.DrawHash;
import org.assembleaclima.sortition.Numbering;
import org.assembleaclima.sortition.PanelList;
import org.assembleaclima.sortition.SortitionEvent.ListComputed;
import org.assembleaclima.sortition.SortitionEvent.SourceRecorded;
import org.assembleaclima.sortition.SortitionId;
import org.jspecify.annotations.Nullable;

/**
 * The newest list of panels of one draw.
 *
 * @param version of the draw when this row last changed
 * @param listHash of the lines, each ended by a line feed
 * @param lines of a {@link PanelList}
 * @param numbers for each line the number of its panel, from 0; null until the first source is recorded
 */
public record SortitionList(
        SortitionId sortitionId,
        long version,
        DrawHash listHash,
        List<String> lines,
        @Nullable List<Integer> numbers) implements Row {

    static SortitionList of(ListComputed computed, long version) {
        return new SortitionList(computed.sortitionId(), version, computed.listHash(), computed.list(), null);
    }

    /** Numbers the panels by the value of the first source (R2.4). */
    SortitionList numbered(SourceRecorded recorded, long newVersion) {
        var value = HexFormat.of().parseHex(recorded.value());
        var order =
                Numbering.of(Hash.ofHex(listHash.value()), value, lines.size()).lines();
        var given = new ArrayList<>(Collections.nCopies(lines.size(), 0));
        for (int number = 0; number < order.size(); number++) given.set(order.get(number), number);
        return new SortitionList(sortitionId, newVersion, listHash, lines, given);
    }

    /** What the hash is of. */
    public String text() {
        var text = new StringBuilder();
        for (var line : lines) text.append(line).append('\n');
        return text.toString();
    }
}
