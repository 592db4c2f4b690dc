package org.assembleaclima.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an Idempotency-Key promises; run on every database. */
interface Idempotency {

    Api api();

    JdbcTemplate jdbc();

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private Answer draft(String key, String title) {
        return draftAs(api().token("facilitator"), key, title);
    }

    private Answer draftAs(String token, String key, String title) {
        return api().post(token, "/api/v1/proposals", api().draftOf(title, "Testo."), "Idempotency-Key", key);
    }

    private Answer constituteAs(String actor, String key, String body) {
        return api().post(api().tokenOf(actor, "secretariat"), "/api/v1/working-groups", body, "Idempotency-Key", key);
    }

    private long events() {
        return jdbc().queryForObject("select count(*) from domain_event", Long.class);
    }

    @Test
    default void the_same_request_again_gets_the_same_answer_and_records_nothing() {
        var key = newKey();
        var first = draft(key, "Una volta sola");
        var events = events();
        var again = draft(key, "Una volta sola");
        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(events()).isEqualTo(events);
    }

    @Test
    default void the_same_key_for_another_request_is_refused() {
        var key = newKey();
        draft(key, "Questa");
        var events = events();
        var other = draft(key, "Quella");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(events()).isEqualTo(events);
    }

    @Test
    default void keys_of_different_actors_never_meet() {
        var key = newKey();
        var body = "{\"cycle_id\": \"2022-23\", \"name\": \"Ombra\", \"sources\": []}";
        var mine = constituteAs("secretariat-1", key, body);
        var theirs = constituteAs("secretariat-2", key, body);
        assertThat(mine.status()).isEqualTo(201);
        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.text("id")).isNotEqualTo(mine.text("id"));
    }

    @Test
    default void twenty_at_once_are_one() throws Exception {
        var key = newKey();
        var token = api().token("facilitator");
        var body = api().draftOf("Tutte insieme", "Testo.");
        var events = events();
        var bodies = new HashSet<String>();
        try (var executor = Executors.newFixedThreadPool(20)) {
            var requests = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < 20; i++)
                requests.add(() -> api().post(token, "/api/v1/proposals", body, "Idempotency-Key", key));
            for (var answer : executor.invokeAll(requests)) {
                assertThat(answer.get().status()).isEqualTo(201);
                bodies.add(answer.get().raw().body());
            }
        }
        assertThat(bodies).hasSize(1);
        assertThat(events()).isEqualTo(events + 1);
    }

    @Test
    default void a_refused_request_leaves_its_key_free() {
        var key = newKey();
        var token = api().token("facilitator");
        var path = "/api/v1/proposals/" + api().drafted(token, "Chiave libera") + "/table";
        var refused = api().post(token, path, "", "Idempotency-Key", key, "If-Match", "\"5\"");
        assertThat(refused.status()).isEqualTo(412);
        var accepted = api().post(token, path, "", "Idempotency-Key", key, "If-Match", "\"1\"");
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(jdbc().queryForObject(
                                "select count(*) from idempotent_answer where idempotency_key = ?", Long.class, key))
                .isEqualTo(1);
    }

    @Test
    default void a_key_of_another_shape_is_refused() {
        assertThat(draft("k".repeat(129), "Lunga").code()).isEqualTo("INVALID_IDEMPOTENCY_KEY");
        assertThat(draft("con spazio", "Spazio").code()).isEqualTo("INVALID_IDEMPOTENCY_KEY");
        assertThat(draft("k".repeat(128), "Giusta").status()).isEqualTo(201);
    }

    @Test
    default void two_editors_at_once_one_wins_and_the_other_is_told() throws Exception {
        var token = api().token("facilitator");
        for (int round = 0; round < 10; round++) {
            var path = "/api/v1/proposals/" + api().drafted(token, "Contesa " + round) + "/revise";
            var answers = new ArrayList<Integer>();
            try (var executor = Executors.newFixedThreadPool(4)) {
                var requests = new ArrayList<Callable<Answer>>();
                for (int i = 0; i < 4; i++) {
                    var text = "Versione di " + i;
                    requests.add(() -> api().post(token, path, """
                            {"pac_actions": [], "text": {"language": "it", "title": "Contesa", "blocks": [
                              {"id": "b1", "kind": "PARAGRAPH", "text": "%s"}]}}""".formatted(text), "If-Match", "\"1\""));
                }
                for (var answer : executor.invokeAll(requests))
                    answers.add(answer.get().status());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412);
        }
    }
}
