package org.assembleaclima.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What anybody can read of the plan's monitoring in the played scenario. */
interface PlayedPlan extends PlayedNode {

    private JsonNode standing(String code, String asOf) {
        return api().get("/api/v1/pac/actions/" + code + "/standing?as_of=" + asOf)
                .json()
                .path("standing");
    }

    private void says(String code, String asOf, String declared, String computed, boolean disagrees) {
        var standing = standing(code, asOf);
        assertThat(standing.path("declared").asString()).as(standing.toString()).isEqualTo(declared);
        assertThat(standing.path("computed").asString()).isEqualTo(computed);
        assertThat(standing.path("disagree").asBoolean()).isEqualTo(disagrees);
    }

    @Test
    default void what_is_said_to_be_completed_with_a_milestone_nobody_reached_disagrees() {
        says("1.7.3", "2025-03-31T21:59:59Z", "IN_PROGRESS", "ON_TIME", false);
        says("1.7.3", "2025-03-31T22:00:00Z", "IN_PROGRESS", "LATE", true);
        says("1.7.3", "2025-10-30T00:00:00Z", "COMPLETED", "LATE", true);
        says("4.2.3", "2025-10-30T00:00:00Z", "COMPLETED", "COMPLETED", false);
    }

    @Test
    default void half_of_the_known_actions_are_watched() {
        var plan = api().get("/api/v1/dashboard/plan?as_of=2025-10-30T00:00:00Z")
                .json()
                .path("plan");
        assertThat(plan.path("actions").asInt()).isEqualTo(20);
        assertThat(plan.path("without_owner").asInt()).isEqualTo(10);
        var before = api().get("/api/v1/dashboard/plan?as_of=2023-01-01T00:00:00Z")
                .json()
                .path("plan");
        assertThat(before.path("without_owner").asInt()).isEqualTo(20);
    }

    @Test
    default void indicators_are_on_track_behind_or_without_a_value() {
        assertThat(items("/pac/indicators?"))
                .extracting(row -> row.path("indicator_id").asString() + " "
                        + row.path("track").asString())
                .containsExactlyInAnyOrder(
                        "waste-per-head ON_TRACK",
                        "separate-collection BEHIND",
                        "municipal-heat BEHIND",
                        "gas-avoided NO_VALUE",
                        "trees-planted BEHIND",
                        "co2-emissions ON_TRACK");
        assertThat(items("/pac/indicator-values/imports?")).hasSize(1);
        assertThat(items("/pac/indicators/trees-planted/corrections?")).hasSize(1);
        assertThat(items("/pac/indicators/trees-planted/values?")).hasSize(13);
    }

    @Test
    default void what_is_known_of_an_indicator_has_a_link_and_the_rest_says_that_it_is_made_up() {
        for (var indicator : items("/pac/indicators?"))
            for (var goal : indicator.path("goals"))
                assertThat(goal.path("source").asString()).matches("https://.+|Dato sintetico\\.");
    }

    @Test
    default void a_measured_value_leads_back_to_the_ballot_and_the_ballot_to_the_value() {
        var value = "value/trees-planted/2024";
        var back = lineage(value, "UPSTREAM");
        assertThat(kinds(back))
                .contains(
                        "indicator",
                        "milestone",
                        "commitment",
                        "response-version",
                        "response",
                        "transmission",
                        "ballot",
                        "proposal-version",
                        "amendment",
                        "group",
                        "action");
        var ballot = back.path("nodes")
                .valueStream()
                .map(node -> node.path("name").asString())
                .filter(name -> name.startsWith("ballot/"))
                .filter(name -> isOfTheProposal(name.substring("ballot/".length())))
                .findFirst()
                .orElseThrow();
        assertThat(lineage(ballot, "DOWNSTREAM").path("nodes"))
                .extracting(node -> node.path("name").asString())
                .contains(value);
    }

    private JsonNode lineage(String of, String direction) {
        return api().get("/api/v1/lineage?of=" + of + "&direction=" + direction).json();
    }

    private static List<String> kinds(JsonNode lineage) {
        return lineage.path("nodes")
                .valueStream()
                .map(node -> node.path("kind").asString())
                .distinct()
                .toList();
    }

    /** And not of one of its amendments. */
    private boolean isOfTheProposal(String ballot) {
        return !api().get("/api/v1/ballots/" + ballot).json().has("amendment_id");
    }
}
