package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.sortition.VolunteerId;

/** Reads {@code respondents.csv}: one volunteer a row. */
final class RespondentFile {

    static final String NAME = "respondents.csv";

    /** Between the columns of a household; no value can hold it. */
    private static final String UNIT_SEPARATOR = "\u001f";

    private record Seen(long line, Volunteer volunteer) {}

    private final Map<String, Map<String, String>> features = new LinkedHashMap<>();
    private final List<String> householdColumns;
    private final Findings findings;
    private final Map<String, Seen> byId = new LinkedHashMap<>();
    private final Map<String, String> households = new HashMap<>();

    /**
     * @param known for each category its values
     * @param householdColumns equal values in all of them make a household; none when it is not asked
     */
    RespondentFile(Map<String, Set<String>> known, List<String> householdColumns, Findings findings) {
        known.forEach((category, values) -> {
            var same = new HashMap<String, String>();
            values.forEach(value -> same.put(value, value));
            features.put(category, same);
        });
        this.householdColumns =
                householdColumns.stream().map(Texts::normal).distinct().toList();
        this.findings = findings;
    }

    /** All volunteers whose rows are sound, in the order of the file. */
    List<Volunteer> read(byte[] bytes) {
        Table.open(NAME, bytes, findings).ifPresent(table -> {
            checkColumns(table);
            var before = findings.hasErrors();
            table.forEach(this::read);
            if (byId.isEmpty() && !before && !findings.hasErrors())
                findings.error(NAME, 0, "", "it has no rows below its header");
        });
        return byId.values().stream().map(Seen::volunteer).toList();
    }

    private void checkColumns(Table table) {
        var needed = new ArrayList<>(List.of("id"));
        needed.addAll(features.keySet());
        needed.addAll(householdColumns);
        var known = new HashSet<>(needed);
        if (features.isEmpty()) known.addAll(table.columns()); // nothing is known of what would be used
        table.checkColumns(needed.stream().distinct().toList(), known);
    }

    private void read(Table.Row row) {
        var id = row.required("id");
        if (!id.isEmpty() && !VolunteerId.isOne(id))
            row.error("id", Texts.quoted(id) + " is not an id: 1 to 64 of A-Z a-z 0-9 _ -");
        var values = new ArrayList<String>();
        features.forEach((category, known) -> values.add(value(row, category, known)));
        var volunteer = new Volunteer(id, values, household(row));
        if (!row.isSound()) return;
        var first = byId.putIfAbsent(id, new Seen(row.line(), volunteer));
        if (first != null) repeated(row, first, volunteer);
    }

    private static String value(Table.Row row, String category, Map<String, String> known) {
        var written = row.required(category);
        if (written.isEmpty()) return "";
        var value = known.get(Texts.normal(written));
        if (value != null) return value;
        row.error(
                category, Texts.quoted(written) + " is not among the quotas, which know " + Table.some(known.keySet()));
        return "";
    }

    private Optional<String> household(Table.Row row) {
        if (householdColumns.isEmpty()) return Optional.empty();
        var parts = householdColumns.stream()
                .map(column -> Texts.normal(row.optional(column)))
                .toList();
        if (parts.stream().allMatch(String::isEmpty)) {
            if (row.isSound())
                findings.warning(
                        NAME,
                        row.line(),
                        householdColumns.getFirst(),
                        "it is blank: taken as sharing a household with nobody");
            return Optional.empty();
        }
        return Optional.of(households.computeIfAbsent(String.join(UNIT_SEPARATOR, parts), same -> same));
    }

    private void repeated(Table.Row row, Seen first, Volunteer volunteer) {
        var told = Texts.quoted(volunteer.id()) + " is in row " + first.line() + " already, with ";
        if (first.volunteer().equals(volunteer))
            findings.warning(NAME, row.line(), "id", told + "the same values: it counts once");
        else row.error("id", told + "other values");
    }
}
