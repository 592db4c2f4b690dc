package org.assembleaclima.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects whose fields keep their order: the same request is the same text in every run. */
final class Body {

    private static final JsonMapper JSON = new JsonMapper();

    private Body() {}

    /** @param namesAndValues name, value, name, value, … */
    static Map<String, Object> of(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return fields;
    }

    static String text(Map<String, Object> body) {
        return body.isEmpty() ? "" : JSON.writeValueAsString(body);
    }
}
