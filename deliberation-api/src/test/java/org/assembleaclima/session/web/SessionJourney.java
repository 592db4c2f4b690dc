package org.assembleaclima.session.web;

import static org.assembleaclima.testing.TestMembers.ADA;
import static org.assembleaclima.testing.TestMembers.BRUNO;
import static org.assembleaclima.testing.TestMembers.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assembleaclima.command.Commands;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.assembleaclima.session.Present;
import org.assembleaclima.session.SessionCommand.LeaveFloor;
import org.assembleaclima.session.SessionCommand.TakeFloor;
import org.assembleaclima.session.SessionId;
import org.assembleaclima.session.SessionKind;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.MovableClock;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A session's way through all five stops, over HTTP; run on every database. */
interface SessionJourney {

    Api api();

    MovableClock clock();

    Commands commands();

    private String token(String role) {
        return api().token(role);
    }

    private String scheduled() {
        var made = api().post(token("secretariat"), "/api/v1/sessions", """
                {"cycle_id": "2024", "kind": "PLENARY", "title": "Ultima plenaria", "ordinal": 8,
                 "starts_at": "2026-03-01T10:00:00+01:00", "place": "Palazzo Marino", "sources": []}""");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/sessions/" + made.text("id"));
        return made.header("Location");
    }

    private Answer done(String role, String path, String body, long version) {
        clock().forward(Duration.ofMinutes(1));
        var answer = api().post(token(role), path, body);
        assertThat(answer.status()).as(path + " " + answer.raw().body()).isEqualTo(200);
        assertThat(answer.json().path("version").asLong()).isEqualTo(version);
        return answer;
    }

    private static String members(String... ids) {
        return "{\"members\": [\"" + String.join("\", \"", ids) + "\"]}";
    }

    /** Scheduled, convened with two points, both members checked in, open: version 4. */
    private String open() {
        var path = scheduled();
        done("secretariat", path + "/convene", """
                {"agenda": [{"number": "1", "title": "Apertura", "kind": "INFORMATION"},
                            {"title": "Ombra", "kind": "VOTE", "proposal_id": "00000000-0000-0000-0000-0000000000d1"}]}""", 2);
        done("facilitator", path + "/check-in", members(BRUNO, ADA), 3);
        done("chair", path + "/open", "", 4);
        return path;
    }

    @Test
    default void a_session_is_scheduled_held_closed_and_its_minutes_are_approved_by_somebody_else() {
        var path = open();
        var opened = api().get(path + "?min_version=4");
        assertThat(opened.text("state")).isEqualTo("OPEN");
        assertThat(opened.text("starts_at")).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(opened.json().path("checked_in").asInt()).isEqualTo(2);
        assertThat(opened.json().at("/agenda/1/title").asString()).isEqualTo("Ombra");
        assertThat(opened.json().at("/agenda/1").has("number")).isFalse();
        var whenOpen = opened.header("Deliberation-Position");

        done("facilitator", path + "/check-out", members(BRUNO), 5);
        done("chair", path + "/suspend", "{\"reason\": \"Pranzo.\"}", 6);
        done("chair", path + "/resume", "", 7);
        done("chair", path + "/close", "", 8);
        var minutes = "{\"language\": \"it\", \"text\": \"Si apre la seduta.\"}";
        done("facilitator", path + "/record-minutes", minutes, 9);
        var own = api().post(token("facilitator"), path + "/approve-minutes", "", "If-Match", "\"9\"");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.code()).isEqualTo("MINUTES_BY_THE_SAME_PERSON");
        var stale = api().post(token("chair"), path + "/approve-minutes", "", "If-Match", "\"8\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("SESSION_CHANGED_MEANWHILE");
        var approved = api().post(token("chair"), path + "/approve-minutes", "", "If-Match", "\"9\"");
        assertThat(approved.status()).isEqualTo(200);

        var now = api().get(path + "?min_version=10");
        assertThat(now.text("state")).isEqualTo("MINUTES_APPROVED");
        assertThat(now.json().path("checked_in").asInt()).isZero();
        assertThat(now.json().path("minutes_version").asInt()).isEqualTo(1);
        var text = api().get(path + "/minutes").items().getFirst();
        assertThat(text.path("hash").asString()).isEqualTo(now.text("minutes_hash"));
        assertThat(text.has("approved_at")).isTrue();
        assertThat(api().get(path + "?at_position=" + whenOpen).text("state")).isEqualTo("OPEN");
        assertThat(api().get(path + "/history").items()).hasSize(10).last().satisfies(last -> assertThat(
                        last.path("type").asString())
                .isEqualTo("MinutesApproved"));
    }

    @Test
    default void attendance_is_told_for_each_member_and_a_correction_keeps_what_was_told_before() {
        var path = open();
        var from = clock().instant().minus(Duration.ofHours(1));
        var to = from.plus(Duration.ofMinutes(10));
        done("secretariat", path + "/correct-attendance", """
                {"member_id": "%s", "intervals": [{"from": "%s", "to": "%s"}], "reason": "Registro errato."}""".formatted(BRUNO, from, to), 5);
        api().get(path + "?min_version=5");

        assertThat(api().get(path).json().path("checked_in").asInt()).isEqualTo(1);
        var rows = api().get(path + "/attendance").items();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().path("member_id").asString()).isEqualTo(ADA);
        assertThat(rows.getFirst().at("/stays/0").has("to")).isFalse();
        assertThat(rows.getLast().at("/stays/0/to").asString()).isEqualTo(to.toString());
        assertThat(rows.getLast().path("corrections").asInt()).isEqualTo(1);
        assertThat(api().get(path + "/attendance?present=true").items())
                .singleElement()
                .satisfies(row -> assertThat(row.path("member_id").asString()).isEqualTo(ADA));
        assertThat(api().get(path + "/attendance/corrections").items())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.at("/before/0").has("to")).isFalse();
                    assertThat(row.at("/after/0/from").asString()).isEqualTo(from.toString());
                    assertThat(row.path("reason").asString()).isEqualTo("Registro errato.");
                });
    }

    /** As a ballot does, for which there is no route. */
    @Test
    default void a_ballot_that_takes_the_floor_is_told_who_is_in_the_room_and_keeps_the_session_open() {
        var path = open();
        var session = SessionId.of(path.substring("/api/v1/sessions/".length()));
        var ballot = BallotId.of("00000000-0000-0000-0000-0000000000e1");
        var chair = new Actor("chair-of-the-journey", Set.of(Role.CHAIR));
        var taken = commands().send(new TakeFloor(session, ballot), chair);
        assertThat(taken.version()).isEqualTo(5);
        assertThat(new JsonMapper().readValue(taken.report(), Present.class))
                .isEqualTo(new Present(
                        session,
                        CycleId.of("2024"),
                        SessionKind.PLENARY,
                        List.of(MemberId.of(ADA), MemberId.of(BRUNO))));
        assertThat(api().get(path + "?min_version=5").text("ballot_id")).isEqualTo(ballot.toString());

        var refused = api().post(token("chair"), path + "/close", "");
        assertThat(refused.code()).isEqualTo("BALLOT_HAS_THE_FLOOR");
        assertThat(commands().send(new LeaveFloor(session, ballot), chair).version())
                .isEqualTo(6);
        assertThat(commands().send(new LeaveFloor(session, ballot), chair).version())
                .as("left already")
                .isEqualTo(6);
        done("chair", path + "/close", "", 7);
    }

    @Test
    default void who_does_not_belong_to_the_assembly_is_refused_at_its_place_in_the_list() {
        var path = open();
        var refused = api().post(token("facilitator"), path + "/check-in", members(STRANGER));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("NOT_A_MEMBER_OF_THE_ASSEMBLY");
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/members/0");
        var twice = api().post(token("facilitator"), path + "/check-in", members(ADA));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.code()).isEqualTo("ALREADY_CHECKED_IN");
    }

    @Test
    default void a_refused_step_tells_the_state_and_what_is_open_from_it() {
        var refused = api().post(token("chair"), scheduled() + "/open", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("SESSION_NOT_CONVENED");
        assertThat(refused.text("current_state")).isEqualTo("SCHEDULED");
        assertThat(refused.json().path("allowed_commands").valueStream().map(step -> step.asString()))
                .containsExactly("convene", "reschedule", "cancel");
    }

    @Test
    default void sessions_are_listed_by_cycle_kind_and_state() {
        var id = open().substring("/api/v1/sessions/".length());
        api().get("/api/v1/sessions/" + id + "?min_version=4");
        assertThat(api().get("/api/v1/sessions?cycle_id=2024&kind=PLENARY&state=OPEN&limit=200")
                        .items())
                .extracting(session -> session.path("session_id").asString())
                .contains(id);
        assertThat(api().get("/api/v1/sessions?kind=GROUP_MEETING&limit=200").items())
                .extracting(session -> session.path("session_id").asString())
                .doesNotContain(id);
    }

    @Test
    default void a_moment_is_text_of_a_possible_year() {
        for (var wrong : new String[] {"1772355600", "\"2026-03-01\"", "\"+12026-03-01T09:00:00Z\""}) {
            var answer = api().post(token("secretariat"), "/api/v1/sessions", """
                    {"cycle_id": "2024", "kind": "PLENARY", "title": "T", "starts_at": %s, "place": "P",
                     "sources": []}""".formatted(wrong));
            assertThat(answer.code()).as(wrong).isEqualTo("WRONG_VALUE");
        }
    }
}
