package org.assembleaclima;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Stored events outlive the code. Changing a line of events.approved.txt is a decision, so it shows up in review. */
class EventCatalogueTest {

    @Test
    void stored_events_have_exactly_the_approved_shape() throws Exception {
        var found = Catalogue.events().stream()
                .map(event ->
                        line(event, "r" + event.getAnnotation(Revision.class).value() + " "))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        var parts = new TreeSet<String>();
        Catalogue.events().forEach(event -> partsOf(event, new LinkedHashSet<>(), parts));
        assertThat(found + "\n" + String.join("\n", parts) + "\n")
                .isEqualTo(new ClassPathResource("events.approved.txt").getContentAsString(StandardCharsets.UTF_8));
    }

    /** The records and enums events are made of: they are stored with them, so their shape is approved too. */
    private static void partsOf(Class<?> type, Set<Class<?>> seen, Set<String> lines) {
        for (var field : type.getRecordComponents())
            for (var name : field.getGenericType().getTypeName().split("[<>, ]+")) {
                if (!name.startsWith("org.assembleaclima")) continue;
                var part = named(name);
                if (!seen.add(part)) continue;
                if (part.isEnum()) lines.add(part.getSimpleName() + " " + Arrays.toString(part.getEnumConstants()));
                else {
                    lines.add(line(part, ""));
                    partsOf(part, seen, lines);
                }
            }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String line(Class<?> type, String revision) {
        return Arrays.stream(type.getRecordComponents())
                .map(field -> field.getName() + ": "
                        + field.getGenericType().getTypeName().replaceAll("[a-z]+\\.", ""))
                .collect(Collectors.joining(", ", type.getSimpleName() + " " + revision + "(", ")"));
    }
}
