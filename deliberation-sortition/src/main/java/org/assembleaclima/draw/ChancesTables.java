package org.assembleaclima.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Everybody's chances as CSV: nobody's in particular. */
final class ChancesTables {

    private ChancesTables() {}

    /** Columns {@code panels}, {@code people}: how many people are in so many panels, ascending. */
    static String people(Chances chances) {
        return CsvTable.text(csv -> {
            csv.writeRecord("panels", "people");
            chances.peopleByCount().forEach((panels, people) -> csv.writeRecord(panels.toString(), people.toString()));
        });
    }

    /**
     * Columns {@code category}, {@code feature}, {@code min}, {@code max}, {@code pool}: how many volunteered, {@code mean},
     * {@code fewest} and {@code most}: how many of them are on a panel.
     */
    static String quotas(Chances chances) {
        return CsvTable.text(csv -> {
            csv.writeRecord("category", "feature", "min", "max", "pool", "mean", "fewest", "most");
            for (var row : chances.rows())
                csv.writeRecord(List.of(
                        row.quota().category(),
                        row.quota().feature(),
                        String.valueOf(row.quota().min()),
                        String.valueOf(row.quota().max()),
                        String.valueOf(row.inPool()),
                        mean(chances, row).toPlainString(),
                        String.valueOf(row.fewest()),
                        String.valueOf(row.most())));
        });
    }

    /** Of a panel, over all panels, with three decimals. */
    static BigDecimal mean(Chances chances, Chances.Row row) {
        return BigDecimal.valueOf(row.seats()).divide(BigDecimal.valueOf(chances.panels()), 3, RoundingMode.HALF_UP);
    }
}
