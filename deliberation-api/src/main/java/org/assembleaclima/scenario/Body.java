package org.assembleaclima.scenario;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object whose fields keep their order: the same request is the same text in every run. */
final class Body {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Body() {}

    static Body empty() {
        return new Body();
    }

    static Body of(String name, Object value) {
        return new Body().and(name, value);
    }

    Body and(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    @JsonValue
    Map<String, Object> fields() {
        return fields;
    }

    @Override
    public String toString() {
        return JSON.writeValueAsString(fields);
    }
}
