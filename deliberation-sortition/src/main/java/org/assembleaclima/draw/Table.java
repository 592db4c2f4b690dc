package org.assembleaclima.draw;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assembleaclima.sortition.Features;

/** A CSV file with a header row. Its columns go by their names in lower case, in any order. Read once. */
final class Table {

    /** As decoders put where bytes were no UTF-8. */
    private static final String SPOILT = "\ufffd";

    private final String file;
    private final Findings findings;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> columns;

    private Table(String file, Findings findings, CloseableIterator<CsvRecord> records, CsvRecord header) {
        this.file = file;
        this.findings = findings;
        this.records = records;
        this.columns = header.getFields().stream().map(Features::normal).toList();
    }

    /** Empty, with a finding, when there is no table in the bytes. */
    static Optional<Table> open(String file, byte[] bytes, Findings findings) {
        return new CsvText(file, findings).read(bytes).flatMap(text -> {
            var records = CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text)
                    .iterator();
            try {
                var table = new Table(file, findings, records, records.next());
                return table.isSeparatedByCommas() ? Optional.of(table) : Optional.empty();
            } catch (CsvParseException e) {
                findings.error(Finding.Code.NOT_CSV, file, 1, "", "it is not CSV: " + e.getMessage());
                return Optional.empty();
            }
        });
    }

    private boolean isSeparatedByCommas() {
        if (columns.size() > 1) return true;
        for (var separator : List.of(";", "\t", "|")) {
            if (!columns.getFirst().contains(separator)) continue;
            findings.error(
                    Finding.Code.NOT_CSV,
                    file,
                    1,
                    "",
                    "its columns are separated by " + Texts.quoted(separator) + ": save it with commas as separators");
            return false;
        }
        return true;
    }

    /** The names in the header, in its order. */
    List<String> columns() {
        return columns;
    }

    /** Finds fault with columns that are missing, doubled, nameless, or not asked for. */
    void checkColumns(Collection<String> needed, Set<String> known) {
        for (var name : needed)
            if (!columns.contains(name))
                findings.error(Finding.Code.COLUMN_MISSING, file, 1, name, "this column is missing");
        var seen = new HashSet<String>();
        for (var name : columns) {
            if (name.isEmpty())
                findings.error(
                        Finding.Code.COLUMN_NAMELESS,
                        file,
                        1,
                        "",
                        "column " + (columns.indexOf(name) + 1) + " has no name");
            else if (!seen.add(name))
                findings.error(Finding.Code.COLUMN_REPEATED, file, 1, Texts.shown(name), "this column is there twice");
            else if (!known.contains(name))
                findings.warning(
                        Finding.Code.COLUMN_UNKNOWN,
                        file,
                        1,
                        Texts.shown(name),
                        "this column is not used: leave it out, as it may name people");
        }
    }

    /** Every row that has as many values as the header; any other is a finding. */
    void forEach(Consumer<Row> reader) {
        try {
            while (records.hasNext()) {
                var row = records.next();
                if (row.getFieldCount() == columns.size()) reader.accept(new Row(row));
                else
                    findings.error(
                            Finding.Code.LENGTH_WRONG,
                            file,
                            row.getStartingLineNumber(),
                            "",
                            "it has " + row.getFieldCount() + " values for " + columns.size() + " columns");
            }
        } catch (CsvParseException e) {
            findings.error(Finding.Code.NOT_CSV, file, 0, "", "it is not CSV: " + e.getMessage());
        }
    }

    /** One row: its values by the names of columns, and the findings about them. */
    final class Row {

        private final CsvRecord values;
        private boolean sound = true;

        private Row(CsvRecord values) {
            this.values = values;
        }

        long line() {
            return values.getStartingLineNumber();
        }

        void error(Finding.Code code, String column, String sentence) {
            sound = false;
            findings.error(code, file, line(), column, sentence);
        }

        /** False once something was found wrong with it. */
        boolean isSound() {
            return sound;
        }

        /** The value of a column, trimmed; empty when it is blank, when there is no such column, or with a finding. */
        String optional(String column) {
            var place = columns.indexOf(column);
            if (place < 0) return "";
            var value = values.getField(place);
            var trimmed = Features.trimmed(value);
            if (value.contains(SPOILT))
                error(
                        Finding.Code.NOT_UTF8,
                        column,
                        Texts.quoted(trimmed) + " is not in UTF-8: save the file in UTF-8");
            else if (Features.isFormula(value))
                error(
                        Finding.Code.FORMULA,
                        column,
                        Texts.quoted(value)
                                + " begins like a formula of a spreadsheet: write it without that character");
            else if (Texts.hasControl(trimmed))
                error(
                        Finding.Code.CONTROL_CHARACTER,
                        column,
                        Texts.quoted(trimmed) + " holds a line break or another control character");
            else return trimmed;
            return "";
        }

        /** Likewise, and a blank is a finding too. */
        String required(String column) {
            var wasSound = sound;
            var value = optional(column);
            if (value.isEmpty() && columns.contains(column) && sound == wasSound)
                error(Finding.Code.BLANK, column, "it is blank");
            return value;
        }
    }

    /** Some names for a sentence, in alphabetical order. */
    static String some(Collection<String> names) {
        var first = new ArrayList<>(new TreeSet<>(names));
        var listed = first.stream().limit(10).map(Texts::quoted).collect(Collectors.joining(", "));
        return first.size() > 10 ? listed + " and " + (first.size() - 10) + " more" : listed;
    }
}
