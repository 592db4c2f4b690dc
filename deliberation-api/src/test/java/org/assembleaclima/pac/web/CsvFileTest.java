package org.assembleaclima.pac.web;

import static org.assembleaclima.pac.ValueFileRefusal.VALUE_FILE_NOT_CSV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assembleaclima.common.Refused;
import org.assembleaclima.pac.SheetRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static List<SheetRow> rows(String file) {
        return CsvFile.rows(file.getBytes(StandardCharsets.UTF_8));
    }

    private static void refusesFromLine(int line, String file) {
        assertThatThrownBy(() -> rows(file)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(VALUE_FILE_NOT_CSV);
            assertThat(refused.lines()).containsExactly(new Refused.Line(line, "", VALUE_FILE_NOT_CSV));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void numbers_rows_by_the_line_they_begin_on(String end) {
        assertThat(rows("a,b\n\n1,\"two\nlines, \"\"quoted\"\"\"\n3,4".replace("\n", end)))
                .containsExactly(
                        new SheetRow(1, List.of("a", "b")),
                        new SheetRow(3, List.of("1", "two" + end + "lines, \"quoted\"")),
                        new SheetRow(5, List.of("3", "4")));
    }

    @Test
    void refuses_a_file_that_ends_inside_quotes() {
        refusesFromLine(1, "\"a,b");
        refusesFromLine(3, "a,b\n1,2\n3,\"cut o");
        refusesFromLine(2, "a,b\n1,\"cut\n\nlater\n");
        refusesFromLine(2, "a,b\n1,\"behind a quoted \"\"");
        refusesFromLine(4, "a,b\n1,\"two\nlines\"\n3,\"cut");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void counts_lines_as_an_editor_does_where_quotes_do_not_pair(String end) {
        refusesFromLine(1, "\"a\"b,c\n".replace("\n", end));
        refusesFromLine(2, "a,b\n\"1\"x,2\n".replace("\n", end));
        refusesFromLine(4, "a,b\n1,\"two\nlines\"\n\"3\"x,4\n".replace("\n", end));
        refusesFromLine(6, "a,b\n\n1,\"two\nlines\"\n\n\"3\"x,4\n".replace("\n", end));
    }
}
