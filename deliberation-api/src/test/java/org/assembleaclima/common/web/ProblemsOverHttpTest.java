package org.assembleaclima.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assembleaclima.common.view.ViewReader.Place;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.OnH2;
import org.assembleaclima.testing.Scenes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every error is a problem with a stable code, echoes nothing and leaves nothing behind. */
@OnH2
class ProblemsOverHttpTest {

    private static final String MARK = "zzsegnozz"; // put into the input; must not come back

    @Autowired
    private Api api;

    @Autowired
    private JdbcTemplate jdbc;

    @Value("${local.server.port}")
    private int port;

    private static void isProblem(Answer answer, int status, String code) {
        assertThat(answer.raw().body()).doesNotContain(MARK);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text("type")).startsWith("urn:assembleaclima:problem:");
        assertThat(answer.text("title")).isNotEmpty();
        assertThat(answer.text("detail")).isNotEmpty();
        assertThat(answer.header("X-RateLimit-Limit")).isNotEmpty();
        assertThat(answer.header("X-RateLimit-Remaining")).isNotEmpty();
        assertThat(answer.header("X-RateLimit-Reset")).isNotEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    /** A list continued with a cursor that somebody made. */
    private static String continued(String path, @Nullable LocalDate day) {
        return path + "?cursor=" + new Cursor(path, Map.of(), 0, day, new Place("", "")).encoded();
    }

    static Stream<Arguments> badReads() {
        return Stream.of(
                Arguments.of("/nothing/" + MARK, 401, "AUTHENTICATION_MISSING"),
                Arguments.of("/api/v1/" + MARK, 404, "NOT_FOUND"),
                Arguments.of("/api/v1/proposals/" + MARK, 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/proposals/00000000-0000-0000-0000-000000000001", 404, "NOT_FOUND"),
                Arguments.of("/api/v1/cycles/UPPER", 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/pac/actions/1", 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/pac/actions/9.9.9", 404, "NOT_FOUND"),
                Arguments.of("/api/v1/proposals?cursor=" + MARK, 400, "INVALID_CURSOR"),
                Arguments.of("/api/v1/proposals?cursor=bnVsbA", 400, "INVALID_CURSOR"),
                Arguments.of(continued("/api/v1/proposals", LocalDate.of(2024, 3, 1)), 400, "INVALID_CURSOR"),
                Arguments.of(continued("/api/v1/responses", null), 400, "INVALID_CURSOR"),
                Arguments.of(continued("/api/v1/responses", LocalDate.MAX), 400, "INVALID_CURSOR"),
                Arguments.of("/api/v1/proposals?limit=0", 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/proposals?limit=201", 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/proposals?limit=" + MARK, 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/proposals?state=" + MARK, 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/proposals?as_of=yesterday", 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/proposals?as_of=2026-03-01", 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/proposals?as_of=2999-01-01T00:00:00Z", 400, "AS_OF_IN_THE_FUTURE"),
                Arguments.of("/api/v1/proposals?at_position=999999999", 400, "POSITION_NOT_REACHED"),
                Arguments.of("/api/v1/cycles/2024?as_of=-999999999-01-01T00:00:00Z", 404, "NOT_FOUND"),
                Arguments.of("/api/v1/cycles/2024?as_of=0001-01-01T00:00:00Z", 404, "NOT_FOUND"),
                Arguments.of("/api/v1/proposals?at_position=-1", 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/proposals?at_position=1&as_of=2026-01-01T00:00:00Z", 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/dashboard/activity?from=%2B999999999-12", 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/dashboard/activity?to=-999999999-01", 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/dashboard/activity?to=2201-01", 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/dashboard/activity?as_of=-999999999-02-01T00:00:00Z", 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/dashboard/plan/series?from=%2B999999999-12", 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/dashboard/plan/series?to=1899-12", 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/dashboard/responses/series?from=%2B999999999-12", 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/cycles/2024/overview/series?from=%2B999999999-12", 400, "INVALID_PARAMETER"),
                Arguments.of("/api/v1/pac/plan?min_version=999999999", 503, "VIEW_BEHIND"));
    }

    @ParameterizedTest
    @MethodSource("badReads")
    void a_bad_read_is_a_problem(String path, int status, String code) {
        isProblem(api.get(path), status, code);
    }

    static Stream<Arguments> badBodies() {
        var good = """
                {"cycle_id": "2024", "working_group_id": "ffcbb3b4-f6e2-37cc-97b7-ac9beb756474", "pac_actions": [],
                 "text": {"language": "it", "title": "T", "blocks": [{"kind": "PARAGRAPH", "text": "t"}]}}""";
        return Stream.of(
                Arguments.of("", 400, "MALFORMED_JSON", null),
                Arguments.of("{", 400, "MALFORMED_JSON", ""),
                Arguments.of(MARK, 400, "MALFORMED_JSON", ""),
                Arguments.of("null", 400, "MALFORMED_JSON", null),
                Arguments.of(good + " {}", 400, "WRONG_VALUE", ""),
                Arguments.of(
                        good.replace("\"cycle_id\"", "\"" + MARK + "\": 1, \"cycle_id\""), 400, "UNKNOWN_FIELD", ""),
                Arguments.of(good.replace("\"kind\"", "\"" + MARK + "\""), 400, "UNKNOWN_FIELD", "/text/blocks/0"),
                Arguments.of(
                        good.replace("{\"cycle_id\"", "{\"cycle_id\": \"2024\", \"cycle_id\""),
                        400,
                        "MALFORMED_JSON",
                        null),
                Arguments.of(good.replace("PARAGRAPH", MARK), 400, "WRONG_VALUE", "/text/blocks/0/kind"),
                Arguments.of(good.replace("\"PARAGRAPH\"", "1"), 400, "WRONG_VALUE", "/text/blocks/0/kind"),
                Arguments.of(
                        good.replace("ffcbb3b4-f6e2-37cc-97b7-ac9beb756474", MARK),
                        400,
                        "WRONG_VALUE",
                        "/working_group_id"),
                Arguments.of(
                        good.replace("\"2024\"", "\"" + MARK.toUpperCase(Locale.ROOT) + "\""),
                        400,
                        "WRONG_VALUE",
                        "/cycle_id"),
                Arguments.of(good.replace("\"T\"", "7"), 400, "WRONG_VALUE", "/text/title"),
                Arguments.of(good.replace("\"T\"", "\"\""), 422, "FIELD_OUT_OF_BOUNDS", "/text/title"),
                Arguments.of(good.replace("\"T\"", "\"   \""), 422, "FIELD_OUT_OF_BOUNDS", "/text/title"),
                Arguments.of(good.replace("\"T\"", "null"), 422, "FIELD_OUT_OF_BOUNDS", "/text/title"),
                Arguments.of(
                        good.replace("\"T\"", "\"" + "t".repeat(301) + "\""),
                        422,
                        "FIELD_OUT_OF_BOUNDS",
                        "/text/title"),
                Arguments.of(good.replace("\"t\"", "\"a\\u0000b\""), 422, "FIELD_OUT_OF_BOUNDS", "/text/blocks/0/text"),
                Arguments.of(good.replace("\"t\"", "\"a\\u0007b\""), 422, "FIELD_OUT_OF_BOUNDS", "/text/blocks/0/text"),
                Arguments.of(good.replace("\"t\"", "\"a\\ud800b\""), 422, "FIELD_OUT_OF_BOUNDS", "/text/blocks/0/text"),
                Arguments.of(good.replace("\"it\"", "\"italiano\""), 422, "FIELD_OUT_OF_BOUNDS", "/text/language"),
                Arguments.of(
                        good.replace("[{\"kind\": \"PARAGRAPH\", \"text\": \"t\"}]", "[null]"),
                        422,
                        "FIELD_OUT_OF_BOUNDS",
                        "/text/blocks/0"),
                Arguments.of(
                        good.replace("[{\"kind\": \"PARAGRAPH\", \"text\": \"t\"}]", "[]"),
                        422,
                        "TEXT_WITHOUT_BLOCKS",
                        "/blocks"),
                Arguments.of(
                        good.replace("\"pac_actions\": []", "\"pac_actions\": [\"2.1\"]"),
                        400,
                        "WRONG_VALUE",
                        "/pac_actions/0"),
                Arguments.of(
                        good.replace(
                                "{\"kind\": \"PARAGRAPH\", \"text\": \"t\"}",
                                String.join(
                                        ",", Collections.nCopies(10_000, "{\"kind\":\"PARAGRAPH\",\"text\":\"t\"}"))),
                        422,
                        "FIELD_OUT_OF_BOUNDS",
                        "/text/blocks"),
                Arguments.of(
                        good.replace(
                                "{\"kind\": \"PARAGRAPH\", \"text\": \"t\"}",
                                String.join(
                                        ",",
                                        Collections.nCopies(
                                                11,
                                                "{\"kind\":\"PARAGRAPH\",\"text\":\"" + "t".repeat(9_999) + "\"}"))),
                        422,
                        "TEXT_TOO_LONG",
                        "/blocks"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void a_bad_body_is_a_problem_that_says_where(String body, int status, String code, String pointer) {
        new Scenes(api).appointFacilitator("ffcbb3b4-f6e2-37cc-97b7-ac9beb756474", "local-facilitator");
        var events = events();
        var answer = api.post(api.token("facilitator"), "/api/v1/proposals", body);
        isProblem(answer, status, code);
        if (pointer != null)
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(events()).isEqualTo(events);
    }

    private long events() {
        return jdbc.queryForObject("select count(*) from domain_event", Long.class);
    }

    static Stream<Arguments> badCycles() {
        var good = """
                {"cycle_id": "male", "ordinal": 9, "kind": "REGULAR", "starts_on": "2027-01-01",
                 "rule_set_id": "milano-2024", "rule_set_version": 1, "themes": [], "sources": []}""";
        return Stream.of(
                Arguments.of(good.replace(": 9,", ": 9.9,"), "/ordinal"),
                Arguments.of(good.replace(": 1,", ": 1.5,"), "/rule_set_version"),
                Arguments.of(good.replace("\"2027-01-01\"", "[2027, 1, 1]"), "/starts_on"),
                Arguments.of(good.replace("\"2027-01-01\"", "20270101"), "/starts_on"),
                Arguments.of(good.replace("2027-01-01", "+999999999-01-01"), "/starts_on"),
                Arguments.of(good.replace("2027-01-01", "-0500-01-01"), "/starts_on"),
                Arguments.of(good.replace("2027-01-01", "2027-02-30"), "/starts_on"));
    }

    @ParameterizedTest
    @MethodSource("badCycles")
    void a_number_or_a_day_is_never_guessed(String body, String pointer) {
        var answer = api.post(api.token("secretariat"), "/api/v1/cycles", body);
        isProblem(answer, 400, "WRONG_VALUE");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void the_id_of_something_else_names_nothing_here() {
        isProblem(
                api.post(
                        api.token("facilitator"),
                        "/api/v1/proposals/" + api.workingGroup("2024") + "/table",
                        "",
                        "If-Match",
                        "\"1\""),
                404,
                "NOT_FOUND");
        isProblem(api.post(api.token("facilitator"), "/local/token?role=", ""), 400, "INVALID_PARAMETER");
    }

    @Test
    void a_query_that_cannot_be_decoded_is_no_fault_of_ours() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /api/v1/proposals?x=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("\"code\":\"INVALID_PARAMETER\"");
        }
    }

    @Test
    void a_wrong_method_media_type_or_wish_is_a_problem() {
        var token = api.token("facilitator");
        for (var method : Arrays.asList("PUT", "PATCH", "DELETE"))
            isProblem(
                    api.send(api.request("/api/v1/proposals")
                            .header("Authorization", "Bearer " + token)
                            .method(method, BodyPublishers.ofString("{}"))
                            .build()),
                    405,
                    "METHOD_NOT_ALLOWED");
        isProblem(
                api.send(api.request("/api/v1/proposals")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(MARK))
                        .build()),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        isProblem(api.get("/api/v1/proposals", "Accept", "text/html"), 406, "NOT_ACCEPTABLE");
        isProblem(api.get("/api/v1/proposals", "Accept", MARK), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void a_body_over_the_limit_is_refused_told_or_not_how_long_it_is() {
        var token = api.token("monitoring_office");
        var large = "x".repeat(9_000_000);
        isProblem(api.post(token, "/api/v1/pac/import", large), 413, "BODY_TOO_LARGE");
        isProblem(api.post(token, "/api/v1/proposals", "x".repeat(1_100_000)), 413, "BODY_TOO_LARGE");
        isProblem(
                api.send(api.request("/api/v1/pac/import")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.US_ASCII))))
                        .build()),
                413,
                "BODY_TOO_LARGE");
    }

    @Test
    void what_the_server_itself_turns_away_is_a_problem_too() throws IOException {
        for (var line : Arrays.asList(
                "GET /api/v1/%zz HTTP/1.1",
                "GET /api/../../" + MARK + " HTTP/1.1", "GET /a;b=c/" + MARK + " HTTP/1.1", "GET /api\u0001 HTTP/1.1"))
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.getOutputStream()
                        .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).as(line).startsWith("HTTP/1.1 400").contains("application/problem+json");
                assertThat(answer).contains("\"code\":\"MALFORMED_REQUEST\"").doesNotContain(MARK);
            }
    }

    @Test
    void another_host_name_gets_nothing_in_local_mode() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            "POST /local/token?role=member HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403")
                    .contains("ACCESS_DENIED");
        }
    }

    @Test
    void no_page_of_another_origin_may_read() {
        var answer = api.get("/api/v1/cycles", "Origin", "https://other.example");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
    }
}
