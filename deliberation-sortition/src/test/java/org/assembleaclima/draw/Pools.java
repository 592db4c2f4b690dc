package org.assembleaclima.draw;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The pools of src/test/resources, read with no questions asked. */
final class Pools {

    private static final Path RESOURCES = Path.of("src/test/resources");

    private Pools() {}

    /** @param name such as {@code milano_a_90}: what follows the last underscore is the panel size */
    static Pool of(String name) {
        var folder = RESOURCES.resolve("pools").resolve(name);
        var quotas = rows(folder.resolve("categories.csv")).stream()
                .map(Pools::quota)
                .toList();
        var categories = quotas.stream().map(Quota::category).distinct().toList();
        var volunteers = rows(folder.resolve("respondents.csv")).stream()
                .map(row -> volunteer(row, categories))
                .toList();
        return new Pool(Integer.parseInt(name.substring(name.lastIndexOf('_') + 1)), categories, quotas, volunteers);
    }

    /** The certified chances of all volunteers under the rule, ascending. */
    static List<Double> leximin(String name) {
        return rows(RESOURCES.resolve("expected").resolve(name + "_leximin_sorted.csv")).stream()
                .map(row -> Double.valueOf(row.getField("probability")))
                .toList();
    }

    private static Quota quota(NamedCsvRecord row) {
        var min = Integer.parseInt(row.getField("min"));
        var max = Integer.parseInt(row.getField("max"));
        return new Quota(plain(row.getField("category")), plain(row.getField("feature")), min, max, min, max);
    }

    private static Volunteer volunteer(NamedCsvRecord row, List<String> categories) {
        return new Volunteer(
                row.getField("id"),
                categories.stream()
                        .map(category -> plain(row.getField(category)))
                        .toList(),
                row.findField("household").filter(household -> !household.isBlank()));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new ArrayList<>(csv.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
