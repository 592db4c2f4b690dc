package org.assembleaclima.pac;

import static org.assembleaclima.pac.ValueFileRefusal.CELL_NOT_PLAIN_TEXT;
import static org.assembleaclima.pac.ValueFileRefusal.CELL_STARTS_A_FORMULA;
import static org.assembleaclima.pac.ValueFileRefusal.DECIMAL_COMMA;
import static org.assembleaclima.pac.ValueFileRefusal.INDICATOR_NAME_MALFORMED;
import static org.assembleaclima.pac.ValueFileRefusal.LINE_NOT_OF_FIVE_VALUES;
import static org.assembleaclima.pac.ValueFileRefusal.PERIOD_MALFORMED;
import static org.assembleaclima.pac.ValueFileRefusal.VALUE_FILE_EMPTY;
import static org.assembleaclima.pac.ValueFileRefusal.VALUE_FILE_HEADER_WRONG;
import static org.assembleaclima.pac.ValueFileRefusal.VALUE_FILE_REFUSED;
import static org.assembleaclima.pac.ValueFileRefusal.VALUE_FILE_TOO_LONG;
import static org.assembleaclima.pac.ValueFileRefusal.VALUE_NOT_DECIMAL;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.common.Refused;
import org.assembleaclima.common.Wording;
import org.jspecify.annotations.Nullable;

/** Reads a table as measured values. Pure: form only, no indicator is looked up. */
public final class ValueSheet {

    static final int MOST_LINES = 20_000;

    private static final List<String> HEADER = List.of("indicator", "period", "value", "unit", "source");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern WITH_COMMAS = Pattern.compile("[-+]?[0-9][0-9.']*(,[0-9]+)+(\\.[0-9]*)?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final String FORMULA_SIGNS = "=+-@";
    private static final int LONGEST_UNIT = 50;
    private static final int LONGEST_SOURCE = 500;

    private final List<ValueLine> read = new ArrayList<>();
    private final List<Refused.Line> wrong = new ArrayList<>();

    private ValueSheet() {}

    /** Refused with VALUE_FILE_REFUSED, naming every line that is wrong, or as the whole file is. */
    public static List<ValueLine> read(List<SheetRow> rows) {
        if (rows.isEmpty() || !rows.getFirst().cells().equals(HEADER))
            throw VALUE_FILE_HEADER_WRONG.refusedAt(List.of(
                    new Refused.Line(rows.isEmpty() ? 1 : rows.getFirst().line(), "", VALUE_FILE_HEADER_WRONG)));
        if (rows.size() == 1) throw VALUE_FILE_EMPTY.refused();
        if (rows.size() - 1 > MOST_LINES) throw VALUE_FILE_TOO_LONG.refused();
        var sheet = new ValueSheet();
        rows.subList(1, rows.size()).forEach(sheet::take);
        if (!sheet.wrong.isEmpty()) throw VALUE_FILE_REFUSED.refusedAt(sheet.wrong);
        return sheet.read;
    }

    private void take(SheetRow row) {
        if (row.cells().size() != HEADER.size()) {
            if (splitByAComma(row.cells())) refuse(row, "value", DECIMAL_COMMA);
            else wrong.add(new Refused.Line(row.line(), "", LINE_NOT_OF_FIVE_VALUES));
            return;
        }
        var id = form(row, 0, INDICATOR_NAME_MALFORMED, IndicatorId::of);
        var period = form(row, 1, PERIOD_MALFORMED, ReportingPeriod::of);
        var amount = amount(row);
        var unit = text(row, 3, LONGEST_UNIT);
        var source = text(row, 4, LONGEST_SOURCE);
        if (id == null || period == null || amount == null || unit == null || source == null) return;
        read.add(new ValueLine(row.line(), id, new MeasuredValue(period, new Quantity(amount, unit), source)));
    }

    /** {@code 12,5} without quotes reads as two values. */
    private static boolean splitByAComma(List<String> cells) {
        return cells.size() == HEADER.size() + 1
                && DECIMAL.matcher(cells.get(2)).matches()
                && DIGITS.matcher(cells.get(3)).matches();
    }

    /** Null when the cell was refused. */
    private <T> @Nullable T form(SheetRow row, int column, RefusalReason malformed, Function<String, T> reading) {
        try {
            return reading.apply(row.cells().get(column));
        } catch (IllegalArgumentException notOfItsForm) {
            refuse(row, HEADER.get(column), malformed);
            return null;
        }
    }

    /** Null when the cell was refused. */
    private @Nullable BigDecimal amount(SheetRow row) {
        var cell = row.cells().get(2);
        if (DECIMAL.matcher(cell).matches()) return new BigDecimal(cell);
        refuse(row, "value", WITH_COMMAS.matcher(cell).matches() ? DECIMAL_COMMA : VALUE_NOT_DECIMAL);
        return null;
    }

    /** Null when the cell was refused. */
    private @Nullable String text(SheetRow row, int column, int longest) {
        var cell = row.cells().get(column);
        var objection = objectionTo(cell, longest);
        objection.ifPresent(reason -> refuse(row, HEADER.get(column), reason));
        return objection.isPresent() ? null : cell;
    }

    private static Optional<RefusalReason> objectionTo(String text, int longest) {
        if (Wording.saysNothing(text)
                || text.length() > longest
                || !text.codePoints().allMatch(ValueSheet::isPlain)) return Optional.of(CELL_NOT_PLAIN_TEXT);
        return FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? Optional.of(CELL_STARTS_A_FORMULA) : Optional.empty();
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            default -> true;
        };
    }

    private void refuse(SheetRow row, String column, RefusalReason reason) {
        wrong.add(new Refused.Line(row.line(), "/" + column, reason));
    }
}
