package org.assembleaclima.pac.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The plan is imported whole or not at all, and only what differs; run on every database. */
interface PlanImport {

    Api api();

    JdbcTemplate jdbc();

    MovableClock clock();

    private static String line(String code, String title) {
        return """
                {"code": "%s", "title": "%s", "title_status": "VERIFIED",
                 "description": {"summary": "", "note": "", "targets": [], "sources": []}}""".formatted(code, title);
    }

    private static String file(String areas, String objectives, String actions) {
        return """
                {"plan": {"title": "Piano", "edition": "Prova", "declared_actions": 49, "sources": []},
                 "areas": [%s], "objectives": [%s], "actions": [%s], "targets": []}""".formatted(areas, objectives, actions);
    }

    private Answer imported(String file) {
        return api().post(api().token("monitoring_office"), "/api/v1/pac/import", file);
    }

    private long planEvents() {
        return jdbc().queryForObject("select count(*) from domain_event where stream = 'pac'", Long.class);
    }

    @Test
    default void a_second_import_changes_only_what_changed_and_says_what() {
        var file = file(
                line("70", "Area"), line("70.1", "Obiettivo"), line("70.1.1", "Uno") + "," + line("70.1.2", "Due"));
        var first = imported(file);
        assertThat(first.status()).as(first.raw().body()).isEqualTo(200);
        assertThat(first.json().at("/report/added").valueStream().map(node -> node.asString()))
                .containsExactly("70", "70.1", "70.1.1", "70.1.2");
        assertThat(first.json().at("/report/absent").valueStream().map(node -> node.asString()))
                .as("what Milan's file named and this one does not")
                .contains("2.1.3", "G1");
        var whenFirst = clock().instant();
        clock().forward(Duration.ofMinutes(1));

        var events = planEvents();
        var again = imported(file);
        assertThat(again.json().at("/report/unchanged").asInt()).isEqualTo(4);
        assertThat(again.json().at("/report/added")).isEmpty();
        assertThat(planEvents()).as("nothing changed, nothing recorded").isEqualTo(events);

        var changed = imported(file.replace("\"Due\"", "\"Due bis\""));
        assertThat(changed.json().at("/report/retitled/0").asString()).isEqualTo("70.1.2");
        assertThat(planEvents()).isEqualTo(events + 1);
        var version = changed.json().path("version").asLong();
        assertThat(version).isEqualTo(events + 1);

        var now = api().get("/api/v1/pac/actions/70.1.2?min_version=" + version);
        assertThat(now.text("title")).isEqualTo("Due bis");
        assertThat(now.text("objective_title")).isEqualTo("Obiettivo");
        assertThat(api().get("/api/v1/pac/actions/70.1.2?as_of=" + whenFirst).text("title"))
                .isEqualTo("Due");
        assertThat(api().get("/api/v1/pac/actions?objective_code=70.1").items()).hasSize(2);
    }

    @Test
    default void a_row_that_an_import_left_alone_is_read_after_it_at_once_and_a_new_objective_title_is_a_new_answer() {
        var file = file(line("73", "Area"), line("73.1", "Obiettivo"), line("73.1.1", "Uno"));
        var first = imported(file).json().path("version").asLong();
        var path = "/api/v1/pac/actions/73.1.1";
        var before = api().get(path + "?min_version=" + first);
        assertThat(before.status()).isEqualTo(200);

        var second = imported(file.replace("\"Obiettivo\"", "\"Obiettivo bis\""))
                .json()
                .path("version")
                .asLong();
        var changed = api().get(path + "?min_version=" + second, "If-None-Match", before.header("ETag"));
        assertThat(changed.status()).as("the title of its objective changed").isEqualTo(200);
        assertThat(changed.text("objective_title")).isEqualTo("Obiettivo bis");

        var third = imported(file(line("73", "Area"), line("73.1", "Obiettivo bis"), line("73.1.2", "Due")))
                .json()
                .path("version")
                .asLong();
        var untouched = api().get(path + "?min_version=" + third, "If-None-Match", changed.header("ETag"));
        assertThat(untouched.status()).as("nothing of it changed").isEqualTo(304);
    }

    @Test
    default void an_action_just_imported_can_be_named_at_once() {
        imported(file(line("74", "Area"), "", line("74.1.1", "Nuova")));
        var drafted = api().post(
                        api().token("facilitator"),
                        "/api/v1/proposals",
                        api().draftOf("Subito", "Testo.").replace("2.1.3", "74.1.1"));
        assertThat(drafted.status()).as(drafted.raw().body()).isEqualTo(201);
    }

    @Test
    default void a_file_with_a_fault_is_refused_whole_saying_where() {
        var events = planEvents();
        var duplicate = imported(file(line("71", "A"), "", line("71.1.1", "Uno") + "," + line("71.1.1", "Uno")));
        assertThat(duplicate.status()).isEqualTo(422);
        assertThat(duplicate.code()).isEqualTo("DUPLICATE_CODE");
        assertThat(duplicate.json().at("/errors/0/pointer").asString()).isEqualTo("/actions/1/code");

        var unknownArea = imported(file(line("71", "A"), "", line("71.1.1", "Uno") + "," + line("88.1.1", "Due")));
        assertThat(unknownArea.code()).isEqualTo("AREA_UNKNOWN");
        assertThat(unknownArea.json().at("/errors/0/pointer").asString()).isEqualTo("/actions/1/code");

        var broken =
                imported(file(line("71", "A"), "", line("71.1.1", "Uno").replace("\"title_status\"", "title_status")));
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.code()).isEqualTo("MALFORMED_JSON");
        assertThat(broken.json().at("/errors/0/line").asInt())
                .as("the line is told")
                .isGreaterThan(1);
        assertThat(broken.json().at("/errors/0/column").asInt()).isGreaterThan(0);

        var wrongCode = imported(file(line("71", "A"), "", line("settanta", "Uno")));
        assertThat(wrongCode.code()).isEqualTo("WRONG_VALUE");
        assertThat(wrongCode.json().at("/errors/0/pointer").asString()).isEqualTo("/actions/0/code");
        assertThat(planEvents()).isEqualTo(events);
    }

    @Test
    default void a_plan_of_a_thousand_actions_is_taken_whole() {
        var actions = new StringBuilder();
        for (int objective = 1; objective <= 20; objective++)
            for (int action = 1; action <= 50; action++)
                actions.append(actions.isEmpty() ? "" : ",")
                        .append(line("72." + objective + "." + action, "Azione " + "x".repeat(200)));
        var answer = imported(file(line("72", "Area grande"), "", actions.toString()));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.json().at("/report/added")).hasSize(1001);
        api().get("/api/v1/pac/plan?min_version="
                + answer.json().path("version").asLong());
        assertThat(imported(file(line("72", "Area grande"), "", actions.toString()))
                        .json()
                        .at("/report/unchanged")
                        .asInt())
                .as("the aggregate is read back, from its snapshot or its events")
                .isEqualTo(1001);
    }
}
