package org.assembleaclima;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assembleaclima.testing.Repository;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

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
        approved("events.approved.txt", found + "\n" + String.join("\n", parts) + "\n");
    }

    /** A snapshot read by other code than wrote it must not fit by accident: a changed field needs a new @Revision. */
    @Test
    void aggregates_have_exactly_the_approved_fields() throws Exception {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(AggregateRoot.class));
        var found = scanner.findCandidateComponents("org.assembleaclima").stream()
                .map(candidate -> named(candidate.getBeanClassName()))
                .map(EventCatalogueTest::fieldsOf)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        approved("snapshots.approved.txt", found);
    }

    /** A change that is meant is written with {@code -Dapproved.write=true} and shown to a reviewer as a difference. */
    private static void approved(String name, String found) throws Exception {
        var file =
                Repository.root().resolve("deliberation-api/src/test/resources").resolve(name);
        if (Boolean.getBoolean("approved.write")) Files.writeString(file, found);
        assertThat(found)
                .as("run this test again with -Dapproved.write=true if the change is meant")
                .isEqualTo(Files.readString(file));
    }

    private static String fieldsOf(Class<?> aggregate) {
        var fields = Arrays.stream(aggregate.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(field -> field.getName() + ": " + simple(field.getGenericType()));
        var parts = new TreeSet<String>();
        var seen = new LinkedHashSet<Class<?>>();
        Arrays.stream(aggregate.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .forEach(field -> partsOf(field.getGenericType(), seen, parts));
        var states = parts.stream().map(part -> "\n  " + part);
        return aggregate.getSimpleName() + " r"
                + aggregate.getAnnotation(Revision.class).value() + " "
                + fields.collect(Collectors.joining(", ", "(", ")")) + states.collect(Collectors.joining());
    }

    private static String simple(Type type) {
        return type.getTypeName().replaceAll("[a-z]+\\.", "");
    }

    /** The records and enums events are made of: they are stored with them, so their shape is approved too. */
    private static void partsOf(Class<?> type, Set<Class<?>> seen, Set<String> lines) {
        for (var field : type.getRecordComponents()) partsOf(field.getGenericType(), seen, lines);
    }

    private static void partsOf(Type type, Set<Class<?>> seen, Set<String> lines) {
        for (var name : type.getTypeName().split("[<>, ]+")) {
            if (!name.startsWith("org.assembleaclima")) continue;
            var part = named(name);
            if (!seen.add(part)) continue;
            if (part.isEnum()) lines.add(part.getSimpleName() + " " + Arrays.toString(part.getEnumConstants()));
            else
                kindsOf(part).filter(Class::isRecord).forEach(kind -> {
                    lines.add(line(kind, ""));
                    partsOf(kind, seen, lines);
                });
        }
    }

    private static Stream<Class<?>> kindsOf(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of(type);
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
