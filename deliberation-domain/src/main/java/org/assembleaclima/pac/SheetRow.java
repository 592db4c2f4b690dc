package org.assembleaclima.pac;

import java.util.List;

/**
 * One line of a table, as its file has it.
 *
 * @param line where it starts, from 1, counted as an editor counts
 */
public record SheetRow(int line, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }
}
