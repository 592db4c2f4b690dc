package org.assembleaclima.openapi;

import java.util.Map;
import org.assembleaclima.testing.Api;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/** What the addresses of the log's reads name: its newest checkpoint and its first event. */
record LogSamples(Api api) {

    Map<String, String> names() {
        Awaitility.await("the first checkpoint")
                .until(() -> api.get("/log/checkpoint").status() == 200);
        var size = api.get("/log/checkpoint").raw().body().lines().toList().get(1);
        var first = api.get("/api/v1/audit/entries?from=0&to=1").items().getFirst();
        var entry = new JsonMapper().readTree(first.path("leaf").asString());
        return Map.of(
                "size", size, "index", "0", "event_id", entry.path("event_id").asString());
    }
}
