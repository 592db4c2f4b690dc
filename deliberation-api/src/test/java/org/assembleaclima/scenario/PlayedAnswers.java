package org.assembleaclima.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What anybody can read of the municipality's answers in the played scenario. */
interface PlayedAnswers extends PlayedNode {

    private JsonNode figures(String cycle, String asOf) {
        var answer = api().get("/api/v1/dashboard/responses?cycle_id=" + cycle + "&as_of=" + asOf);
        return answer.json().path("total");
    }

    private static void says(JsonNode figures, int answered, int late, int due, int overdue) {
        assertThat(figures.path("answered").asInt()).as("answered").isEqualTo(answered);
        assertThat(figures.path("answered_late").asInt()).as("answered late").isEqualTo(late);
        assertThat(figures.path("due").asInt()).as("due").isEqualTo(due);
        assertThat(figures.path("overdue").asInt()).as("overdue").isEqualTo(overdue);
    }

    @Test
    default void the_pilot_s_answers_are_overdue_at_midnight_in_rome_and_no_second_earlier() {
        says(figures("2022-23", "2023-12-31T22:59:59Z"), 0, 0, 5, 0);
        says(figures("2022-23", "2023-12-31T23:00:00Z"), 0, 0, 0, 5);
        says(figures("2022-23", "2024-02-23T00:00:00Z"), 5, 5, 0, 0);
        var clock = "/responses?cycle_id=2022-23&as_of=";
        assertThat(items(clock + "2023-12-31T22:59:59Z")).hasSize(5).noneMatch(row -> row.path("overdue")
                .asBoolean());
        assertThat(items(clock + "2023-12-31T23:00:00Z")).hasSize(5).allMatch(row -> row.path("overdue")
                .asBoolean());
    }

    @Test
    default void of_21_answers_of_2024_eleven_are_in_time_seven_late_one_extended_and_two_never_given() {
        says(figures("2024", "2025-03-31T21:59:59Z"), 11, 0, 10, 0);
        says(figures("2024", "2025-03-31T22:00:00Z"), 11, 0, 1, 9);
        says(figures("2024", "2025-10-30T00:00:00Z"), 19, 7, 0, 2);
        assertThat(figures("2024", "2025-10-30T00:00:00Z").path("extended").asInt())
                .isEqualTo(1);
    }

    @Test
    default void every_verdict_appears() {
        var verdicts = items("/responses?cycle_id=2024").stream()
                .flatMap(row -> row.path("verdicts").valueStream())
                .map(one -> one.path("verdict").asString())
                .collect(Collectors.toSet());
        assertThat(verdicts)
                .containsExactlyInAnyOrder(
                        "ACCEPTED", "ACCEPTED_IN_PART", "ALREADY_UNDER_WAY", "DEFERRED", "NOT_COMPETENT", "REJECTED");
    }

    @Test
    default void a_superseded_answer_and_a_corrected_one_stay_readable() {
        var superseded = versions(7);
        assertThat(superseded).extracting(PlayedAnswers::verdict).containsExactly("REJECTED", "ACCEPTED_IN_PART");
        assertThat(superseded)
                .extracting(row -> row.path("kind").asString())
                .containsExactly("ORIGINAL", "SUPERSESSION");
        assertThat(superseded.getFirst().path("replaced_by").asInt()).isEqualTo(2);
        assertThat(superseded.getLast().has("replaced_by")).isFalse();
        var first = api().get(responseTo("2024", 7) + "/versions/1");
        assertThat(first.text("kind")).isEqualTo("ORIGINAL");
        assertThat(versions(5))
                .extracting(row -> row.path("kind").asString())
                .containsExactly("ORIGINAL", "CORRECTION");
    }

    private List<JsonNode> versions(int number) {
        return api().get(responseTo("2024", number) + "/versions").items();
    }

    private static String verdict(JsonNode version) {
        return version.at("/points/0/verdict").asString();
    }

    @Test
    default void both_reports_are_transmitted_and_the_pilot_s_was_shown_where_the_city_says() {
        var pilot = api().get("/api/v1/cycles/2022-23/report").json();
        assertThat(pilot.path("proposals")).hasSize(5);
        assertThat(pilot.at("/previews/0/held_on").asString()).isEqualTo("2024-02-10");
        assertThat(pilot.at("/previews/0/sources/0").asString()).startsWith("https://www.comune.milano.it/");
        assertThat(pilot.at("/transmission/due_on").asString()).isEqualTo("2023-12-31");
        var second = api().get("/api/v1/cycles/2024/report").json();
        assertThat(second.path("proposals")).hasSize(21);
        assertThat(second.at("/transmission/due_on").asString()).isEqualTo("2025-03-31");
    }

    @Test
    default void two_proposals_of_the_pilot_were_started_and_one_answer_of_them_was_reviewed() {
        assertThat(items("/commitments?").stream()
                        .filter(row ->
                                row.at("/start/sources/0").asString("").startsWith("http://imprese-lavoro.com/")))
                .hasSize(2)
                .allSatisfy(row ->
                        assertThat(row.at("/start/started_on").asString()).isEqualTo("2024-07-17"));
        assertThat(api().get(responseTo("2022-23", 4) + "/reviews").items()).hasSize(1);
    }

    @Test
    default void commitments_went_every_way_there_is() {
        assertThat(byState("/commitments?"))
                .containsOnly(
                        Map.entry("COMMITTED", 7L),
                        Map.entry("IN_PROGRESS", 5L),
                        Map.entry("DELIVERED", 1L),
                        Map.entry("DROPPED", 1L));
        var disputed = milestones(2).getFirst();
        assertThat(disputed.path("claims").asInt()).isEqualTo(2);
        assertThat(disputed.path("state").asString()).isEqualTo("VERIFIED");
        var putOff = milestones(8).getFirst();
        assertThat(putOff.path("slips").asInt()).isEqualTo(1);
        assertThat(putOff.path("first_due_on").asString()).isEqualTo("2025-07-31");
        assertThat(milestones(10).getFirst().path("late").asBoolean()).isTrue();
        assertThat(milestones(1))
                .extracting(row -> row.path("state").asString())
                .containsExactly("VERIFIED", "DELIVERY_CLAIMED", "IN_PROGRESS");
    }

    private List<JsonNode> milestones(int number) {
        var proposal = proposal("2024", number).path("proposal_id").asString();
        var commitment = items("/commitments?proposal_id=" + proposal)
                .getFirst()
                .path("commitment_id")
                .asString();
        return api().get("/api/v1/commitments/" + commitment)
                .json()
                .path("milestones")
                .valueStream()
                .toList();
    }

    @Test
    default void every_word_of_the_city_says_that_it_is_made_up() {
        for (var response : items("/responses?")) {
            var path = "/proposals/" + response.path("proposal_id").asString() + "/response";
            assertThat(items(path + "/versions?")).allSatisfy(version -> {
                assertThat(version.path("points")).allSatisfy(point -> saysSo(point.path("reasons")));
                saysSo(version.at("/act/number"));
                saysSo(version.path("authority"));
            });
            assertThat(items(path + "/opinions?")).isNotEmpty().allSatisfy(opinion -> saysSo(opinion.path("text")));
        }
        assertThat(items("/commitments?")).allSatisfy(commitment -> {
            saysSo(commitment.path("title"));
            if (commitment.has("start")) saysSo(commitment.at("/start/note"));
        });
    }

    private static void saysSo(JsonNode text) {
        assertThat(text.asString()).containsIgnoringCase("sintetic");
    }
}
