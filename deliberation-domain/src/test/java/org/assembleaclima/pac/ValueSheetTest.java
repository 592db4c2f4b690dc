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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.common.Refused;
import org.assembleaclima.common.Refused.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueSheetTest {

    private static final SheetRow HEADER = row(1, "indicator", "period", "value", "unit", "source");
    private static final String LONGEST = "s".repeat(500);

    private static SheetRow row(int line, String... cells) {
        return new SheetRow(line, List.of(cells));
    }

    private static SheetRow trees(String value) {
        return row(2, "trees-planted", "2023", value, "trees", "Office");
    }

    private static List<ValueLine> read(SheetRow... rows) {
        return ValueSheet.read(
                Stream.concat(Stream.of(HEADER), Arrays.stream(rows)).toList());
    }

    private static void refuses(SheetRow row, String pointer, RefusalReason reason) {
        assertThatThrownBy(() -> read(row)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(VALUE_FILE_REFUSED);
            assertThat(refused.lines()).containsExactly(new Line(2, pointer, reason));
        });
    }

    @Test
    void reads_each_line_with_its_number() {
        assertThat(read(row(2, "trees-planted", "2023-Q4", "-012.50", "trees", LONGEST)))
                .containsExactly(new ValueLine(
                        2,
                        IndicatorId.of("trees-planted"),
                        new MeasuredValue(
                                ReportingPeriod.of("2023-Q4"),
                                new Quantity(new BigDecimal("-12.5"), "trees"),
                                LONGEST)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "123456789012345", "0.123456"})
    void takes_a_plain_decimal(String value) {
        assertThat(read(trees(value)))
                .extracting(line -> line.measured().value().amount())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,5", "-12,5", "1.234,56", "1,234.56", "1,234,567", "1'234,5"})
    void refuses_a_comma_in_a_number(String value) {
        refuses(trees(value), "/value", DECIMAL_COMMA);
    }

    @Test
    void knows_a_decimal_comma_that_was_not_quoted() {
        refuses(row(2, "trees-planted", "2023", "12", "5", "trees", "Office"), "/value", DECIMAL_COMMA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1e3",
                "+1",
                "1.",
                ".5",
                "0x1",
                "NaN",
                "1 000",
                "1'000",
                "1234567890123456",
                "0.1234567",
                "=1",
                "١"
            })
    void refuses_what_is_no_plain_decimal(String value) {
        refuses(trees(value), "/value", VALUE_NOT_DECIMAL);
    }

    @Test
    void refuses_lines_of_other_lengths() {
        refuses(row(2, "trees-planted;2023;12;trees;Office"), "", LINE_NOT_OF_FIVE_VALUES);
        refuses(row(2, "trees-planted", "2023", "12", "trees"), "", LINE_NOT_OF_FIVE_VALUES);
        refuses(row(2, "trees-planted", "2023", "12", "trees", "The office", " of parks"), "", LINE_NOT_OF_FIVE_VALUES);
    }

    @Test
    void refuses_names_and_periods_of_another_form() {
        refuses(row(2, "Trees", "2023", "1", "trees", "Office"), "/indicator", INDICATOR_NAME_MALFORMED);
        refuses(row(2, "trees", "2023-13", "1", "trees", "Office"), "/period", PERIOD_MALFORMED);
        refuses(row(2, "trees", "2023-02-30", "1", "trees", "Office"), "/period", PERIOD_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+393", "-2+3", "@SUM(A1)"})
    void refuses_a_text_a_spreadsheet_would_calculate(String text) {
        refuses(row(2, "trees", "2023", "1", "trees", text), "/source", CELL_STARTS_A_FORMULA);
        refuses(row(2, "trees", "2023", "1", text, "Office"), "/unit", CELL_STARTS_A_FORMULA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "two\nlines", "tab\there", "nul\u0000", "\ud800"})
    void refuses_a_text_nobody_can_read_on_one_line(String text) {
        refuses(row(2, "trees", "2023", "1", "trees", text), "/source", CELL_NOT_PLAIN_TEXT);
    }

    @Test
    void refuses_a_text_that_is_too_long() {
        refuses(row(2, "trees", "2023", "1", "trees", LONGEST + "s"), "/source", CELL_NOT_PLAIN_TEXT);
        refuses(row(2, "trees", "2023", "1", "u".repeat(51), "Office"), "/unit", CELL_NOT_PLAIN_TEXT);
    }

    @Test
    void names_everything_that_is_wrong_at_once() {
        assertThatThrownBy(() -> read(
                        row(2, "Trees", "2023", "1,5", "trees", "Office"),
                        row(4, "trees", "2023", "1.5", "trees", "Office"),
                        row(5, "trees", "2023", "1.5", "trees")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.lines())
                        .containsExactly(
                                new Line(2, "/indicator", INDICATOR_NAME_MALFORMED),
                                new Line(2, "/value", DECIMAL_COMMA),
                                new Line(5, "", LINE_NOT_OF_FIVE_VALUES)));
    }

    @Test
    void asks_for_the_header_word_for_word() {
        var wrong = Stream.of(
                row(1, "indicator;period;value;unit;source"),
                row(1, "Indicator", "period", "value", "unit", "source"),
                row(1, "period", "indicator", "value", "unit", "source"),
                row(1, "indicator", "period", "value", "unit", "source", "note"));

        assertThat(wrong).allSatisfy(header -> refusesWhole(VALUE_FILE_HEADER_WRONG, List.of(header, trees("1"))));
        refusesWhole(VALUE_FILE_HEADER_WRONG, List.of());
    }

    @Test
    void asks_for_a_line_of_values_and_for_no_more_than_twenty_thousand() {
        refusesWhole(VALUE_FILE_EMPTY, List.of(HEADER));
        var most = Stream.concat(Stream.of(HEADER), Collections.nCopies(20_000, trees("1")).stream())
                .toList();
        assertThat(ValueSheet.read(most)).hasSize(20_000);
        refusesWhole(
                VALUE_FILE_TOO_LONG,
                Stream.concat(most.stream(), Stream.of(trees("1"))).toList());
    }

    private static void refusesWhole(RefusalReason reason, List<SheetRow> rows) {
        assertThatThrownBy(() -> ValueSheet.read(rows))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
