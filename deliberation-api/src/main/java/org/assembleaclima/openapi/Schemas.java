package org.assembleaclima.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;

/** Schemas of single values, and references to the others. */
final class Schemas {

    private static final int LONGEST_CURSOR = 4_096;

    private Schemas() {}

    static Schema<?> text() {
        return ofType("string");
    }

    static Schema<?> moment() {
        return text().format("date-time");
    }

    /** Such as {@code 2024-03}. */
    static Schema<?> month() {
        return text().pattern("^[0-9]{4}-(0[1-9]|1[0-2])$");
    }

    static Schema<?> cursor() {
        return text().minLength(1).maxLength(LONGEST_CURSOR).pattern("^[A-Za-z0-9_-]+$");
    }

    static Schema<?> wholeNumber(String format, long least) {
        return ofType("integer").format(format).minimum(BigDecimal.valueOf(least));
    }

    static Schema<?> reference(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    /** Version 3.1 writes the set of types, not the one type that earlier versions had. */
    private static Schema<?> ofType(String type) {
        var schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
