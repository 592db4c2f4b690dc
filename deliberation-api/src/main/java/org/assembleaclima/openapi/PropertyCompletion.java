package org.assembleaclima.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.Digits;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.assembleaclima.common.web.PlainText;

/** Adds to the schema of one property what its Java type says and the library does not read. */
final class PropertyCompletion {

    private PropertyCompletion() {}

    static void complete(String schema, String name, Schema<?> property, AnnotatedType type) {
        if (property.getItems() != null) {
            completeList(schema, name, property, type);
            return;
        }
        if (name.equals("next_cursor")) property.maxLength(Schemas.cursor().getMaxLength());
        completeValue(property, type);
    }

    private static void completeList(String schema, String name, Schema<?> list, AnnotatedType type) {
        if (list.getMaxItems() == null) list.setMaxItems(ListLimits.of(schema, name));
        if (type instanceof AnnotatedParameterizedType parameterized)
            completeValue(list.getItems(), parameterized.getAnnotatedActualTypeArguments()[0]);
    }

    private static void completeValue(Schema<?> value, AnnotatedType type) {
        if (value.getPattern() != null) value.setPattern(Patterns.whole(value.getPattern()));
        if (type.isAnnotationPresent(PlainText.class)) completePlainText(value);
        if (type.getType() == BigDecimal.class) value.setFormat("decimal128");
        var digits = type.getAnnotation(Digits.class);
        if (digits != null) bound(value, digits);
    }

    /** With an example, because tools make one out of the pattern otherwise, which nobody can read. */
    private static void completePlainText(Schema<?> text) {
        text.setPattern(Patterns.PLAIN_TEXT);
        if (text instanceof JsonSchema json) json.setExamples(List.of("Plain text"));
    }

    private static void bound(Schema<?> value, Digits digits) {
        var beyond = new BigDecimal(BigInteger.TEN.pow(digits.integer()));
        value.setExclusiveMaximumValue(beyond);
        value.setExclusiveMinimumValue(beyond.negate());
        value.setDescription("At most " + digits.fraction() + " digits behind the decimal point.");
    }
}
