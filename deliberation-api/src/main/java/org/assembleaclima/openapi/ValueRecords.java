package org.assembleaclima.openapi;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Records that stand for one text, such as ids and codes: in JSON and in addresses they are that text. */
final class ValueRecords {

    /** Where such a record keeps the form it takes. */
    private static final String SHAPE = "SHAPE";

    /** Where one whose form does not bound it says how long it gets. */
    private static final String LONGEST = "LONGEST";

    private ValueRecords() {}

    static Optional<Schema<?>> schema(Class<?> type) {
        if (!isValue(type)) return Optional.empty();
        var held = only(type).getType();
        if (isValue(held)) return schema(held);
        var text = Schemas.text();
        if (held == UUID.class) text.setFormat("uuid");
        else text.setPattern(Patterns.whole(shape(type).pattern()));
        longest(type).ifPresent(text::setMaxLength);
        return Optional.of(text);
    }

    private static Optional<Integer> longest(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .filter(field -> field.getName().equals(LONGEST))
                .map(field -> (Integer) value(field))
                .findFirst();
    }

    private static boolean isValue(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && only(type).getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private static RecordComponent only(Class<?> type) {
        return type.getRecordComponents()[0];
    }

    /** Read from the record itself, so that contract and code cannot differ. */
    private static Pattern shape(Class<?> type) {
        try {
            return (Pattern) value(type.getDeclaredField(SHAPE));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(type + " keeps its form in no pattern named " + SHAPE, e);
        }
    }

    private static Object value(Field constant) {
        try {
            constant.setAccessible(true);
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
