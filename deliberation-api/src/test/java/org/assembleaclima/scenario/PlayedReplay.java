package org.assembleaclima.scenario;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same answers at five moments from the views as they grew with the scenario and from views built anew. */
interface PlayedReplay extends PlayedNode {

    /** The last moments of days that matter, and the first ones after. */
    List<String> MOMENTS = List.of(
            "2023-12-31T22:59:59Z",
            "2023-12-31T23:00:00Z",
            "2024-07-18T12:00:00Z",
            "2025-04-01T12:00:00Z",
            "2025-10-31T11:00:00Z");

    /** In which the moments lie. */
    String MONTHS = "from=2023-12&to=2025-10&";

    List<String> READ = List.of(
            "/api/v1/dashboard/plan?",
            "/api/v1/dashboard/responses?",
            "/api/v1/dashboard/responses?cycle_id=2022-23&",
            "/api/v1/dashboard/responses?cycle_id=2024&",
            "/api/v1/pac/standings?",
            "/api/v1/pac/indicators?",
            "/api/v1/responses?",
            "/api/v1/commitments?",
            "/api/v1/cycles/2024/overview?",
            "/api/v1/dashboard/plan/series?" + MONTHS,
            "/api/v1/dashboard/responses/series?" + MONTHS,
            "/api/v1/cycles/2024/overview/series?" + MONTHS);

    /** Stops the node and starts it again with no view left. */
    void restartWithoutViews() throws IOException, InterruptedException;

    private Map<String, JsonNode> told() {
        return READ.stream()
                .flatMap(path -> MOMENTS.stream().map(moment -> path + "as_of=" + moment))
                .collect(toMap(Function.identity(), path -> told(path)));
    }

    private JsonNode told(String path) {
        var answer = api().get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.json();
    }

    /** The months' ends in lines, one after the other. */
    private String table() {
        var answer = api().get(
                        "/api/v1/dashboard/plan/series?" + MONTHS + "as_of=" + MOMENTS.getLast(), "Accept", "text/csv");
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        return answer.raw().body();
    }

    private List<String> monthsOf(JsonNode series) {
        return series.path("items")
                .valueStream()
                .map(item -> item.path("month").asString())
                .toList();
    }

    private Map<String, String> digests() {
        return Stream.of(api().get("/status").json().path("views"))
                .flatMap(JsonNode::valueStream)
                .collect(toMap(view -> view.path("name").asString(), view -> view.path("digest")
                        .asString()));
    }

    @Test
    default void five_moments_are_told_alike_by_the_views_as_they_grew_and_by_a_full_replay()
            throws IOException, InterruptedException {
        var grown = told();
        var digests = digests();
        var table = table();
        assertThat(MOMENTS.stream().map(moment -> grown.get(READ.getFirst() + "as_of=" + moment)))
                .extracting(plan -> plan.path("plan"))
                .doesNotHaveDuplicates();
        assertThat(monthsOf(grown.get("/api/v1/dashboard/plan/series?" + MONTHS + "as_of=" + MOMENTS.getLast())))
                .as("October is not over")
                .hasSize(22)
                .startsWith("2023-12")
                .endsWith("2025-09");
        assertThat(table.lines().map(line -> line.substring(0, line.indexOf(','))))
                .contains("month", "2023-12", "2025-09");

        restartWithoutViews();
        assertThat(told()).isEqualTo(grown);
        assertThat(table()).isEqualTo(table);
        assertThat(digests()).isEqualTo(digests);
    }
}
