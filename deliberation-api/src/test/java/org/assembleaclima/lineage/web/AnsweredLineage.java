package org.assembleaclima.lineage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assembleaclima.testing.Answering;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.Debate;
import org.assembleaclima.testing.MovableClock;
import org.junit.jupiter.api.Test;

/** From a measured value back to the ballot, over the city's answer and what it took on; run on every database. */
interface AnsweredLineage {

    Api api();

    MovableClock clock();

    private Answer lineage(String query) {
        return api().get("/api/v1/lineage?of=" + query);
    }

    private static List<String> names(Answer answer) {
        return answer.json()
                .path("nodes")
                .valueStream()
                .map(node ->
                        node.path("steps").asInt() + " " + node.path("name").asString())
                .toList();
    }

    /** An indicator with a value, corrected once. */
    private void measured(Answering city, String indicator) {
        city.debate().as("monitoring_office", "/api/v1/pac/indicators/" + indicator + "/record-value", """
                {"period": "2025", "value": {"amount": 12, "unit": "alberi"}, "source": "Area Verde"}""");
        var version = city.debate()
                .as("monitoring_office", "/api/v1/pac/indicators/" + indicator + "/correct-value", """
                        {"period": "2025", "value": {"amount": 13, "unit": "alberi"}, "source": "Area Verde",
                         "reason": "Uno era nascosto."}""")
                .json()
                .path("version")
                .asLong();
        api().get("/api/v1/pac/indicators/" + indicator + "?min_version=" + version);
    }

    @Test
    default void a_value_leads_back_to_the_ballot_of_its_own_proposal_and_the_action_on_to_the_value() {
        var city = Answering.begin(api(), clock(), "filiera");
        var indicator = "filiera-" + city.debate().assembly().cycle();
        city.debate().as("monitoring_office", "/api/v1/pac/indicators", """
                {"indicator_id": "%s", "title": "Alberi", "unit": "alberi", "better": "UP", "method": "",
                 "sources": []}""".formatted(indicator));
        var other = Debate.id(city.approved());
        var response = city.awaited();
        var proposal = Debate.id(response.substring(0, response.lastIndexOf('/')));
        var acceptance = Answering.acceptance(city.today().plusDays(90))
                .replace("\"indicators\": []", "\"indicators\": [\"" + indicator + "\"]");
        city.answered(response, acceptance);
        measured(city, indicator);

        var value = "value/" + indicator + "/2025/1";
        var upstream = lineage(value + "&direction=UPSTREAM");
        assertThat(upstream.status()).as(upstream.raw().body()).isEqualTo(200);
        var cycle = city.debate().assembly().cycle();
        assertThat(names(upstream))
                .contains(
                        "0 " + value,
                        "-1 value/" + indicator + "/2025",
                        "-2 indicator/" + indicator,
                        "-5 response-version/" + proposal + "/1",
                        "-6 response/" + proposal,
                        "-7 transmission/" + cycle + "/1/" + proposal,
                        "-9 proposal-version/" + proposal + "/1",
                        "-10 proposal/" + proposal,
                        "-11 group/" + city.debate().group(),
                        "-12 cycle/" + cycle)
                .noneMatch(name -> name.contains(other));
        assertThat(names(upstream).stream().filter(name -> name.contains(" ballot/")))
                .as("one ballot, though the report held two proposals")
                .hasSize(1)
                .allMatch(name -> name.startsWith("-8 "));
        assertThat(upstream.json().path("edges").valueStream().map(edge -> edge.path("type")
                        .asString()))
                .contains(
                        "ProposalDrafted",
                        "ProposalPutToVote",
                        "ReportTransmitted",
                        "AnswerPublished",
                        "CommitmentMade",
                        "ValueMeasured",
                        "ValueCorrected");

        assertThat(names(lineage("2.1.3&direction=DOWNSTREAM"))).anyMatch(name -> name.endsWith(" " + value));
        only_the_value_is_left_out_before_it_was_measured(upstream, proposal, indicator);
    }

    private void only_the_value_is_left_out_before_it_was_measured(Answer upstream, String proposal, String indicator) {
        var measured = upstream.json()
                .path("edges")
                .valueStream()
                .filter(edge -> edge.path("type").asString().equals("ValueMeasured"))
                .findFirst()
                .orElseThrow()
                .path("position")
                .asLong();
        var before = names(lineage(proposal + "&direction=DOWNSTREAM&at_position=" + (measured - 1)));
        assertThat(before).anyMatch(name -> name.endsWith("indicator/" + indicator));
        assertThat(before).noneMatch(name -> name.contains("value/"));
        assertThat(names(lineage(proposal + "&direction=DOWNSTREAM&at_position=" + measured)))
                .anyMatch(name -> name.endsWith("value/" + indicator + "/2025"));
    }

    @Test
    default void a_later_version_of_an_answer_comes_of_the_one_before() {
        var city = Answering.begin(api(), clock(), "versioni");
        var response = city.awaited();
        var proposal = Debate.id(response.substring(0, response.lastIndexOf('/')));
        city.answered(response, Answering.REJECTION);
        city.answered(
                response,
                Answering.later(
                        "SUPERSESSION", Answering.acceptance(city.today().plusDays(90))));
        assertThat(names(lineage("response/" + proposal + "&direction=DOWNSTREAM&depth=3")))
                .contains("1 response-version/" + proposal + "/1", "2 response-version/" + proposal + "/2")
                .anyMatch(name -> name.startsWith("3 commitment/"));
        var commitment = names(lineage("response/" + proposal + "&direction=DOWNSTREAM&depth=3")).stream()
                .filter(name -> name.startsWith("3 commitment/"))
                .findFirst()
                .orElseThrow()
                .substring("3 commitment/".length());
        assertThat(names(lineage(commitment + "&direction=UPSTREAM&depth=1")))
                .as("from a bare id")
                .contains("0 commitment/" + commitment, "-1 action/2.1.3", "-1 response-version/" + proposal + "/2");
    }
}
