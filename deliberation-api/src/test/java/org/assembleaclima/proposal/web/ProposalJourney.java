package org.assembleaclima.proposal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A proposal's way through all five stops, over HTTP; run on every database. */
interface ProposalJourney {

    Api api();

    MovableClock clock();

    private String facilitator() {
        return api().token("facilitator");
    }

    @Test
    default void a_proposal_is_drafted_revised_tabled_and_each_of_its_moments_can_be_read() {
        var token = facilitator();
        var made = api().post(token, "/api/v1/proposals", api().draftOf("Ombra", "Alberi in ogni cortile."));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("version").asLong()).isEqualTo(1);
        var path = made.header("Location");
        assertThat(path).isEqualTo("/api/v1/proposals/" + made.text("id"));

        var drafted = api().get(path + "?min_version=1");
        assertThat(drafted.status()).isEqualTo(200);
        assertThat(drafted.header("ETag")).matches("\"1(\\.\\d+)?\""); // the shape of the rows may follow
        assertThat(drafted.text("state")).isEqualTo("DRAFT");
        assertThat(drafted.json().at("/text/blocks/0/id").asString()).isEqualTo("b1");
        var whenDrafted = clock().instant();
        var positionWhenDrafted = drafted.header("Deliberation-Position");

        clock().forward(Duration.ofMinutes(1));
        var revised = api().post(token, path + "/revise", """
                {"pac_actions": [], "text": {"language": "it", "title": "Ombra", "blocks": [
                  {"kind": "HEADING", "text": "Perché"},
                  {"id": "b1", "kind": "PARAGRAPH", "text": "Alberi e pergole in ogni cortile."}]}}""", "If-Match", "\"1\"");
        assertThat(revised.status()).isEqualTo(200);
        assertThat(revised.json().path("version").asLong()).isEqualTo(2);

        var now = api().get(path + "?min_version=2");
        assertThat(now.json().at("/text/blocks/0/id").asString()).isEqualTo("b2");
        assertThat(now.json().at("/text/blocks/1/id").asString()).isEqualTo("b1");
        assertThat(api().get(path + "?as_of=" + whenDrafted).raw().body())
                .isEqualTo(drafted.raw().body());
        assertThat(api().get(path + "?at_position=" + positionWhenDrafted).raw().body())
                .isEqualTo(drafted.raw().body());
        assertThat(api().get(path + "?as_of=2020-01-01T00:00:00Z").status()).isEqualTo(404);

        var difference = api().get(path + "/diff?from=1&to=2");
        assertThat(difference.json().at("/blocks/0/change").asString()).isEqualTo("ADDED");
        assertThat(difference.json().at("/blocks/1/change").asString()).isEqualTo("CHANGED");
        assertThat(difference.json().at("/pac_actions_removed/0").asString()).isEqualTo("2.1.3");

        assertThat(api().post(token, path + "/table", "", "If-Match", "\"2\"").status())
                .isEqualTo(200);
        var tabled = api().get(path + "?min_version=3");
        assertThat(tabled.text("state")).isEqualTo("TABLED");
        assertThat(tabled.text("text_hash")).hasSize(64);
        assertThat(api().get(path + "/texts").items()).hasSize(2);

        var history = api().get(path + "/history").items();
        assertThat(history)
                .extracting(entry -> entry.path("type").asString())
                .containsExactly("ProposalDrafted", "ProposalRevised", "ProposalTabled");
        assertThat(history.getFirst().path("actor_id").asString()).isEqualTo("local-facilitator");
        assertThat(history.getFirst().at("/actor_roles/0").asString()).isEqualTo("facilitator");
    }

    @Test
    default void an_unchanged_answer_is_not_sent_again() {
        var path = "/api/v1/proposals/" + api().drafted(facilitator(), "Panchine");
        var etag = api().get(path).header("ETag");
        var again = api().get(path, "If-None-Match", etag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.raw().body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(etag);
    }

    @Test
    default void a_text_is_edited_only_by_who_has_read_it() {
        var token = facilitator();
        var path = "/api/v1/proposals/" + api().drafted(token, "Fontane");
        var body = """
                {"pac_actions": [], "text": {"language": "it", "title": "Fontanelle", "blocks": [
                  {"id": "b1", "kind": "PARAGRAPH", "text": "Acqua."}]}}""";

        var blind = api().post(token, path + "/revise", body);
        assertThat(blind.status()).isEqualTo(428);
        assertThat(blind.code()).isEqualTo("IF_MATCH_MISSING");
        var stale = api().post(token, path + "/revise", body, "If-Match", "\"7\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("PROPOSAL_CHANGED_MEANWHILE");
        assertThat(api().post(token, path + "/revise", body, "If-Match", "seven")
                        .code())
                .isEqualTo("INVALID_IF_MATCH");
        assertThat(api().get(path).json().path("version").asLong()).isEqualTo(1);
    }

    @Test
    default void a_refused_step_tells_the_state_and_what_is_open_from_it() {
        var token = facilitator();
        var path = "/api/v1/proposals/" + api().drafted(token, "Tetti verdi");
        api().post(token, path + "/table", "", "If-Match", "\"1\"");

        var refused = api().post(token, path + "/table", "", "If-Match", "\"2\"");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.code()).isEqualTo("PROPOSAL_NOT_A_DRAFT");
        assertThat(refused.text("current_state")).isEqualTo("TABLED");
        assertThat(refused.json().path("allowed_commands").valueStream().map(JsonNode::asString))
                .containsExactly("open-amending", "consolidate", "translate", "withdraw");
    }

    @Test
    default void a_list_goes_on_where_it_was_whatever_is_written_meanwhile() {
        var token = facilitator();
        for (int i = 0; i < 5; i++) api().drafted(token, "Pagina " + i);
        var first = api().get("/api/v1/proposals?limit=2&cycle_id=2024");
        assertThat(first.items()).hasSize(2);
        var position = first.json().path("position").asLong();
        api().drafted(token, "Scritta mentre si sfoglia");

        var seen = first.items().size();
        var page = first;
        while (!page.text("next_cursor").isEmpty()) {
            page = api().get("/api/v1/proposals?limit=2&cycle_id=2024&cursor=" + page.text("next_cursor"));
            assertThat(page.json().path("position").asLong()).isEqualTo(position);
            seen += page.items().size();
        }
        assertThat(seen)
                .isEqualTo(api().get("/api/v1/proposals?limit=200&cycle_id=2024&at_position=" + position)
                        .items()
                        .size());
        assertThat(api().get("/api/v1/proposals?cursor=" + first.text("next_cursor"))
                        .code())
                .as("a cursor of the filtered list is not one of the whole list")
                .isEqualTo("INVALID_CURSOR");
    }

    @Test
    default void names_of_things_that_do_not_exist_are_refused_at_their_place() {
        var token = facilitator();
        var unknownAction = api().post(
                        token,
                        "/api/v1/proposals",
                        api().draftOf("Biciclette", "Piste.").replace("2.1.3", "9.9.9"));
        assertThat(unknownAction.status()).isEqualTo(422);
        assertThat(unknownAction.code()).isEqualTo("PAC_ACTION_UNKNOWN");
        assertThat(unknownAction.json().at("/errors/0/pointer").asString()).isEqualTo("/pac_actions");
        var wrongCycle = api().post(
                        token,
                        "/api/v1/proposals",
                        api().draftOf("Biciclette", "Piste.").replace("\"2024\"", "\"2025\""));
        assertThat(wrongCycle.code()).isEqualTo("WORKING_GROUP_NOT_OF_CYCLE");
    }

    @Test
    default void the_hour_that_comes_twice_in_autumn_is_two_hours() {
        var rules = clock().getZone().getRules();
        var clocksGoBack = rules.nextTransition(clock().instant());
        while (!clocksGoBack.isOverlap()) clocksGoBack = rules.nextTransition(clocksGoBack.getInstant());
        var beforeTheClocksGoBack = clocksGoBack.getInstant().minus(Duration.ofMinutes(30));
        clock().forward(Duration.between(clock().instant(), beforeTheClocksGoBack.plus(Duration.ofHours(1))));
        var path = "/api/v1/proposals/" + api().drafted(facilitator(), "Ora legale");
        assertThat(api().get(path + "?as_of=" + beforeTheClocksGoBack.plus(Duration.ofMinutes(15)))
                        .status())
                .as("an hour before it was recorded")
                .isEqualTo(404);
        assertThat(api().get(path + "?as_of=" + clock().instant()).status()).isEqualTo(200);
    }

    @Test
    default void an_old_cursor_cannot_be_turned_into_another() {
        api().drafted(facilitator(), "Segnalibro");
        api().drafted(facilitator(), "Segnalibro due");
        var cursor = api().get("/api/v1/proposals?limit=1").text("next_cursor");
        var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        var ahead = text.replaceAll("\"position\":\\d+", "\"position\":1000000000000");
        var broken = text.replaceAll("\"key\":\"", "\"key\":\"\\\\u0000");
        for (var forged : List.of(ahead, broken)) {
            assertThat(forged).isNotEqualTo(text);
            var encoded =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8));
            assertThat(api().get("/api/v1/proposals?limit=1&cursor=" + encoded).code())
                    .isEqualTo("INVALID_CURSOR");
        }
        assertThat(api().get("/api/v1/proposals?limit=1&at_position=1&cursor=" + cursor)
                        .code())
                .isEqualTo("INVALID_CURSOR");
    }
}
