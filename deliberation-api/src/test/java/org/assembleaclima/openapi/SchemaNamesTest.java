package org.assembleaclima.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.Set;
import org.assembleaclima.common.web.Listing;
import org.junit.jupiter.api.Test;

class SchemaNamesTest {

    private final SchemaNames names = new SchemaNames();

    private record Entry(int number) {}

    private static final class Elsewhere {
        private record Entry(String text) {}
    }

    private String name(JavaType type) {
        return names.nameForType(type, Set.of());
    }

    private static JavaType type(Class<?> type) {
        return TypeFactory.defaultInstance().constructType(type);
    }

    @Test
    void a_page_is_named_after_what_it_lists() {
        var page = TypeFactory.defaultInstance().constructType(new TypeReference<Listing<Entry>>() {});
        assertThat(name(page)).isEqualTo("EntryListing");
    }

    @Test
    void refuses_two_records_of_one_name() {
        assertThat(name(type(Entry.class))).isEqualTo("Entry");
        assertThat(name(type(Entry.class))).isEqualTo("Entry");
        assertThatThrownBy(() -> name(type(Elsewhere.Entry.class)))
                .hasMessageContaining("would both be the schema Entry");
    }
}
