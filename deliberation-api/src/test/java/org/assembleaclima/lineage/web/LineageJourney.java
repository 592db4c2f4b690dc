package org.assembleaclima.lineage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.Debate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lineages over HTTP, at any moment. */
interface LineageJourney {

    Api api();

    private Answer lineage(String query) {
        return api().get("/api/v1/lineage?of=" + query);
    }

    private static List<String> edges(Answer answer) {
        return answer.json()
                .path("edges")
                .valueStream()
                .map(edge ->
                        edge.path("type").asString() + " " + edge.path("source").asString() + " "
                                + edge.path("target").asString())
                .toList();
    }

    private static List<String> nodes(Answer answer) {
        return answer.json()
                .path("nodes")
                .valueStream()
                .map(node -> node.path("name").asString())
                .toList();
    }

    @Test
    default void a_ballot_leads_back_over_amendments_and_texts_to_the_action_it_is_about() {
        var debate = Debate.begin(api(), "lignaggio", 1);
        var proposal = debate.amending();
        var amendment = debate.admitted(proposal, Debate.replace("b2", "estate", "settimana"));
        debate.as("chair", proposal + "/close-amending", "");
        var first = debate.decided(debate.configuredOn(amendment, "NAMED_ELECTRONIC"), "YES");
        debate.await(amendment, "state", "INTEGRATED");
        debate.as("chair", proposal + "/consolidate", "");
        var last = debate.decided(debate.configured(proposal, "NAMED_ELECTRONIC"), "YES");
        debate.await(proposal, "state", "APPROVED");

        var id = Debate.id(proposal);
        var upstream = lineage(Debate.id(last) + "&direction=UPSTREAM");
        assertThat(upstream.status()).isEqualTo(200);
        assertThat(edges(upstream))
                .contains(
                        "ActionAdded objective/2.1 action/2.1.3",
                        "WorkingGroupConstituted cycle/" + debate.assembly().cycle() + " group/" + debate.group(),
                        "ProposalDrafted action/2.1.3 proposal/" + id,
                        "ProposalDrafted group/" + debate.group() + " proposal/" + id,
                        "AmendmentSubmitted proposal-version/" + id + "/1 amendment/" + Debate.id(amendment),
                        "AmendmentPutToVote amendment/" + Debate.id(amendment) + " ballot/" + Debate.id(first),
                        "AmendmentAdopted ballot/" + Debate.id(first) + " amendment/" + Debate.id(amendment),
                        "AmendmentsIntegrated amendment/" + Debate.id(amendment) + " proposal-version/" + id + "/2",
                        "ProposalPutToVote proposal-version/" + id + "/2 ballot/" + Debate.id(last));
        assertThat(upstream.json().path("truncated").asBoolean(true)).isFalse();
        assertThat(upstream.json().path("start").toString()).isEqualTo("[\"ballot/" + Debate.id(last) + "\"]");

        assertThat(nodes(lineage("proposal-version/" + id + "/2&direction=DOWNSTREAM")))
                .containsExactly("proposal-version/" + id + "/2", "ballot/" + Debate.id(last));
        each_edge_can_be_looked_up(upstream);
        nothing_is_there_before_it_happened(upstream, id, Debate.id(last));
    }

    private void each_edge_can_be_looked_up(Answer upstream) {
        for (JsonNode edge : upstream.json().path("edges")) {
            assertThat(edge.path("position").asLong()).isPositive();
            assertThat(edge.path("recorded_at").asString()).endsWith("Z");
            var source = edge.path("source").asString();
            var position = edge.path("position").asLong();
            assertThat(nodes(lineage(source + "&depth=1&direction=DOWNSTREAM&at_position=" + position)))
                    .contains(edge.path("target").asString());
            assertThat(nodesOrNone(source + "&depth=1&direction=DOWNSTREAM&at_position=" + (position - 1)))
                    .doesNotContain(edge.path("target").asString());
        }
    }

    private List<String> nodesOrNone(String query) {
        var answer = lineage(query);
        return answer.status() == 404 ? List.of() : nodes(answer);
    }

    private void nothing_is_there_before_it_happened(Answer upstream, String proposal, String ballot) {
        var put = upstream.json()
                .path("edges")
                .valueStream()
                .filter(edge -> edge.path("type").asString().equals("ProposalPutToVote"))
                .findFirst()
                .orElseThrow()
                .path("position")
                .asLong();
        var before = lineage(ballot + "&at_position=" + (put - 1));
        assertThat(before.status()).isEqualTo(404);
        assertThat(before.code()).isEqualTo("NOT_FOUND");
        var pinned = lineage(proposal + "&at_position=" + (put - 1));
        assertThat(nodes(pinned)).doesNotContain("ballot/" + ballot);
        assertThat(pinned.header("Deliberation-Position")).isEqualTo(Long.toString(put - 1));
        assertThat(pinned.json().path("position").asLong()).isEqualTo(put - 1);
    }

    @Test
    default void codes_of_the_plan_and_ids_in_capitals_are_understood() {
        assertThat(nodes(lineage("2.1.3&direction=UPSTREAM")))
                .containsExactly("plan/pac", "area/2", "objective/2.1", "action/2.1.3");
        var group = api().workingGroup("2024");
        assertThat(nodes(lineage(group.toUpperCase(Locale.ROOT) + "&direction=UPSTREAM")))
                .contains("group/" + group);
        var cut = lineage("plan/pac&depth=1");
        assertThat(cut.json().path("truncated").asBoolean()).isTrue();
        assertThat(nodes(cut)).contains("area/2").doesNotContain("objective/2.1");
    }

    @Test
    default void what_names_nothing_or_is_no_question_is_refused() {
        assertThat(lineage("trees-of-nowhere").code()).isEqualTo("NOT_FOUND");
        for (var wrong : List.of(
                "",
                "a%20b",
                "a%00",
                "%27",
                "a".repeat(201),
                "2.1.3&direction=SIDEWAYS",
                "2.1.3&depth=0",
                "2.1.3&depth=501",
                "2.1.3&depth=x",
                "2.1.3&at_position=-1"))
            assertThat(lineage(wrong).code()).as(wrong).isEqualTo("INVALID_PARAMETER");
        assertThat(api().get("/api/v1/lineage").code()).isEqualTo("INVALID_PARAMETER");
        assertThat(lineage("2.1.3&at_position=" + Long.MAX_VALUE).code()).isEqualTo("POSITION_NOT_REACHED");
    }
}
