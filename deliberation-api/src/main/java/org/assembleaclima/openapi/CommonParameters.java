package org.assembleaclima.openapi;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assembleaclima.common.web.Moment;

/** The parameters that a {@code Moment} or a {@code Caller} brings, by component name. ContractTest tries their bounds. */
final class CommonParameters {

    static final String AS_OF = "AsOf";
    static final String AT_POSITION = "AtPosition";
    static final String MIN_VERSION = "MinVersion";
    static final String LIMIT = "Limit";
    static final String CURSOR = "Cursor";
    static final String IF_NONE_MATCH = "IfNoneMatch";
    static final String IF_MATCH = "IfMatch";
    static final String IDEMPOTENCY_KEY = "IdempotencyKey";

    private CommonParameters() {}

    static Parameter reference(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }

    static Map<String, Parameter> all() {
        var all = new LinkedHashMap<String, Parameter>();
        all.put(AS_OF, asOf());
        all.put(AT_POSITION, atPosition());
        all.put(MIN_VERSION, minVersion());
        all.put(LIMIT, limit());
        all.put(CURSOR, query("cursor", Schemas.cursor(), "Where the page begins: `next_cursor` of the page before."));
        all.put(IF_NONE_MATCH, ifNoneMatch());
        all.put(IF_MATCH, ifMatch());
        all.put(IDEMPOTENCY_KEY, idempotencyKey());
        return all;
    }

    private static Parameter asOf() {
        return query("as_of", Schemas.moment(), "As it was recorded at this moment, which is not in the future.")
                .example("2026-03-01T09:00:00Z");
    }

    private static Parameter atPosition() {
        return query(
                "at_position",
                Schemas.wholeNumber("int64", 0),
                "As it was with this event, by its position in the one order of all events. Not together with `as_of`.");
    }

    private static Parameter minVersion() {
        return query(
                "min_version",
                Schemas.wholeNumber("int64", 0),
                "Not before this version, as a command answered it: waits up to two seconds for it, then 503.");
    }

    private static Parameter limit() {
        var schema = Schemas.wholeNumber("int32", 1);
        schema.maximum(BigDecimal.valueOf(Moment.MOST_ITEMS)).setDefault(Moment.DEFAULT_LIMIT);
        return query("limit", schema, "How many items a page has at most.");
    }

    private static Parameter ifNoneMatch() {
        return header("If-None-Match", Schemas.text().minLength(1).maxLength(200))
                .description("An ETag answered before: 304 when what it stands for is still the answer.")
                .example("\"3\"");
    }

    private static Parameter ifMatch() {
        return header("If-Match", Schemas.text().pattern("^\"[0-9]{1,18}\"$"))
                .required(true)
                .description("ETag of the version the command rests on: 412 when there is a later one.")
                .example("\"3\"");
    }

    private static Parameter idempotencyKey() {
        return header("Idempotency-Key", Schemas.text().pattern("^[!-~]{1,128}$"))
                .description("Chosen by the caller for this one command. Sent again with the same command it brings the"
                        + " same answer, and nothing is done twice.")
                .example("b5b9c6a2-3a4e-4f7e-8a52-0d3b1f6f0c11");
    }

    private static Parameter query(String name, Schema<?> schema, String description) {
        return new Parameter().in("query").name(name).schema(schema).description(description);
    }

    private static Parameter header(String name, Schema<?> schema) {
        return new Parameter().in("header").name(name).schema(schema);
    }
}
