package org.assembleaclima.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.Scenes;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A node that has played the scenario by itself, and what can be read of it. */
interface PlayedNode {

    Node node();

    static void awaitEnd(Node node) {
        Awaitility.await("the scenario's last act")
                .atMost(Duration.ofMinutes(8))
                .failFast("the scenario has stopped", () -> node.hasSaid("The scenario has stopped"))
                .until(() -> Instant.parse(node.api().get("/status").text("at")).isAfter(Scenario.END));
    }

    default Api api() {
        return node().api();
    }

    default List<JsonNode> items(String path) {
        return new Scenes(api()).items("/api/v1" + path + "&limit=200").toList();
    }

    default Map<String, Long> byState(String path) {
        return items(path).stream()
                .collect(Collectors.groupingBy(row -> row.path("state").asString(), Collectors.counting()));
    }

    default JsonNode proposal(String cycle, int number) {
        return items("/proposals?cycle_id=" + cycle).stream()
                .filter(row -> row.path("title").asString().startsWith(SyntheticTexts.numbered(number)))
                .findFirst()
                .orElseThrow();
    }

    /** The address of the answer to a proposal. */
    default String responseTo(String cycle, int number) {
        return "/api/v1/proposals/"
                + proposal(cycle, number).path("proposal_id").asString() + "/response";
    }
}
