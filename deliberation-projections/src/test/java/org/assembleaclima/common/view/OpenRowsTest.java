package org.assembleaclima.common.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.assembleaclima.common.view.OpenRows.Open;
import org.junit.jupiter.api.Test;

class OpenRowsTest {

    private record Entry(long version) implements Row {}

    private final OpenRows.Table table = new OpenRows().table("view_entry_g1");
    private final Open open = new Open(new Entry(3), 6, 100);

    private static Generation at(long position, String digest) {
        return new Generation("entry", 1, 1, false, true, position, digest, null, null);
    }

    private void left(long before, long after, String digest) {
        table.begin(at(before, Digest.EMPTY));
        table.put("a", open);
        table.end(at(after, digest));
    }

    @Test
    void a_row_is_remembered_where_the_table_stands_as_it_was_left() {
        left(5, 6, "after six");
        table.begin(at(6, "after six"));
        assertThat(table.find("a")).isEqualTo(open);
    }

    @Test
    void a_turn_that_was_rolled_back_is_forgotten() {
        left(5, 6, "after six");
        table.begin(at(5, Digest.EMPTY));
        assertThat(table.find("a")).isNull();
    }

    @Test
    void another_content_at_the_same_position_is_another_table() {
        left(5, 6, "after six");
        table.begin(at(6, "after six, as another node numbered them"));
        assertThat(table.find("a")).isNull();
    }

    @Test
    void a_batch_that_broke_off_has_left_nothing() {
        left(5, 6, "after six");
        table.begin(at(6, "after six"));
        table.put("b", open);
        table.begin(at(6, "after six"));
        assertThat(table.find("a")).isNull();
        assertThat(table.find("b")).isNull();
    }

    @Test
    void that_there_is_no_row_is_known_only_of_a_table_that_was_empty() {
        left(0, 6, "after six");
        table.begin(at(6, "after six"));
        assertThat(table.mayHave("a")).isTrue();
        assertThat(table.mayHave("b")).isFalse();

        left(5, 6, "after six");
        table.begin(at(6, "after six"));
        assertThat(table.mayHave("b")).isTrue();
    }
}
