package org.assembleaclima.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.MockHttpOutputMessage;

/** Whatever a cell says, it stays one cell. */
class CsvAnswersTest {

    private record Table(List<String> columns, List<List<@Nullable Object>> lines) implements Tabular {}

    private static String written(@Nullable Object... cells) throws IOException {
        var output = new MockHttpOutputMessage();
        var table = new Table(List.of("uno", "due"), List.of(Arrays.asList(cells)));
        new CsvAnswers().write(table, Representation.TABLE.mediaType(), output);
        return output.getBodyAsString(StandardCharsets.UTF_8);
    }

    @Test
    void begins_with_the_names_of_the_columns_and_ends_every_line() throws IOException {
        assertThat(written("a", "b")).isEqualTo("uno,due\r\na,b\r\n");
    }

    @Test
    void what_would_end_a_cell_or_a_line_is_put_into_quotes() throws IOException {
        assertThat(written("Alberi, ombra", "Il \"Bosco\"")).endsWith("\r\n\"Alberi, ombra\",\"Il \"\"Bosco\"\"\"\r\n");
        assertThat(written("una\nriga", "una\r\nriga")).endsWith("\r\n\"una\nriga\",\"una\r\nriga\"\r\n");
    }

    @Test
    void writes_nothing_for_null_and_everything_else_as_it_is_read() throws IOException {
        assertThat(written(null, 7)).endsWith("\r\n,7\r\n");
        assertThat(written(new BigDecimal("11.5"), LocalDate.of(2024, 1, 31))).endsWith("\r\n11.5,2024-01-31\r\n");
        assertThat(written("Perché", "città")).endsWith("\r\nPerché,città\r\n");
    }
}
