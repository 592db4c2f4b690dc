package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assembleaclima.sortition.Features;
import org.assembleaclima.sortition.VolunteerId;

/** Reads {@code respondents.csv}: one volunteer a row. */
final class RespondentFile {

    static final String NAME = "respondents.csv";

    /** Between the columns of a household: no value can hold it, and nobody takes it for a blank, where it stands at an end. */
    private static final String SEPARATOR = "\u0001";

    private final Map<String, Map<String, String>> features = new LinkedHashMap<>();
    private final List<String> householdColumns;
    private final Set<String> further;
    private final Findings findings;
    private final Map<String, Respondent> byId = new LinkedHashMap<>();
    private final Map<String, String> households = new HashMap<>();

    /**
     * @param known for each category its values
     * @param householdColumns equal values in all of them make a household; none when it is not asked
     * @param further columns that may be there, in lower case
     */
    RespondentFile(
            Map<String, ? extends Collection<String>> known,
            List<String> householdColumns,
            Set<String> further,
            Findings findings) {
        known.forEach((category, values) -> {
            var same = new HashMap<String, String>();
            values.forEach(value -> same.put(value, value));
            features.put(category, same);
        });
        this.householdColumns =
                householdColumns.stream().map(Features::normal).distinct().toList();
        this.further = Set.copyOf(further);
        this.findings = findings;
    }

    /** All whose rows are sound, in the order of the file. */
    List<Respondent> read(byte[] bytes) {
        Table.open(NAME, bytes, findings).ifPresent(table -> {
            checkColumns(table);
            var before = findings.hasErrors();
            table.forEach(this::read);
            if (byId.isEmpty() && !before && !findings.hasErrors())
                findings.error(Finding.Code.EMPTY, NAME, 0, "", "it has no rows below its header");
        });
        return List.copyOf(byId.values());
    }

    private void checkColumns(Table table) {
        var needed = new ArrayList<>(List.of("id"));
        needed.addAll(features.keySet());
        needed.addAll(householdColumns);
        var known = new HashSet<>(needed);
        known.addAll(further);
        if (features.isEmpty()) known.addAll(table.columns()); // nothing is known of what would be used
        table.checkColumns(needed.stream().distinct().toList(), known);
    }

    private void read(Table.Row row) {
        var id = row.required("id");
        if (!id.isEmpty() && !VolunteerId.isOne(id))
            row.error(Finding.Code.ID_MALFORMED, "id", Texts.quoted(id) + " is not an id: 1 to 64 of A-Z a-z 0-9 _ -");
        var values = new ArrayList<String>();
        features.forEach((category, known) -> values.add(value(row, category, known)));
        var others = new TreeMap<String, String>();
        for (var column : further) others.put(column, row.optional(column));
        var respondent = new Respondent(Math.toIntExact(row.line()), new Volunteer(id, values, household(row)), others);
        if (!row.isSound()) return;
        var first = byId.putIfAbsent(id, respondent);
        if (first != null) repeated(row, first, respondent);
    }

    private static String value(Table.Row row, String category, Map<String, String> known) {
        var written = row.required(category);
        if (written.isEmpty()) return "";
        var value = known.get(Features.normal(written));
        if (value != null) return value;
        row.error(
                Finding.Code.VALUE_UNKNOWN,
                category,
                Texts.quoted(written) + " is not among the quotas, which know " + Table.some(known.keySet()));
        return "";
    }

    private Optional<String> household(Table.Row row) {
        if (householdColumns.isEmpty()) return Optional.empty();
        var parts = householdColumns.stream()
                .map(column -> Features.normal(row.optional(column)))
                .toList();
        if (parts.stream().allMatch(String::isEmpty)) {
            if (row.isSound())
                findings.warning(
                        Finding.Code.HOUSEHOLD_MISSING,
                        NAME,
                        row.line(),
                        householdColumns.getFirst(),
                        "it is blank: taken as sharing a household with nobody");
            return Optional.empty();
        }
        return Optional.of(households.computeIfAbsent(String.join(SEPARATOR, parts), same -> same));
    }

    private void repeated(Table.Row row, Respondent first, Respondent again) {
        var told = Texts.quoted(again.volunteer().id()) + " is in row " + first.line() + " already, with ";
        if (first.volunteer().equals(again.volunteer()) && first.further().equals(again.further()))
            findings.warning(
                    Finding.Code.REPEATED_EQUAL, NAME, row.line(), "id", told + "the same values: it counts once");
        else row.error(Finding.Code.REPEATED, "id", told + "other values");
    }
}
