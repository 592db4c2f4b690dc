package org.assembleaclima.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the contract says once for all operations is what the server does: bounds, preconditions, refusals. */
@OnH2
record CommonAnswersTest(@Autowired Api api) {

    private static final String CYCLES = "/api/v1/cycles";
    private static final String UNKNOWN = "/api/v1/proposals/00000000-0000-0000-0000-000000000000";

    private void agrees(String operation, Answer answer, int status) {
        var contract = new Contract(api.get("/openapi").json());
        new Agreement(contract).holds(contract.operation(operation), answer, status);
    }

    @Test
    void takes_the_bounds_of_parameters_and_refuses_what_is_beyond() {
        agrees("cycles", api.get(CYCLES + "?limit=1"), 200);
        agrees("cycles", api.get(CYCLES + "?limit=200"), 200);
        agrees("cycles", api.get(CYCLES + "?limit=0"), 400);
        agrees("cycles", api.get(CYCLES + "?limit=201"), 400);
        agrees("cycles", api.get(CYCLES + "?at_position=0"), 200);
        agrees("cycles", api.get(CYCLES + "?at_position=-1"), 400);
        agrees("cycle", api.get(CYCLES + "/2024?min_version=0"), 200);
        agrees("cycle", api.get(CYCLES + "/2024?min_version=-1"), 400);
        agrees("cycles", api.get(CYCLES + "?as_of=yesterday"), 400);
    }

    @Test
    void a_page_leads_to_the_next_one() {
        var first = api.get(CYCLES + "?limit=1");
        agrees("cycles", first, 200);
        agrees("cycles", api.get(CYCLES + "?limit=1&cursor=" + first.text("next_cursor")), 200);
        agrees("cycles", api.get(CYCLES + "?cursor=x"), 400);
    }

    @Test
    void an_idempotency_key_has_1_to_128_visible_characters() {
        var token = api.token("facilitator");
        var body = api.draftOf("Chiave", "Uno.");
        var key = "contract".repeat(16);
        agrees("draftProposal", api.post(token, "/api/v1/proposals", body, "Idempotency-Key", key), 201);
        agrees("draftProposal", api.post(token, "/api/v1/proposals", body, "Idempotency-Key", key + "k"), 400);
        agrees("draftProposal", api.post(token, "/api/v1/proposals", body, "Idempotency-Key", "a b"), 400);
        var other = api.draftOf("Altra", "Due.");
        agrees("draftProposal", api.post(token, "/api/v1/proposals", other, "Idempotency-Key", key), 422);
    }

    @Test
    void a_text_is_edited_with_the_version_that_was_read() {
        var token = api.token("facilitator");
        var path = "/api/v1/proposals/" + api.drafted(token, "Versione") + "/table";
        agrees("tableProposal", api.post(token, path, ""), 428);
        agrees("tableProposal", api.post(token, path, "", "If-Match", "3"), 400);
        agrees("tableProposal", api.post(token, path, "", "If-Match", "\"7\""), 412);
        agrees("tableProposal", api.post(token, path, "", "If-Match", "\"1\""), 200);
        agrees("tableProposal", api.post(token, path, "", "If-Match", "\"2\""), 409);
        agrees("tableProposal", api.post(token, UNKNOWN + "/table", "", "If-Match", "\"1\""), 404);
    }

    @Test
    void an_answer_that_has_not_changed_is_not_sent_again() {
        agrees(
                "cycle",
                api.get(
                        CYCLES + "/2024",
                        "If-None-Match",
                        api.get(CYCLES + "/2024").header("ETag")),
                304);
        agrees("cycles", api.get(CYCLES, "If-None-Match", api.get(CYCLES).header("ETag")), 304);
    }

    @Test
    void reads_are_refused_as_the_contract_says() {
        agrees("proposal", api.get(UNKNOWN), 404);
        agrees("proposal", api.get("/api/v1/proposals/7"), 400);
        agrees("proposal", api.get(UNKNOWN + "?min_version=1"), 503);
        agrees("cycles", api.get(CYCLES, "Accept", "text/html"), 406);
        agrees("cycles", api.get(CYCLES, "Authorization", "Bearer x"), 401);
        agrees("status", api.get("/status", "Accept", "text/html"), 406);
        agrees("status", api.get("/status", "Authorization", "Bearer x"), 401);
    }

    @Test
    void commands_are_refused_as_the_contract_says() {
        var token = api.token("facilitator");
        agrees("planCycle", api.post("x", CYCLES, "{}"), 401);
        agrees("draftProposal", api.post(token, "/api/v1/proposals", "{}"), 422);
        agrees("planCycle", api.post(token, CYCLES, "{"), 400);
        agrees("planCycle", api.post(token, CYCLES, " ".repeat(1_100_000)), 413);
        var text = api.request(CYCLES, "Authorization", "Bearer " + token, "Content-Type", "text/plain");
        agrees("planCycle", api.send(text.POST(BodyPublishers.ofString("{}")).build()), 415);
        var group = "{\"cycle_id\": \"2024\", \"name\": \"Ombra\", \"sources\": []}";
        agrees("constituteWorkingGroup", api.post(token, "/api/v1/working-groups", group), 403);
    }

    @Test
    void a_command_whose_answer_could_not_be_read_is_not_taken() {
        var token = api.token("facilitator");
        var body = api.draftOf("Illeggibile", "Uno.");
        agrees("draftProposal", api.post(token, "/api/v1/proposals", body, "Accept", "text/html"), 406);
        api.drafted(token, "Leggibile");
        assertThat(api.get("/api/v1/proposals?limit=200").items())
                .extracting(proposal -> proposal.path("title").asString())
                .contains("Leggibile")
                .doesNotContain("Illeggibile");
    }

    @Test
    void an_amount_has_a_bounded_number_of_digits() {
        var file = """
                {"plan": {"title": "x", "edition": "y", "declared_actions": 1, "sources": []},
                 "areas": [], "objectives": [], "actions": [], "targets": [{"code": "Z9", "text": "t", "sources": [],
                 "quantity": {"amount": 1e999999999, "unit": "t"}}]}""";
        agrees("importPlan", api.post(api.token("monitoring_office"), "/api/v1/pac/import", file), 422);
    }
}
