package org.assembleaclima.pac.web;

import static org.assembleaclima.pac.ValueFileRefusal.VALUE_FILE_ENCODING_WRONG;
import static org.assembleaclima.pac.ValueFileRefusal.VALUE_FILE_NOT_CSV;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assembleaclima.common.Refused;
import org.assembleaclima.pac.SheetRow;

/** Reads the bytes of a CSV file (RFC 4180). */
final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvFile() {}

    /** Lines of another length than the first are refused with the others that are wrong, not before them. */
    private static CsvReader.CsvReaderBuilder lines() {
        return CsvReader.builder().allowExtraFields(true).allowMissingFields(true);
    }

    /** The lines that are not empty. Refused with VALUE_FILE_ENCODING_WRONG or VALUE_FILE_NOT_CSV. */
    static List<SheetRow> rows(byte[] file) {
        var text = text(file);
        var begins = linesRowsBeginOn(text);
        var rows = new ArrayList<SheetRow>();
        try {
            for (var row : lines().ofCsvRecord(text))
                rows.add(new SheetRow((int) row.getStartingLineNumber(), row.getFields()));
        } catch (CsvParseException malformed) {
            var last = rows.isEmpty() ? 0 : rows.getLast().line();
            throw notCsv(begins.stream().filter(line -> line > last).findFirst().orElse(last + 1));
        }
        if (endsInsideQuotes(text, false)) throw notCsv(begins.getLast()); // cut off: the reader takes it as whole
        return rows;
    }

    /** As an editor numbers them; a line break inside quotes begins no row, and an empty line is none. */
    private static List<Integer> linesRowsBeginOn(String text) {
        var begins = new ArrayList<Integer>();
        var insideQuotes = false;
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!insideQuotes && !line.isEmpty()) begins.add(number);
            insideQuotes = endsInsideQuotes(line, insideQuotes);
        }
        return begins;
    }

    /** A quote inside quotes is written twice, and so opens what it has closed. */
    private static boolean endsInsideQuotes(String text, boolean begunInside) {
        return (text.chars().filter(character -> character == '"').count() % 2 == 1) != begunInside;
    }

    private static Refused notCsv(int line) {
        return VALUE_FILE_NOT_CSV.refusedAt(List.of(new Refused.Line(line, "", VALUE_FILE_NOT_CSV)));
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw VALUE_FILE_ENCODING_WRONG.refused();
        }
    }
}
