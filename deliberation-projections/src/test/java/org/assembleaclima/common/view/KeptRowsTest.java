package org.assembleaclima.common.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptRowsTest {

    private record Entry(long version) implements Row {}

    private final KeptRows rows = new KeptRows();
    private final List<Long> read = new ArrayList<>();

    private Optional<Entry> find(String table, long position, @Nullable String stored) {
        return rows.find(table, "a", position, Entry.class, () -> {
            read.add(position);
            return Optional.ofNullable(stored);
        });
    }

    @Test
    void a_row_is_read_once_for_a_position() {
        assertThat(find("view_entry_g1", 4, "{\"version\": 3}")).contains(new Entry(3));
        assertThat(find("view_entry_g1", 4, "{\"version\": 9}")).contains(new Entry(3));
        assertThat(find("view_entry_g1", 5, "{\"version\": 4}")).contains(new Entry(4));
        assertThat(find("view_entry_g2", 5, "{\"version\": 5}")).contains(new Entry(5));
        assertThat(read).containsExactly(4L, 5L, 5L);
    }

    @Test
    void what_is_not_there_is_looked_for_again() {
        assertThat(find("view_entry_g1", 4, null)).isEmpty();
        assertThat(find("view_entry_g1", 4, "{\"version\": 3}")).contains(new Entry(3));
        assertThat(read).containsExactly(4L, 4L);
    }
}
