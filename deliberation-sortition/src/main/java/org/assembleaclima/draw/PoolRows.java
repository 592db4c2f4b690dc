package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.assembleaclima.sortition.VolunteerId;
import org.assembleaclima.sortition.VolunteerRow;

/** The rows of a pool, as they are salted and hashed. Personal data. */
final class PoolRows {

    private PoolRows() {}

    /** By ascending id. */
    static List<VolunteerRow> of(Pool pool) {
        return pool.volunteers().stream()
                .map(volunteer -> row(pool, volunteer))
                .sorted(Comparator.comparing(VolunteerRow::id))
                .toList();
    }

    private static VolunteerRow row(Pool pool, Volunteer volunteer) {
        var features = new TreeMap<String, String>();
        for (int category = 0; category < pool.categories().size(); category++)
            features.put(pool.categories().get(category), volunteer.features().get(category));
        return new VolunteerRow(VolunteerId.of(volunteer.id()), features, volunteer.household());
    }

    /** Columns {@code id}, each category, {@code household}: values as they are hashed, whatever the pool's file looked like. */
    static String table(Pool pool) {
        return CsvTable.text(csv -> {
            var header = new ArrayList<>(List.of("id"));
            header.addAll(pool.categories());
            header.add("household");
            csv.writeRecord(header);
            for (var row : of(pool)) {
                var values = new ArrayList<>(List.of(row.id().value()));
                for (var category : pool.categories())
                    values.add(String.valueOf(row.features().get(category)));
                values.add(row.household().orElse(""));
                csv.writeRecord(values);
            }
        });
    }
}
