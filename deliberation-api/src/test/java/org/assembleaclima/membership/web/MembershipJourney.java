package org.assembleaclima.membership.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.Scenes;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Members' way from the draw to the end, over HTTP; run on every database. */
interface MembershipJourney {

    String REASON = "{\"reason\": \"Per motivi di studio.\"}";

    Api api();

    MovableClock clock();

    JdbcTemplate jdbc();

    private Scenes scenes() {
        return new Scenes(api());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock().instant(), clock().getZone());
    }

    /** As the secretariat. */
    private Answer ask(Scenes.Assembly assembly, String member, String step, String body) {
        return scenes().post("/api/v1/cycles/" + assembly.cycle() + "/members/" + member + "/" + step, body);
    }

    private Answer done(Scenes.Assembly assembly, String member, String step, String body) {
        var answer = ask(assembly, member, step, body);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer;
    }

    private Answer read(Scenes.Assembly assembly, String member, Answer after) {
        return api().get("/api/v1/cycles/" + assembly.cycle() + "/members/" + member + "?min_version="
                + after.json().path("version").asLong());
    }

    @Test
    default void a_member_is_drawn_active_suspended_gone_and_replaced_and_each_moment_can_be_read() {
        var assembly = scenes().assembly("vita", 3);
        var first = assembly.member(1);
        var position = api().get("/api/v1/members?cycle_id=vita").header("Deliberation-Position");

        var suspended = done(assembly, first, "suspend", REASON);
        assertThat(read(assembly, first, suspended).text("state")).isEqualTo("SUSPENDED");
        done(assembly, first, "reinstate", REASON);
        var removed = done(assembly, first, "remove", REASON);
        var row = read(assembly, first, removed);
        assertThat(row.text("state")).isEqualTo("REMOVED");
        assertThat(row.text("left_on")).isEqualTo(today().toString());
        assertThat(row.text("pact_signed_on")).isEqualTo("2024-01-02");

        var replaced = done(assembly, first, "replace", "");
        var successor = read(assembly, first, replaced).text("replaced_by");
        assertThat(successor)
                .as("first of the same stratum")
                .isEqualTo(assembly.reserve().getFirst());
        var seat = read(assembly, successor, replaced);
        assertThat(seat.text("state")).isEqualTo("SELECTED");
        assertThat(seat.text("replaces")).isEqualTo(first);
        assertThat(seat.json().path("number").asInt()).isEqualTo(4);
        assertThat(seat.text("starts_on")).isEqualTo(today().toString());
        assertThat(seat.text("ends_on")).isEqualTo(row.text("ends_on"));

        var before = api().get("/api/v1/cycles/vita/members/" + successor + "?at_position=" + position);
        assertThat(before.text("state")).isEqualTo("RESERVE");
        assertThat(before.json().path("reserve_order").asInt()).isEqualTo(1);
        assertThat(api().get("/api/v1/cycles/vita/members/" + first + "?at_position=" + position)
                        .text("state"))
                .isEqualTo("ACTIVE");
    }

    @Test
    default void members_are_listed_by_number_and_the_reserve_in_the_drawn_order() {
        var assembly = scenes().assembly("elenco", 3);

        assertThat(api().get("/api/v1/members?cycle_id=elenco").items())
                .extracting(member -> member.path("member_id").asString())
                .containsExactlyElementsOf(List.of(
                        assembly.member(1),
                        assembly.member(2),
                        assembly.member(3),
                        assembly.reserve().get(0),
                        assembly.reserve().get(1),
                        assembly.reserve().get(2)));
        assertThat(api().get("/api/v1/members?cycle_id=elenco&state=ACTIVE").items())
                .extracting(member -> member.path("number").asInt())
                .containsExactly(1, 2, 3);
        assertThat(api().get("/api/v1/members?member_id=" + assembly.member(2)).items())
                .extracting(member -> member.path("cycle_id").asString())
                .containsExactly("elenco");
        assertThat(api().get("/api/v1/cycles/elenco/assembly/history").items())
                .extracting(entry -> entry.path("type").asString())
                .containsExactly("PanelImported", "PactsSigned", "MembersActivated");
    }

    @Test
    default void what_is_public_tells_neither_account_nor_stratum() {
        var assembly = scenes().assembly("riserbo", 2);

        for (var path : List.of(
                "/api/v1/members?cycle_id=riserbo",
                "/api/v1/cycles/riserbo/members/" + assembly.member(1),
                "/api/v1/cycles/riserbo/assembly/history"))
            assertThat(api().get(path).raw().body()).doesNotContain("account", "stratum", "\"S0\"", "\"S1\"");
    }

    @Test
    default void a_member_resigns_for_nobody_else() {
        var assembly = scenes().assembly("dimissioni", 2);
        var path = "/api/v1/cycles/dimissioni/members/" + assembly.member(1) + "/resign";

        var other = api().post(api().tokenOf(assembly.account(2), "member"), path, REASON);
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.code()).isEqualTo("NOT_YOURSELF");
        var self = api().post(api().tokenOf(assembly.account(1), "member"), path, REASON);
        assertThat(self.status()).isEqualTo(200);
        assertThat(read(assembly, assembly.member(1), self).text("state")).isEqualTo("RESIGNED");
    }

    @Test
    default void a_refused_import_says_where_and_enrols_nobody() {
        scenes().cycle("rifiuto", 2, Scenes.STARTS_ON);
        var oneSeat = """
                {"members": [{"cohort": 1, "stratum": "S1", "starts_on": "2026-01-01", "ends_on": "2035-12-31"}],
                 "reserve": [], "sources": []}""";

        var incomplete = scenes().post("/api/v1/cycles/rifiuto/assembly/import", oneSeat);
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.code()).isEqualTo("COHORT_NOT_COMPLETE");
        var unknown = scenes().post(
                        "/api/v1/cycles/rifiuto/assembly/import", oneSeat.replace("\"cohort\": 1", "\"cohort\": 2"));
        assertThat(unknown.code()).isEqualTo("COHORT_UNKNOWN");
        assertThat(unknown.json().at("/errors/0/pointer").asString()).isEqualTo("/members/0/cohort");
        var drawn = scenes().post("/api/v1/cycles/rifiuto/assembly/import", oneSeat.replace("\"S1\"", "\"DRAWN\""));
        assertThat(drawn.code()).isEqualTo("STRATUM_OF_DRAWS");
        assertThat(drawn.json().at("/errors/0/pointer").asString()).isEqualTo("/members/0/stratum");
        var waiting = oneSeat.replace("\"reserve\": []", "\"reserve\": [{\"order\": 1, \"stratum\": \"DRAWN\"}]");
        assertThat(scenes().post("/api/v1/cycles/rifiuto/assembly/import", waiting)
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/reserve/0/stratum");
        assertThat(scenes().post("/api/v1/cycles/mai-visto/assembly/import", oneSeat)
                        .code())
                .isEqualTo("CYCLE_UNKNOWN");
        assertThat(scenes().post("/api/v1/cycles/rifiuto/assembly/onboard", """
                        {"members": [{"member_id": "00000000-0000-0000-0000-000000000009", "account": "a",
                         "signed_on": "2026-01-02"}], "pact": "p"}""").status())
                .as("nobody was enrolled")
                .isEqualTo(404);
    }

    @Test
    default void one_person_has_no_two_terms_on_one_day() {
        var assembly = scenes().assembly("prima", 1);
        scenes().cycle("seconda", 1, Scenes.STARTS_ON);
        var body = """
                {"members": [{"member_id": "%s", "cohort": 1, "stratum": "S1", "starts_on": "%s", "ends_on": "%s"}],
                 "reserve": [], "sources": []}""";
        var lastDay = Scenes.STARTS_ON.plusMonths(Scenes.TERM_MONTHS).minusDays(1);

        var overlapping = scenes().post(
                        "/api/v1/cycles/seconda/assembly/import",
                        body.formatted(
                                assembly.member(1),
                                lastDay,
                                lastDay.plusMonths(Scenes.TERM_MONTHS).minusDays(1)));
        assertThat(overlapping.code()).isEqualTo("MEMBERSHIP_OVERLAPS");
        var after = lastDay.plusDays(1);
        var following = scenes().post(
                        "/api/v1/cycles/seconda/assembly/import",
                        body.formatted(
                                assembly.member(1),
                                after,
                                after.plusMonths(Scenes.TERM_MONTHS).minusDays(1)));
        assertThat(following.status()).as(following.raw().body()).isEqualTo(200);
        scenes().await("seconda", 1);
        assertThat(api().get("/api/v1/members?member_id=" + assembly.member(1)).items())
                .extracting(member -> member.path("cycle_id").asString())
                .containsExactly("prima", "seconda");
    }

    @Test
    default void a_group_is_written_for_by_its_active_members_and_its_facilitator_only() {
        var assembly = scenes().assembly("scrittura", 2);
        var group = scenes().group("scrittura", assembly.member(1));
        scenes().appointFacilitator(group, "facilitator-9");
        var draft = """
                {"cycle_id": "scrittura", "working_group_id": "%s", "pac_actions": [],
                 "text": {"language": "it", "title": "Ombra", "blocks": [{"kind": "PARAGRAPH", "text": "Alberi."}]}}""".formatted(group);
        var member = api().tokenOf(assembly.account(1), "member");

        assertThat(api().post(member, "/api/v1/proposals", draft).status()).isEqualTo(201);
        assertThat(api().post(api().tokenOf("facilitator-9", "facilitator"), "/api/v1/proposals", draft)
                        .status())
                .isEqualTo(201);
        var stranger = api().post(api().tokenOf(assembly.account(2), "member"), "/api/v1/proposals", draft);
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(stranger.code()).isEqualTo("NOT_OF_THE_GROUP");

        done(assembly, assembly.member(1), "suspend", REASON);
        assertThat(api().post(member, "/api/v1/proposals", draft).code()).isEqualTo("NOT_OF_THE_GROUP");

        var shown = api().get("/api/v1/working-groups/" + group + "?min_version=3");
        assertThat(shown.json().at("/member_ids/0").asString()).isEqualTo(assembly.member(1));
        assertThat(shown.text("facilitator")).isEqualTo("facilitator-9");
    }

    /** Personal content is in one table, and nowhere once it is erased (R8.3). */
    @Test
    default void who_somebody_is_lies_in_one_table_until_it_is_erased() {
        var assembly = scenes().assembly("persone", 1);
        var member = assembly.member(1);
        var path = "/api/v1/members/" + member + "/person";
        var secretariat = "Bearer " + api().token("secretariat");

        var body = """
                {"name": "Zenobia Segretissima", "email": "zenobia@example.org", "phone": "+39 02 555"}""";
        var recorded = api().post(
                        api().token("secretariat"),
                        "/api/v1/cycles/persone/members/" + member + "/record-person",
                        body,
                        "Idempotency-Key",
                        "zenobia-1");
        assertThat(recorded.status()).as(recorded.raw().body()).isEqualTo(200);
        var shown = api().get(path, "Authorization", secretariat);
        assertThat(shown.text("name")).isEqualTo("Zenobia Segretissima");
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(api().get(path, "Authorization", "Bearer " + api().token("member"))
                        .code())
                .isEqualTo("PERMISSION_MISSING");

        assertThat(jdbc().queryForObject(
                                "select count(*) from idempotent_answer where idempotency_key = 'zenobia-1'",
                                Long.class))
                .as("a fingerprint would be a digest of the name")
                .isZero();
        var stored = jdbc().query(
                        "select payload, metadata from domain_event where stream = 'assembly-persone'",
                        (row, n) -> new String(row.getBytes(1), UTF_8) + new String(row.getBytes(2), UTF_8));
        assertThat(stored).hasSize(4).noneMatch(event -> event.contains("enobia"));

        var erased = api().post(api().token("dpo"), "/api/v1/cycles/persone/members/" + member + "/erase-person", "");
        assertThat(erased.status()).isEqualTo(200);
        assertThat(api().get(path, "Authorization", secretariat).status()).isEqualTo(404);
        assertThat(jdbc().queryForObject("select count(*) from person where member_id = ?", Long.class, member))
                .isZero();
        assertThat(read(assembly, member, erased).text("state"))
                .as("the membership stays")
                .isEqualTo("ACTIVE");
    }

    /** The person is written in the transaction of the event: a refused command leaves neither. */
    @Test
    default void a_refused_command_writes_down_nobody() {
        scenes().assembly("rifiutata", 1);
        var nobody = "00000000-0000-0000-0000-000000000009";

        var refused = scenes().post("/api/v1/cycles/rifiutata/members/" + nobody + "/record-person", """
                {"name": "Nessuno", "email": "", "phone": ""}""");
        assertThat(refused.code()).isEqualTo("MEMBER_UNKNOWN");
        assertThat(refused.raw().body()).doesNotContain("Nessuno");
        assertThat(jdbc().queryForObject("select count(*) from person where member_id = ?", Long.class, nobody))
                .isZero();
    }
}
