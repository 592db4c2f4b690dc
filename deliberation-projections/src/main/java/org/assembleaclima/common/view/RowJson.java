package org.assembleaclima.common.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Rows as stored text. The same row always gives the same text: fields in the order of the record, absent ones left out. */
final class RowJson {

    /**
     * Lenient when reading: while a changed view is rebuilt beside the old one, the old rows still answer, and may lack
     * what the new record has.
     */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(
                    i -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private RowJson() {}

    static String write(Row row) {
        return MAPPER.writeValueAsString(row);
    }

    static <R extends Row> R read(String doc, Class<R> type) {
        return MAPPER.readValue(doc, type);
    }
}
