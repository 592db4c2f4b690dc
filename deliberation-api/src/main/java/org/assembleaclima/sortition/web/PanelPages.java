package org.assembleaclima.sortition.web;

import java.util.List;
import java.util.stream.IntStream;
import org.assembleaclima.common.view.Padded;
import org.assembleaclima.common.view.ViewReader.Page;
import org.assembleaclima.common.view.ViewReader.Place;
import org.assembleaclima.common.web.HttpProblem;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.VolunteerId;
import org.assembleaclima.sortition.web.ReadLists.Listed;
import org.jspecify.annotations.Nullable;

/**
 * The panels of one list, a page at a time.
 *
 * @param volunteer only panels with this member; null for all
 */
record PanelPages(
        ReadLists lists, SortitionId sortitionId, @Nullable VolunteerId volunteer) {

    private static final int DIGITS = 9;

    Page<ListedPanel> read(@Nullable Place after, int limit, long position) {
        return lists.find(sortitionId, position)
                .map(listed -> page(listed, line(after), limit))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    /** @param from the last line of the page before; 0 for the first page */
    private Page<ListedPanel> page(Listed listed, int from, int limit) {
        var lines = listed.list().lines();
        var items = IntStream.rangeClosed(from + 1, lines.size())
                .filter(line -> volunteer == null || hasMember(lines.get(line - 1), volunteer))
                .limit(limit + 1L)
                .mapToObj(line -> ListedPanel.of(listed.entry(), listed.list(), line))
                .toList();
        return items.size() <= limit
                ? new Page<>(items, null)
                : new Page<>(
                        items.subList(0, limit),
                        new Place(Padded.number(items.get(limit - 1).line(), DIGITS), ""));
    }

    private static boolean hasMember(String line, VolunteerId volunteer) {
        var groups = line.substring(0, line.lastIndexOf('|')).replace('|', ',');
        return List.of(groups.split(",", -1)).contains(volunteer.value());
    }

    private static int line(@Nullable Place after) {
        try {
            if (after == null) return 0;
            var line = Integer.parseInt(after.sortKey());
            if (line > 0 && line < Integer.MAX_VALUE) return line;
        } catch (NumberFormatException e) {
            // falls through to the refusal: no list of ours made it
        }
        throw HttpProblem.INVALID_CURSOR.exception();
    }
}
