package org.assembleaclima.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What anybody can read of the played scenario; run on every database, against a node that played it by itself. */
interface PlayedScenario extends PlayedNode {

    private JsonNode proposal(int number) {
        return proposal("2024", number);
    }

    private List<JsonNode> ballotsOn(int number) {
        return items(
                "/ballots?proposal_id=" + proposal(number).path("proposal_id").asString());
    }

    @Test
    default void the_cycle_of_2024_comes_to_its_known_totals() {
        assertThat(byState("/members?cycle_id=2024"))
                .containsEntry("ACTIVE", 90L)
                .containsEntry("RESIGNED", 3L);
        assertThat(items("/working-groups?cycle_id=2024")).hasSize(5).allSatisfy(group -> {
            assertThat(group.path("member_ids")).hasSize(18);
            assertThat(group.path("facilitator").asString()).startsWith("sintetico-");
        });
        assertThat(byState("/sessions?cycle_id=2024&kind=PLENARY")).containsOnly(Map.entry("MINUTES_APPROVED", 8L));
        assertThat(byState("/proposals?cycle_id=2024"))
                .containsOnly(Map.entry("TRANSMITTED", 21L), Map.entry("NOT_APPROVED", 4L));
    }

    @Test
    default void of_26_final_ballots_of_2024_one_was_annulled_and_25_hold() {
        var proposals = items("/proposals?cycle_id=2024").stream()
                .map(row -> row.path("proposal_id").asString())
                .toList();
        var finals = items("/ballots?").stream()
                .filter(ballot -> !ballot.has("amendment_id"))
                .filter(ballot -> proposals.contains(ballot.path("proposal_id").asString()))
                .collect(Collectors.groupingBy(ballot -> ballot.path("state").asString()));
        assertThat(finals).containsOnlyKeys("CERTIFIED", "ANNULLED");
        assertThat(finals.get("CERTIFIED")).hasSize(25);
        assertThat(finals.get("CERTIFIED").stream()
                        .filter(ballot -> ballot.at("/certification/approved").asBoolean()))
                .hasSize(21);
        assertThat(finals.get("CERTIFIED")).allSatisfy(ballot -> {
            assertThat(ballot.at("/opening/majority/base").asString()).isEqualTo("CAST");
            assertThat(ballot.at("/opening/opened_at").asString()).startsWith("2024-10-19T");
            assertThat(ballot.at("/opening/present").asInt()).isEqualTo(84);
        });
        assertThat(finals.get("ANNULLED")).hasSize(1);
    }

    @Test
    default void the_pilot_comes_to_its_known_totals() {
        assertThat(items("/members?cycle_id=2022-23&state=ACTIVE").stream()
                        .collect(Collectors.groupingBy(row -> row.path("cohort").asInt(), Collectors.counting())))
                .containsOnly(Map.entry(1, 45L), Map.entry(2, 45L));
        assertThat(items("/working-groups?cycle_id=2022-23")).hasSize(7);
        assertThat(byState("/proposals?cycle_id=2022-23"))
                .containsOnly(Map.entry("TRANSMITTED", 5L), Map.entry("NOT_APPROVED", 3L));
        assertThat(items("/sessions?cycle_id=2022-23&kind=PLENARY"))
                .extracting(row -> row.path("starts_at").asString().substring(0, 10))
                .containsExactly("2022-12-03", "2023-05-20");
    }

    @Test
    default void one_vote_short_of_those_who_voted_is_enough_of_yes_and_no_and_was_counted_twice() {
        var ballot = ballotsOn(6).getFirst();
        assertThat(ballot.at("/result/decisive/approved").asBoolean()).isFalse();
        assertThat(ballot.at("/result/others").valueStream())
                .filteredOn(other -> other.at("/majority/base").asString().equals("YES_PLUS_NO"))
                .singleElement()
                .satisfies(
                        other -> assertThat(other.path("approved").asBoolean()).isTrue());
        assertThat(ballot.at("/contest/before/tally/yes").asInt()).isEqualTo(54);
    }

    @Test
    default void tellers_who_disagreed_counted_until_they_agreed_and_an_annulled_ballot_stays() {
        assertThat(ballotsOn(9).getFirst().path("counts"))
                .extracting(count -> count.path("entries").asInt())
                .containsExactlyInAnyOrder(1, 2);
        assertThat(ballotsOn(11))
                .extracting(ballot -> ballot.path("state").asString())
                .containsExactly("ANNULLED", "CERTIFIED");
    }

    @Test
    default void amendments_went_every_way_there_is() {
        assertThat(ends(1))
                .containsExactly(
                        "INTEGRATED", // suppressing
                        "LAPSED DELETION", // changed what the first one took out
                        "REJECTED", // substituting
                        "INTEGRATED", // modifying
                        "INTEGRATED", // adding
                        "INTEGRATED", // the same once more
                        "INTEGRATED rebased", // after the one before
                        "INADMISSIBLE",
                        "WITHDRAWN");
        assertThat(ends(2)).containsExactly("INTEGRATED", "INTEGRATED", "INTEGRATED friendly");
        assertThat(ends(3)).containsExactly("INTEGRATED", "REJECTED");
        var amendments = amendments(1);
        assertThat(amendments.get(4).path("ballot_id"))
                .isEqualTo(amendments.get(5).path("ballot_id"));
        assertThat(amendments(2).get(1).path("parent"))
                .isEqualTo(amendments(2).get(0).path("amendment_id"));
    }

    private List<JsonNode> amendments(int number) {
        return items("/proposals/" + proposal(number).path("proposal_id").asString() + "/amendments?");
    }

    private List<String> ends(int number) {
        return amendments(number).stream().map(PlayedScenario::end).toList();
    }

    private static String end(JsonNode amendment) {
        return (amendment.path("state").asString() + " "
                        + amendment.path("lapse_cause").asString("")
                        + (amendment.path("rebased").asInt() > 0 ? "rebased" : "")
                        + (amendment.path("friendly").asBoolean() ? "friendly" : ""))
                .strip();
    }

    @Test
    default void the_final_text_holds_what_was_adopted_and_a_translation_is_beside_its_original() {
        var path = "/api/v1/proposals/";
        var first = api().get(path + proposal(1).path("proposal_id").asString());
        assertThat(first.raw().body())
                .contains("in cinque quartieri", "Una mappa pubblica", "Un numero da chiamare")
                .doesNotContain(SyntheticTexts.SECOND, "parco giochi");
        var second = api().get(path + proposal(2).path("proposal_id").asString());
        assertThat(second.raw().body()).contains("una prova di diciotto mesi in tutti i quartieri");
        assertThat(proposal(4).path("languages").toString()).isEqualTo("[\"it\",\"en\"]");
    }

    @Test
    default void earlier_moments_are_told_as_they_were() {
        assertThat(items("/members?cycle_id=2022-23&state=ACTIVE&as_of=2023-01-15T00:00:00Z"))
                .hasSize(45);
        assertThat(byState("/proposals?cycle_id=2022-23&as_of=2023-05-19T00:00:00Z"))
                .containsOnly(Map.entry("TABLED", 8L));
        assertThat(byState("/proposals?as_of=2023-06-01T00:00:00Z"))
                .as("nothing of 2024 yet")
                .containsOnly(Map.entry("APPROVED", 5L), Map.entry("NOT_APPROVED", 3L));
        assertThat(byState("/proposals?cycle_id=2024&as_of=2024-04-01T00:00:00Z"))
                .containsOnly(Map.entry("DRAFT", 10L));
        assertThat(byState("/proposals?cycle_id=2024&as_of=2024-05-01T00:00:00Z"))
                .containsOnly(Map.entry("DRAFT", 25L));
        assertThat(byState("/proposals?cycle_id=2024&as_of=2024-10-18T00:00:00Z"))
                .containsOnly(Map.entry("CONSOLIDATED", 25L));
        assertThat(byState("/proposals?cycle_id=2024&as_of=2024-10-20T00:00:00Z"))
                .containsOnly(Map.entry("APPROVED", 21L), Map.entry("NOT_APPROVED", 4L));
    }

    @Test
    default void everything_made_up_says_so() {
        assertThat(items("/sessions?")).hasSize(10).allSatisfy(row -> saysSo(row.path("title")));
        assertThat(items("/sessions?").stream()
                        .flatMap(row ->
                                items("/sessions/" + row.path("session_id").asString() + "/minutes?").stream()))
                .hasSize(10)
                .allSatisfy(minutes -> saysSo(minutes.path("text")));
        assertThat(items("/sessions?")).allSatisfy(row -> {
            if (!row.at("/sources/0").asString().startsWith("https://")) saysSo(row.path("place"));
        });
        assertThat(items("/working-groups?cycle_id=2022-23"))
                .filteredOn(row -> row.path("name").asString().contains("intetic"))
                .hasSize(6);
        assertThat(items("/ballots?")).allSatisfy(ballot -> {
            if (ballot.has("contest")) saysSo(ballot.at("/contest/reason"));
            if (ballot.has("annulment")) saysSo(ballot.at("/annulment/reason"));
        });
    }

    @Test
    default void every_version_of_every_text_and_every_amendment_says_that_it_is_made_up() {
        assertThat(items("/proposals?")).hasSize(33).allSatisfy(proposal -> {
            var path = "/proposals/" + proposal.path("proposal_id").asString();
            assertThat(items(path + "/texts?")).isNotEmpty().allSatisfy(text -> saysSo(text.at("/text/title")));
            assertThat(items(path + "/amendments?")).allSatisfy(amendment -> saysSo(amendment.path("reasons")));
        });
    }

    private static void saysSo(JsonNode text) {
        assertThat(text.asString()).containsIgnoringCase("sintetic");
    }

    @Test
    default void playing_it_again_changes_nothing() {
        var before = api().get("/status").json().path("views");
        new Scenario(node().base()).play();
        assertThat(api().get("/status").json().path("views")).isEqualTo(before);
    }

    @Test
    default void the_clock_goes_forward_only() {
        var back = api().post(api().token("operator"), "/local/clock?to=2024-01-01T00:00:00Z", "");
        assertThat(back.status()).isEqualTo(422);
        assertThat(Instant.parse(api().get("/status").text("at"))).isAfter(Scenario.END);
    }
}
