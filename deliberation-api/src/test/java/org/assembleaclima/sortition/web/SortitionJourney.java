package org.assembleaclima.sortition.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.Merkle;
import org.assembleaclima.audit.Verification;
import org.assembleaclima.common.Sha256;
import org.assembleaclima.draw.KitFile;
import org.assembleaclima.sortition.Kit;
import org.assembleaclima.sortition.KitCheck;
import org.assembleaclima.sortition.KitCheck.Finding;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.Scenes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A draw from the quotas to the seats, over HTTP, with a list made by the real worker; run on every database. */
interface SortitionJourney {

    String QUOTAS = """
            [{"category": "sesso", "feature": "f", "min": 2, "max": 2, "residents": 700000},
             {"category": "sesso", "feature": "m", "min": 2, "max": 2}]""";
    int PEOPLE = 12;
    JsonMapper KIT = new JsonMapper();

    Api api();

    MovableClock clock();

    private Answer by(String actor, String role, String path, String body, String... headers) {
        return api().post(api().tokenOf(actor, role), "/api/v1/sortitions" + path, body, headers);
    }

    private Answer office(String path, String body, String... headers) {
        return by("sorteggio-1", "secretariat", path, body, headers);
    }

    private Answer chair(String path, String body) {
        return by("sorteggio-2", "chair", path, body);
    }

    private Answer other(String path, String body) {
        return by("sorteggio-3", "secretariat", path, body);
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isIn(200, 201);
        return answer;
    }

    private Answer read(String path) {
        return api().get("/api/v1/sortitions" + path);
    }

    /** What the step before led to. */
    private Answer shown(String draw, Answer after) {
        return read("/" + draw + "?min_version=" + after.json().path("version").asLong());
    }

    private String configured(String cycle) {
        new Scenes(api()).cycle(cycle, 4, Scenes.STARTS_ON);
        var draw = done(office("", """
                {"cycle_id": "%s", "cohorts": [1], "quotas": %s, "panels": 10, "alternates": 2, "excludes": []}""".formatted(cycle, QUOTAS))).text("id");
        var invited = done(office("/" + draw + "/record-invitations", """
                {"invited": 100, "counts": [{"category": "sesso", "feature": "f", "invited": 55},
                 {"category": "sesso", "feature": "m", "invited": 45}], "manifest_hash": "%s", "drawn_by": "Statistica",
                 "act": {"kind": "MANAGERIAL_DECISION", "number": "1", "date": "2026-01-02"}}""".formatted("ab".repeat(32))));
        assertThat(shown(draw, invited).text("stage")).isEqualTo("CONFIGURED");
        return draw;
    }

    private static String respondents() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> "v%02d,%s,casa %d".formatted(i, i % 2 == 0 ? "F" : "M", i))
                .collect(Collectors.joining("\n", "id,sesso,casa\n", "\n"));
    }

    private Answer frozen(String draw, String file) {
        return office("/" + draw + "/freeze-pool?household=casa", file, "Content-Type", "text/csv");
    }

    private String source(String kind, String name, int dueInHours) {
        var due = clock().instant().plus(Duration.ofHours(dueInHours));
        return """
                {"kind": "%s", "name": "%s", "due_at": "%s", "until": "%s"}""".formatted(kind, name, due, due.plus(Duration.ofHours(1)));
    }

    private String sources() {
        return "{\"numbering\": " + source("PUBLIC_TEXT", "Lotto, ruota di Milano", 1) + ", \"draw\": "
                + source("PUBLIC_TEXT", "Lotto, ruota di Roma", 3) + "}";
    }

    private static String text(String use, String text) {
        return "{\"use\": \"" + use + "\", \"evidence\": {\"text\": \"" + text + "\"}}";
    }

    @Test
    default void a_panel_is_drawn_in_public_and_gets_its_seats() {
        var draw = configured("sorteggio");
        shown(draw, done(frozen(draw, respondents())));
        shown(draw, done(office("/" + draw + "/commit-sources", sources())));
        done(office("/" + draw + "/compute-list", ""));
        await().atMost(Duration.ofSeconds(90))
                .until(() -> read("/" + draw).text("stage").equals("LIST_COMPUTED"));
        var hash = read("/" + draw).json().path("list").path("list_hash").asString();
        listIsAsItsHashSays(draw, hash);

        var publishing = "{\"list_hash\": \"" + hash + "\", \"sources\": [\"https://example.org/lista\"]}";
        assertThat(office("/" + draw + "/publish-list", publishing).code()).isEqualTo("PUBLISHED_BY_THE_SAME_PERSON");
        done(chair("/" + draw + "/publish-list", publishing));
        assertThat(read("/" + draw + "/kit").status()).isEqualTo(404); // nothing is drawn yet
        drawnBySources(draw);
        seatsAndSlips(draw);
        kitShowsTheDraw(draw);
        rowsAreForgotten(draw);
    }

    private void kitShowsTheDraw(String draw) {
        var text = read("/" + draw + "/kit").raw().body();
        var kit = KIT.readValue(text, Kit.class);
        assertThat(KitCheck.of(kit).findings()).isEmpty();
        assertThat(text)
                .isEqualTo(new String(KitFile.json(kit), StandardCharsets.UTF_8)); // as the command line writes it
        assertThat(kit.panel().line())
                .isEqualTo(read("/" + draw).json().path("panel").path("line").asInt());
        var otherDigits = KIT.readValue(text.replace("\"urn_digits\" : \"7\"", "\"urn_digits\" : \"8\""), Kit.class);
        assertThat(KitCheck.of(otherDigits).findings())
                .extracting(Finding::where)
                .contains("index");
    }

    /** Whoever has no seat and waits for none can be forgotten, and everybody else's path still leads to the root. */
    private void rowsAreForgotten(String draw) {
        var enrolment = read("/" + draw).json().path("enrolment");
        var needed = Stream.of(enrolment.path("seats"), enrolment.path("reserve"))
                .flatMap(JsonNode::valueStream)
                .map(one -> one.path("volunteer_id").asString())
                .toList();
        var free = IntStream.range(0, PEOPLE)
                .mapToObj("v%02d"::formatted)
                .filter(id -> !needed.contains(id))
                .toList();
        var path = "/" + draw + "/volunteers/";
        assertThat(by("dpo-1", "dpo", path + needed.getFirst() + "/erase", "").code())
                .isEqualTo("VOLUNTEER_STILL_NEEDED");
        done(by("dpo-1", "dpo", path + free.getFirst() + "/erase", ""));
        var token = "Bearer " + api().token("secretariat");
        assertThat(api().get("/api/v1/sortitions" + path + free.getFirst(), "Authorization", token)
                        .status())
                .isEqualTo(404);
        var slip = api().get("/api/v1/sortitions" + path + free.getLast(), "Authorization", token)
                .json();
        var leaf =
                Merkle.leaf(bytes(slip.path("salt").asString(), slip.path("row").asString()));
        var siblings = slip.path("path")
                .valueStream()
                .map(hash -> Hash.ofHex(hash.asString()))
                .toList();
        assertThat(Verification.includes(
                        slip.path("leaf_place").asInt(),
                        slip.path("tree_size").asInt(),
                        leaf,
                        siblings,
                        Hash.ofHex(slip.path("root").asString())))
                .isTrue();
    }

    private static byte[] bytes(String salt, String row) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(salt));
        bytes.writeBytes(row.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private void listIsAsItsHashSays(String draw, String hash) {
        var list = read("/" + draw + "/list");
        assertThat(list.header("Content-Type")).startsWith("text/plain");
        assertThat(Sha256.hex(list.raw().body().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(hash);
        var chances = read("/" + draw + "/chances?volunteer=v00").json();
        assertThat(chances.path("smallest").asInt()).isEqualTo(3); // 40 seats for 12 people
        assertThat(chances.path("volunteer").path("panels").asInt()).isBetween(3, 4);
        var own = read("/" + draw + "/panels?volunteer=v00&limit=2");
        assertThat(own.items()).hasSize(2);
        assertThat(own.text("next_cursor")).isNotEmpty();
        assertThat(read("/" + draw + "/panels?volunteer=v00").items())
                .hasSize(chances.path("volunteer").path("panels").asInt());
        var picture = read("/" + draw + "/chances.svg");
        assertThat(picture.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(picture.raw().body()).contains("<title").doesNotContain("<script");
    }

    private void drawnBySources(String draw) {
        assertThat(chair("/" + draw + "/record-source", text("NUMBERING", "3.14.15"))
                        .code())
                .isEqualTo("SOURCE_TOO_EARLY");
        clock().forward(Duration.ofMinutes(61));
        done(chair("/" + draw + "/record-source", text("NUMBERING", "3.14.15")));
        assertThat(chair("/" + draw + "/record-source", text("NUMBERING", "3.14.15"))
                        .code())
                .isEqualTo("SOURCE_ALREADY_RECORDED");
        assertThat(chair("/" + draw + "/record-urns", "{\"digits\": \"07\", \"place\": \"Palazzo Marino\"}")
                        .code())
                .isEqualTo("URN_DIGITS_WRONG");
        done(chair("/" + draw + "/record-urns", "{\"digits\": \"7\", \"place\": \"Palazzo Marino\"}"));
        clock().forward(Duration.ofMinutes(120));
        assertThat(chair("/" + draw + "/record-source", text("DRAW", "9.26.53")).code())
                .isEqualTo("RECORDED_BY_THE_SAME_PERSON");
        done(office("/" + draw + "/record-source", text("DRAW", "9.26.53")));
        assertThat(chair("/" + draw + "/draw", "").code()).isEqualTo("DRAWN_BY_THE_SAME_PERSON");
        var drawn = shown(draw, done(other("/" + draw + "/draw", ""))).json().path("panel");
        var line = read("/" + draw + "/panels/" + drawn.path("line").asInt()).json();
        assertThat(line.path("drawn").asBoolean()).isTrue();
        assertThat(line.path("number").asInt()).isEqualTo(drawn.path("number").asInt());
        var first = drawn.path("first_is_a").asBoolean() ? line.path("group_a") : line.path("group_b");
        assertThat(drawn.path("first_group")).isEqualTo(first);
    }

    private void seatsAndSlips(String draw) {
        var enrolled =
                shown(draw, done(office("/" + draw + "/enrol", "{\"starts_on\": [\"" + Scenes.STARTS_ON + "\"]}")));
        var seats = enrolled.json().path("enrolment").path("seats");
        assertThat(seats).hasSize(4);
        new Scenes(api()).await("sorteggio", 1);
        assertThat(api().get("/api/v1/members?cycle_id=sorteggio&state=SELECTED")
                        .items())
                .extracting(member -> member.path("member_id").asString())
                .containsExactlyInAnyOrderElementsOf(seats.valueStream()
                        .map(seat -> seat.path("member_id").asString())
                        .toList());
        var token = api().token("secretariat");
        var slip = api().get("/api/v1/sortitions/" + draw + "/volunteers/v00", "Authorization", "Bearer " + token);
        assertThat(slip.json().path("row").asString()).contains("\"sesso\":\"f\"");
        assertThat(slip.json().path("root"))
                .isEqualTo(enrolled.json().path("pool").path("root"));
        var table = read("/" + draw + "/representation").json().path("quotas");
        assertThat(table.get(0).path("invited").asInt()).isEqualTo(55);
        assertThat(table.get(0).path("pool").asInt()).isEqualTo(6);
        assertThat(table.get(0).path("panel").asInt()).isEqualTo(2);
        var years = api().get("/api/v1/sortitions/representation", "Accept", "text/csv");
        assertThat(years.raw().body()).contains("sesso,f,sorteggio,2,");
        assertThat(other("/" + draw + "/annul", "{\"reason\": \"Prova.\"}").code())
                .isEqualTo("PANEL_ALREADY_ENROLLED");
    }

    @Test
    default void a_file_with_wrong_lines_is_not_taken_in_and_no_value_of_it_is_repeated() {
        var draw = configured("sorteggio-file");
        var wrong = frozen(draw, "id,sesso,casa\nv1,F,1\nv1,M,2\nv2,,3\nv3,X,4\nv4,=SUM(A1),5\n");
        assertThat(wrong.code()).isEqualTo("POOL_UNUSABLE");
        assertThat(wrong.raw().body())
                .contains("POOL_ID_REPEATED", "POOL_VALUE_BLANK", "POOL_VALUE_UNKNOWN", "POOL_VALUE_FORMULA")
                .doesNotContain("SUM", "v1");
        assertThat(frozen(draw, "\u0000\u0001").status()).isEqualTo(422);
        assertThat(frozen(draw, "id,sesso,casa\nv1,F,1\n").code()).isEqualTo("POOL_TOO_SMALL");
        assertThat(read("/" + draw).text("stage")).isEqualTo("CONFIGURED");
        var many = IntStream.range(0, 101)
                .mapToObj(i -> "v" + i + "," + (i % 2 == 0 ? "F" : "M") + "," + i)
                .collect(Collectors.joining("\n", "id,sesso,casa\n", "\n"));
        assertThat(frozen(draw, many).code()).isEqualTo("POOL_MORE_THAN_INVITED");
    }

    @Test
    default void quotas_that_no_panel_can_meet_by_sums_alone_are_refused_at_once() {
        new Scenes(api()).cycle("sorteggio-quote", 4, LocalDate.of(2026, 1, 1));
        var body = """
                {"cycle_id": "sorteggio-quote", "cohorts": [1], "quotas": [{"category": "%s", "feature": "f", "min": %d, "max": %d}],
                 "panels": 10, "alternates": 2, "excludes": []}""";
        assertThat(office("", body.formatted("sesso", 5, 6)).code()).isEqualTo("QUOTAS_ASK_TOO_MANY");
        assertThat(office("", body.formatted("sesso", 0, 3)).code()).isEqualTo("QUOTAS_ASK_TOO_FEW");
        assertThat(office("", body.formatted("sesso", 4, 3)).code()).isEqualTo("QUOTA_BOUNDS_CROSSED");
        assertThat(office("", body.formatted("Sesso", 4, 4)).code()).isEqualTo("QUOTA_NOT_NORMAL");
        assertThat(office("", body.formatted("sesso", 4, 4).replace("\"panels\": 10", "\"panels\": 9"))
                        .code())
                .isEqualTo("FIELD_OUT_OF_BOUNDS");
    }

    @Test
    default void a_draw_is_annulled_by_somebody_who_took_no_step_of_it() {
        var draw = configured("sorteggio-annullato");
        assertThat(office("/" + draw + "/annul", "{\"reason\": \"Prova.\"}").code())
                .isEqualTo("ANNULLED_BY_A_CONDUCTOR");
        var annulled = shown(draw, done(chair("/" + draw + "/annul", "{\"reason\": \"Prova.\"}")));
        assertThat(annulled.json().path("annulment").path("reason").asString()).isEqualTo("Prova.");
        assertThat(frozen(draw, respondents()).code()).isEqualTo("SORTITION_OVER");
        assertThat(shown(draw, done(office("/" + draw + "/close", ""))).text("stage"))
                .isEqualTo("CLOSED");
    }
}
