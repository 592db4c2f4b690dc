package org.assembleaclima.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a record's schema what its Java type says and the library does not read: that it has these properties and no
 * others, which of them are always there, how long its lists get, which texts are plain.
 */
final class RecordCompletion {

    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    private RecordCompletion() {}

    static void complete(String name, Schema<?> schema, Class<?> type) {
        var components = components(type).toList();
        schema.setAdditionalProperties(false);
        schema.setRequired(required(components));
        var properties = schema.getProperties();
        if (properties == null) return;
        for (var component : components) {
            var property = SNAKE_CASE.translate(component.getName());
            var own = properties.get(property);
            if (own != null) PropertyCompletion.complete(name, property, own, component.getAnnotatedType());
        }
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAccessor().isAnnotationPresent(JsonIgnore.class))
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? components(component.getType())
                        : Stream.of(component));
    }

    /** All but those that may be null: fields without a value are left out. */
    private static List<String> required(List<RecordComponent> components) {
        return components.stream()
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .filter(component -> component.getType() != Optional.class)
                .map(component -> SNAKE_CASE.translate(component.getName()))
                .toList();
    }
}
