package org.assembleaclima.pac.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Actions are followed and indicators measured, over HTTP; run on every database. */
interface PlanMonitoring {

    String REASON = "\"reason\": \"Prova.\"";

    Api api();

    JdbcTemplate jdbc();

    MovableClock clock();

    private Answer ask(String role, String path, String body) {
        return api().post(api().token(role), "/api/v1/pac/" + path, body);
    }

    private Answer done(String role, String path, String body) {
        var answer = ask(role, path, body);
        assertThat(answer.status()).as("%s: %s", path, answer.raw().body()).isIn(200, 201);
        return answer;
    }

    private void refused(String role, String path, String body, int status, String code, String pointer) {
        var answer = ask(role, path, body);
        assertThat(answer.code()).as("%s: %s", path, answer.raw().body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().at("/errors/0/pointer").asString("")).isEqualTo(pointer);
    }

    private long eventsOf(String stream) {
        return jdbc().queryForObject("select count(*) from domain_event where stream = ?", Long.class, stream);
    }

    private String defined(String name, String more) {
        done("monitoring_office", "indicators", """
                {"indicator_id": "%s", "title": "Alberi", "unit": "alberi", "better": "UP", "method": "", "sources": []%s}""".formatted(name, more));
        return "indicators/" + name;
    }

    private static String figure(int year, String amount) {
        return """
                {"year": %d, "value": {"amount": %s, "unit": "alberi"}, "source": "Verde"}""".formatted(year, amount);
    }

    private static String value(String period, String amount, String more) {
        return """
                {"period": "%s", "value": {"amount": %s, "unit": "alberi"}, "source": "Verde"%s}""".formatted(period, amount, more);
    }

    private Answer read(String path, Answer after) {
        return api().get("/api/v1/pac/" + path + "?min_version="
                + after.json().path("version").asLong());
    }

    /** An area, an objective and actions nobody else has heard of. */
    private void planned(String area, String objective, String... actions) {
        var lines = Stream.of(actions).map(PlanMonitoring::line).collect(Collectors.joining(","));
        done("monitoring_office", "import", """
                {"plan": {"title": "Piano", "edition": "Prova", "declared_actions": 49, "sources": []},
                 "areas": [%s], "objectives": [%s], "actions": [%s], "targets": []}""".formatted(line(area), line(objective), lines));
    }

    private static String line(String code) {
        return """
                {"code": "%s", "title": "Prova", "title_status": "COMMON_NAME",
                 "description": {"summary": "", "note": "sintetico", "targets": [], "sources": []}}""".formatted(code);
    }

    @Test
    default void an_action_is_followed_until_a_revision_of_the_plan_ends_it() {
        planned("75", "75.1", "75.1.1", "75.1.2");
        var path = "actions/75.1.1/";
        var proposal = api().drafted(api().token("facilitator"), "Da collegare");
        done("monitoring_office", path + "name-owner", "{\"owner\": \"Assessore\", \"office\": \"Direzione\"}");
        done("monitoring_office", path + "schedule", "{\"starts_on\": \"2024-01-01\", \"ends_on\": \"2024-12-31\"}");
        refused(
                "monitoring_office",
                path + "schedule",
                "{\"starts_on\": \"2024-01-01\", \"ends_on\": \"2025-12-31\"}",
                422,
                "ACTION_REASON_MISSING",
                "/reason");
        done("monitoring_office", path + "set-milestone", "{\"title\": \"Gara\", \"due_on\": \"2024-09-30\"}");
        done(
                "monitoring_office",
                path + "replan-milestone",
                "{\"milestone\": 1, \"due_on\": \"2024-10-31\", " + REASON + "}");
        done(
                "monitoring_office",
                path + "reach-milestone",
                "{\"milestone\": 1, \"reached_on\": \"2024-10-30\", \"evidence\": \"Verbale\", \"sources\": []}");
        refused(
                "monitoring_office",
                path + "drop-milestone",
                "{\"milestone\": 1, " + REASON + "}",
                409,
                "ACTION_MILESTONE_REACHED",
                "/milestone");

        links(path, proposal);

        done("city_authority", path + "supersede", superseding("75.1.2"));
        refused("city_authority", path + "supersede", superseding("75.1.2"), 409, "ACTION_SUPERSEDED", "");
        refused(
                "city_authority",
                "actions/75.1.2/supersede",
                superseding("75.1.1"),
                409,
                "SUCCESSOR_SUPERSEDED",
                "/successors/0");
        assertThat(eventsOf("action-75.1.1")).isEqualTo(7);
        assertThat(eventsOf("action-75.1.2")).isZero();
    }

    @Test
    default void a_cancelled_action_does_not_go_on_in_the_place_of_another() {
        planned("76", "76.1", "76.1.1", "76.1.2");
        var proposal = api().drafted(api().token("facilitator"), "Collegata dopo");
        done(
                "city_office",
                "actions/76.1.2/declare-status",
                "{\"status\": \"CANCELLED\", \"declared_on\": \"2024-01-01\", \"sources\": [], " + REASON + "}");
        links("actions/76.1.2/", proposal); // of which more is recorded after its end
        refused(
                "city_authority",
                "actions/76.1.1/supersede",
                superseding("76.1.2"),
                409,
                "SUCCESSOR_CANCELLED",
                "/successors/0");
        assertThat(eventsOf("action-76.1.1")).isZero();
    }

    private void links(String path, String proposal) {
        var link = "{\"kind\": \"%s\", \"target\": \"%s\", " + REASON + "}";
        done("monitoring_office", path + "link", link.formatted("PROPOSAL", proposal));
        refused("monitoring_office", path + "link", link.formatted("PROPOSAL", proposal), 409, "LINK_ALREADY_MADE", "");
        for (var kind : new String[] {"COMMITMENT", "RESPONSE"})
            refused(
                    "monitoring_office",
                    path + "link",
                    link.formatted(kind, proposal),
                    422,
                    "LINK_TARGET_UNKNOWN",
                    "/target");
    }

    private static String superseding(String successor) {
        return """
                {"kind": "MERGED", "successors": ["%s"], "reason": "Revisione.",
                 "act": {"kind": "COUNCIL_RESOLUTION", "number": "12/2024", "date": "2024-12-01"}}""".formatted(successor);
    }

    @Test
    default void what_the_plan_does_not_have_is_not_followed() {
        var body = "{\"owner\": \"Assessore\", \"office\": \"Direzione\"}";
        refused("monitoring_office", "actions/98.98.98/name-owner", body, 404, "ACTION_NOT_IN_PLAN", "");
        refused("monitoring_office", "actions/uno/name-owner", body, 400, "INVALID_PARAMETER", "");
        assertThat(eventsOf("action-98.98.98")).isZero();
    }

    @Test
    default void an_indicator_is_measured_against_its_goals_and_every_moment_can_be_read() {
        var path = defined("alberi-" + clock().instant().toEpochMilli(), ", \"action_code\": \"2.1.3\"");
        done("monitoring_office", path + "/set-baseline", figure(2020, "0"));
        done("monitoring_office", path + "/set-goal", figure(2030, "1000"));
        var measured = done("city_office", path + "/record-value", value("2023", "250", ""));
        var behind = read(path, measured);
        assertThat(behind.text("track")).isEqualTo("BEHIND");
        var position = behind.header("Deliberation-Position");
        var when = clock().instant();
        clock().forward(Duration.ofMinutes(1));

        var corrected = done(
                "city_office", path + "/correct-value", value("2023", "301.5", ", \"reason\": \"Conteggio rivisto.\""));
        var now = read(path, corrected);
        assertThat(now.text("track")).isEqualTo("ON_TRACK");
        assertThat(now.json().at("/latest/amount").asString()).isEqualTo("301.5");
        assertThat(api().get("/api/v1/pac/" + path + "?at_position=" + position).text("track"))
                .isEqualTo("BEHIND");
        assertThat(api().get("/api/v1/pac/" + path + "?as_of=" + when)
                        .json()
                        .at("/latest/amount")
                        .asString())
                .isEqualTo("250");

        var value = api().get("/api/v1/pac/" + path + "/values").items().getFirst();
        assertThat(value.path("amount").asString()).isEqualTo("301.5");
        assertThat(value.path("corrections").asInt()).isEqualTo(1);
        var correction =
                api().get("/api/v1/pac/" + path + "/corrections").items().getFirst();
        assertThat(correction.path("before").asString()).isEqualTo("250");
        assertThat(correction.path("after").asString()).isEqualTo("301.5");
        assertThat(api().get("/api/v1/pac/" + path + "/history").items())
                .extracting(entry -> entry.path("type").asString())
                .containsExactly("IndicatorDefined", "BaselineSet", "GoalSet", "ValueMeasured", "ValueCorrected");
    }

    @Test
    default void indicators_are_listed_by_action_area_and_track() {
        var name = "elenco-" + clock().instant().toEpochMilli();
        var path = defined(name, ", \"action_code\": \"5.1.4\"");
        var whole = defined("intero-" + clock().instant().toEpochMilli(), "");
        api().get("/api/v1/pac/" + whole + "?min_version=1");

        for (var query : new String[] {"action_code=5.1.4", "area_code=5", "track=NO_VALUE"})
            assertThat(api().get("/api/v1/pac/indicators?limit=200&" + query).items())
                    .extracting(row -> row.path("indicator_id").asString())
                    .contains(name);
        var measured = done("city_office", path + "/record-value", value("2023-Q3", "12", ""));
        read(path, measured);
        assertThat(api().get("/api/v1/pac/indicators?action_code=5.1.4&track=NO_VALUE")
                        .items())
                .extracting(row -> row.path("indicator_id").asString())
                .doesNotContain(name);
        assertThat(api().get("/api/v1/pac/indicators?track=GOOD").code()).isEqualTo("INVALID_PARAMETER");
    }

    @Test
    default void wrong_figures_are_refused_with_their_reason() {
        var path = defined("errori-" + clock().instant().toEpochMilli(), "");
        var name = path.substring("indicators/".length());
        refused("monitoring_office", "indicators", """
                {"indicator_id": "%s", "title": "T", "unit": "t", "better": "UP", "method": "", "sources": []}""".formatted(name), 409, "INDICATOR_ALREADY_DEFINED", "");
        refused("monitoring_office", "indicators", """
                {"indicator_id": "altro", "title": "T", "unit": "t", "better": "UP", "method": "", "sources": [],
                 "action_code": "98.98.98"}""", 422, "INDICATOR_ACTION_UNKNOWN", "/action_code");
        done("monitoring_office", path + "/set-baseline", figure(2020, "0"));
        refused("monitoring_office", path + "/set-goal", figure(2020, "9"), 422, "GOAL_BEFORE_BASELINE", "/year");
        refused(
                "monitoring_office",
                path + "/set-goal",
                figure(2030, "9").replace("\"unit\": \"alberi\"", "\"unit\": \"t\""),
                422,
                "UNIT_DIFFERS",
                "/value/unit");
        refused("city_office", path + "/record-value", value("2199", "1", ""), 422, "VALUE_IN_THE_FUTURE", "/period");
        refused("city_office", path + "/record-value", value("2023-13", "1", ""), 400, "WRONG_VALUE", "/period");
        refused(
                "city_office",
                path + "/record-value",
                value("2023", "1234567890123456", ""),
                422,
                "FIELD_OUT_OF_BOUNDS",
                "/value/amount");
        done("city_office", path + "/record-value", value("2023", "1", ""));
        refused(
                "city_office",
                path + "/record-value",
                value("2023", "2", ""),
                409,
                "VALUE_ALREADY_RECORDED",
                "/period");
        refused(
                "city_office",
                path + "/correct-value",
                value("2022", "2", ", " + REASON),
                409,
                "VALUE_NOT_RECORDED",
                "/period");
        refused("city_office", "indicators/mai-definito/record-value", value("2023", "2", ""), 404, "NOT_FOUND", "");
        assertThat(eventsOf("indicator-" + name)).isEqualTo(3);
    }
}
