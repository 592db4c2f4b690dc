package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.assembleaclima.sortition.Features;

/** Reads {@code categories.csv}: for each value of each category how many of a panel have it. */
final class QuotaFile {

    static final String NAME = "categories.csv";

    private static final Set<String> NEEDED = Set.of("category", "feature", "min", "max");
    private static final Set<String> KNOWN = Set.of("category", "feature", "min", "max", "min_flex", "max_flex");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /**
     * One row: a value of a category that is known, whether or not its bounds could be read.
     *
     * @param line where it begins
     * @param written the bounds as written, to tell a repetition from a contradiction
     * @param quota empty list when its bounds are wrong, and then a finding says so; otherwise one
     */
    record Line(long line, List<String> written, List<Quota> quota) {}

    private final int panelSize;
    private final Findings findings;
    private final Map<String, Map<String, Line>> byCategory = new LinkedHashMap<>();

    QuotaFile(int panelSize, Findings findings) {
        this.panelSize = panelSize;
        this.findings = findings;
    }

    /** For each category, in the order of first rows, its values in their order. */
    Map<String, Map<String, Line>> read(byte[] bytes) {
        Table.open(NAME, bytes, findings).ifPresent(table -> {
            table.checkColumns(NEEDED.stream().sorted().toList(), KNOWN);
            var before = findings.hasErrors();
            table.forEach(this::read);
            if (byCategory.isEmpty() && !before && !findings.hasErrors())
                findings.error(Finding.Code.EMPTY, NAME, 0, "", "it has no rows below its header");
        });
        return byCategory;
    }

    private void read(Table.Row row) {
        var category = Features.normal(row.required("category"));
        var feature = Features.normal(row.required("feature"));
        if (Features.isTaken(category))
            row.error(
                    Finding.Code.CATEGORY_NAME_TAKEN,
                    "category",
                    "a category cannot be called " + Texts.quoted(category) + ": another column is");
        var written = List.of("min", "max", "min_flex", "max_flex").stream()
                .map(name -> name.endsWith("flex") ? row.optional(name) : row.required(name))
                .toList();
        if (category.isEmpty() || feature.isEmpty()) return;
        var quota = quota(row, category, feature, written);
        var line = new Line(row.line(), written, quota);
        var first = byCategory
                .computeIfAbsent(category, key -> new LinkedHashMap<>())
                .putIfAbsent(feature, line);
        if (first != null) repeated(row, category + ":" + feature, first, line);
    }

    private void repeated(Table.Row row, String name, Line first, Line line) {
        if (first.written().equals(line.written()))
            findings.warning(
                    Finding.Code.REPEATED_EQUAL,
                    NAME,
                    row.line(),
                    "feature",
                    Texts.quoted(name) + " is in row " + first.line()
                            + " already, with the same numbers: it counts once");
        else
            row.error(
                    Finding.Code.REPEATED,
                    "feature",
                    Texts.quoted(name) + " is in row " + first.line() + " already, with other numbers");
    }

    private List<Quota> quota(Table.Row row, String category, String feature, List<String> written) {
        var min = number(row, "min", written.get(0));
        var max = number(row, "max", written.get(1));
        var minFlex = written.get(2).isEmpty() ? OptionalInt.of(0) : number(row, "min_flex", written.get(2));
        var maxFlex = written.get(3).isEmpty() && max.isPresent()
                ? OptionalInt.of(Math.max(panelSize, max.getAsInt()))
                : number(row, "max_flex", written.get(3));
        if (min.isEmpty() || max.isEmpty() || minFlex.isEmpty() || maxFlex.isEmpty()) return List.of();
        var bounds = List.of(minFlex.getAsInt(), min.getAsInt(), max.getAsInt(), maxFlex.getAsInt());
        inOrder(row, "min", "the minimum", bounds.get(1), "the maximum", bounds.get(2));
        inOrder(row, "min_flex", "the lowest minimum", bounds.get(0), "the minimum", bounds.get(1));
        inOrder(row, "max_flex", "the maximum", bounds.get(2), "the highest maximum", bounds.get(3));
        return row.isSound()
                ? List.of(new Quota(category, feature, bounds.get(1), bounds.get(2), bounds.get(0), bounds.get(3)))
                : List.of();
    }

    private static void inOrder(Table.Row row, String column, String lower, int low, String higher, int high) {
        if (low > high)
            row.error(Finding.Code.BOUNDS_CROSSED, column, lower + " " + low + " is above " + higher + " " + high);
    }

    private static OptionalInt number(Table.Row row, String column, String written) {
        if (NUMBER.matcher(written).matches()) return OptionalInt.of(Integer.parseInt(written));
        if (!written.isEmpty())
            row.error(
                    Finding.Code.NUMBER_MALFORMED,
                    column,
                    Texts.quoted(written) + " is not a whole number from 0 to 999999999");
        return OptionalInt.empty();
    }

    /** All that were read, in order; fewer than rows when there are errors. */
    static List<Quota> quotas(Map<String, Map<String, Line>> byCategory) {
        var quotas = new ArrayList<Quota>();
        for (var features : byCategory.values()) for (var line : features.values()) quotas.addAll(line.quota());
        return quotas;
    }
}
