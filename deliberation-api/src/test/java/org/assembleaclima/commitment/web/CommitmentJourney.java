package org.assembleaclima.commitment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.command.Commands;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.Debate;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.Undertaken;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the city took on, through all five stops, over HTTP; run on every database. */
interface CommitmentJourney {

    String OFFICE = "Area Verde";

    Api api();

    MovableClock clock();

    Commands commands();

    Projector projector();

    private LocalDate today() {
        return LocalDate.now(clock());
    }

    /** The path of a commitment with milestones due so many days from today. */
    private String made(int... days) {
        var dates = new LocalDate[days.length];
        for (int i = 0; i < days.length; i++) dates[i] = today().plusDays(days[i]);
        return new Undertaken(commands()).commitment(OFFICE, dates);
    }

    private Answer done(String role, String path, String body) {
        clock().forward(Duration.ofMinutes(1));
        return Debate.done(api(), role, path, body);
    }

    private void started(String path) {
        done("city_office", path + "/start", """
                {"started_on": "%s", "note": "Bando.", "sources": []}""".formatted(today().minusDays(600)));
    }

    private Answer claimed(String path, int milestone) {
        return done("city_office", path + "/claim-delivery", claim(milestone, today()));
    }

    private static String claim(int milestone, LocalDate day) {
        return """
                {"milestone": %d, "delivered_on": "%s", "evidence": "Verbale.", "sources": []}""".formatted(milestone, day);
    }

    private static String act(String number, LocalDate day) {
        return """
                {"kind": "EXECUTIVE_RESOLUTION", "number": "%s", "date": "%s"}""".formatted(number, day);
    }

    private Answer refused(String role, String path, String body) {
        return api().post(api().token(role), path, body);
    }

    private JsonNode milestone(String path, int number) {
        return api().get(path).json().path("milestones").path(number - 1);
    }

    @Test
    default void a_commitment_is_begun_claimed_verified_by_somebody_else_and_delivered() {
        var path = made(30, 60);
        started(path);
        claimed(path, 1);
        assertThat(api().post(
                                api().tokenOf("local-city_office", "monitoring_office"),
                                path + "/verify",
                                "{\"milestone\": 1, \"note\": \"Fidatevi.\"}")
                        .code())
                .isEqualTo("DELIVERY_JUDGED_BY_CLAIMANT");
        done("monitoring_office", path + "/dispute", "{\"milestone\": 1, \"reasons\": \"Non c'è.\"}");
        claimed(path, 1);
        done("monitoring_office", path + "/verify", "{\"milestone\": 1, \"note\": \"Visto.\"}");
        var version = done("city_authority", path + "/drop-milestone", """
                {"milestone": 2, "reason": "Mancano i fondi.", "act": %s}""".formatted(act("7/2026", today())))
                .json()
                .path("version")
                .asLong();

        var read = api().get(path + "?min_version=" + version);
        assertThat(read.text("state")).isEqualTo("DELIVERED");
        assertThat(read.json().path("milestones")).hasSize(2);
        assertThat(milestone(path, 1).path("state").asString()).isEqualTo("VERIFIED");
        assertThat(milestone(path, 1).path("claims").asInt()).isEqualTo(2);
        assertThat(milestone(path, 1).at("/delivery/judgement").asString()).isEqualTo("Visto.");
        assertThat(milestone(path, 2).at("/dropping/act/number").asString()).isEqualTo("7/2026");
        assertThat(read.json().has("next_due_on")).isFalse();
        assertThat(api().get(path + "/history").items().stream()
                        .map(step -> step.path("type").asString()))
                .containsExactly(
                        "CommitmentMade",
                        "WorkStarted",
                        "DeliveryClaimed",
                        "DeliveryDisputed",
                        "DeliveryClaimed",
                        "DeliveryVerified",
                        "MilestoneDropped");
    }

    @Test
    default void a_milestone_is_late_the_minute_its_last_day_is_over_and_was_not_before() {
        var path = made(1, 50);
        var before = clock().instant();
        var inTime = api().get(path + "?min_version=1");
        assertThat(inTime.json().path("late_milestones").asInt()).isZero();
        clock().forward(untilTheDayAfterTomorrow().minusSeconds(60));
        var lastMinute = api().get(path);
        assertThat(lastMinute.json().path("late_milestones").asInt()).isZero();

        clock().forward(Duration.ofMinutes(1));
        var late = api().get(path, "If-None-Match", lastMinute.header("ETag"));
        assertThat(late.status()).as("nothing happened but the day is another").isEqualTo(200);
        assertThat(late.json().path("late_milestones").asInt()).isEqualTo(1);
        assertThat(late.text("day")).isEqualTo(today().toString());
        assertThat(milestone(path, 1).path("late").asBoolean()).isTrue();
        assertThat(milestone(path, 1).path("days_late").asInt()).isEqualTo(1);
        assertThat(milestone(path, 2).path("late").asBoolean()).isFalse();

        assertThat(api().get(path + "?as_of=" + before)
                        .json()
                        .path("late_milestones")
                        .asInt())
                .isZero();
        var made =
                api().get(path + "/history").items().getFirst().path("position").asLong();
        assertThat(api().get(path + "?at_position=" + made)
                        .json()
                        .path("late_milestones")
                        .asInt())
                .isZero();
        var listed = inTheList(path, "?proposal_id=" + late.text("proposal_id"));
        assertThat(listed.path("late_milestones").asInt()).isEqualTo(1);
        assertThat(inTheList(path, "?pac_action=2.1.3&limit=200")
                        .path("late_milestones")
                        .asInt())
                .isEqualTo(1);
    }

    private Duration untilTheDayAfterTomorrow() {
        var midnight = today().plusDays(2).atStartOfDay(clock().getZone()).toInstant();
        return Duration.between(clock().instant(), midnight);
    }

    private JsonNode inTheList(String path, String query) {
        return api().get("/api/v1/commitments" + query).items().stream()
                .filter(item -> path.endsWith(item.path("commitment_id").asString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    default void a_date_that_is_put_off_stays_readable() {
        var path = made(10);
        var first = today().plusDays(10);
        var before = clock().instant();
        for (int days : new int[] {20, 40, 30})
            done("city_office", path + "/replan", """
                    {"milestone": 1, "due_on": "%s", "reason": "Gara deserta."}""".formatted(first.plusDays(days)));
        api().get(path + "?min_version=4");

        var row = milestone(path, 1);
        assertThat(row.path("first_due_on").asString()).isEqualTo(first.toString());
        assertThat(row.path("due_on").asString()).isEqualTo(first.plusDays(30).toString());
        assertThat(row.path("slips").asInt()).as("bringing forward is no slip").isEqualTo(2);
        assertThat(row.path("replans").valueStream().map(replan -> replan.path("previous_due_on")
                        .asString()))
                .containsExactly(
                        first.toString(),
                        first.plusDays(20).toString(),
                        first.plusDays(40).toString());
        assertThat(api().get(path + "?as_of=" + before).text("next_due_on")).isEqualTo(first.toString());
        assertThat(refused("city_office", path + "/replan", """
                        {"milestone": 1, "due_on": "%s", "reason": "Ieri."}""".formatted(today().minusDays(1)))
                        .code())
                .isEqualTo("MILESTONE_DATE_IN_THE_PAST");
    }

    @Test
    default void commitments_are_found_by_office_and_state() {
        var path = made(5);
        var office = "Ufficio di prova " + path.substring(path.length() - 12);
        var other = new Undertaken(commands()).commitment(office, today().plusDays(5));
        started(other);
        api().get(other + "?min_version=2");
        var encoded = office.replace(" ", "%20");
        assertThat(ids("?office=" + encoded)).containsExactly(Debate.id(other));
        assertThat(ids("?state=IN_PROGRESS&office=" + encoded)).containsExactly(Debate.id(other));
        assertThat(ids("?state=COMMITTED&office=" + encoded)).isEmpty();
        assertThat(ids("?pac_action=2.1.3&office=" + encoded)).containsExactly(Debate.id(other));
        assertThat(ids("?pac_action=4.2.1&office=" + encoded)).isEmpty();
        assertThat(api().get("/api/v1/commitments?state=LATE").status()).isEqualTo(400);
        assertThat(api().get("/api/v1/commitments?office=").status()).isEqualTo(400);
    }

    private List<String> ids(String query) {
        return api().get("/api/v1/commitments" + query).items().stream()
                .map(item -> item.path("commitment_id").asString())
                .toList();
    }

    @Test
    default void nothing_is_dropped_without_reason_number_and_date() {
        var path = made(5, 6);
        var act = act("7/2026", today());
        for (var body : List.of(
                "{\"milestone\": 1, \"act\": " + act + "}",
                "{\"milestone\": 1, \"reason\": \" \", \"act\": " + act + "}",
                "{\"milestone\": 1, \"reason\": \"Fondi.\"}",
                "{\"milestone\": 1, \"reason\": \"Fondi.\", \"act\": " + act("", today()) + "}",
                "{\"milestone\": 1, \"reason\": \"Fondi.\", \"act\": {\"kind\": \"OTHER\", \"number\": \"1\"}}")) {
            var answer = refused("city_authority", path + "/drop-milestone", body);
            assertThat(answer.code()).as(body).isEqualTo("FIELD_OUT_OF_BOUNDS");
        }
        var tomorrow = "{\"reason\": \"Fondi.\", \"act\": " + act("7/2026", today().plusDays(1)) + "}";
        assertThat(refused("city_authority", path + "/drop", tomorrow).code()).isEqualTo("ACT_IN_THE_FUTURE");
        done("city_authority", path + "/drop", "{\"reason\": \"Fondi.\", \"act\": " + act + "}");
        assertThat(api().get(path + "?min_version=2").text("state")).isEqualTo("DROPPED");
        var again = refused("city_authority", path + "/drop", "{\"reason\": \"Fondi.\", \"act\": " + act + "}");
        assertThat(again.code()).isEqualTo("COMMITMENT_OVER");
        assertThat(again.text("current_state")).isEqualTo("DROPPED");
    }

    @Test
    default void a_delivery_is_neither_claimed_in_advance_nor_before_the_work_nor_of_nothing() {
        var path = made(5);
        assertThat(refused("city_office", path + "/claim-delivery", claim(1, today()))
                        .code())
                .isEqualTo("WORK_NOT_STARTED");
        started(path);
        assertThat(refused("city_office", path + "/claim-delivery", claim(1, today().plusDays(1)))
                        .code())
                .isEqualTo("DELIVERED_IN_THE_FUTURE");
        assertThat(refused("city_office", path + "/claim-delivery", claim(1, today().minusDays(601)))
                        .code())
                .isEqualTo("DELIVERED_BEFORE_START");
        assertThat(refused("city_office", path + "/claim-delivery", claim(2, today()))
                        .code())
                .isEqualTo("MILESTONE_UNKNOWN");
        assertThat(refused("city_office", path + "/claim-delivery", claim(0, today()))
                        .status())
                .isEqualTo(422);
        assertThat(refused("monitoring_office", path + "/verify", "{\"milestone\": 1, \"note\": \"Visto.\"}")
                        .code())
                .isEqualTo("DELIVERY_NOT_CLAIMED");
        assertThat(api().get(path + "?min_version=2").status()).isEqualTo(200);
        assertThat(api().get(path + "/history").items()).hasSize(2);
        assertThat(refused(
                                "city_office",
                                "/api/v1/commitments/" + Debate.id(path).replace('c', 'd') + "/start",
                                """
                        {"started_on": "2026-01-01", "note": "N", "sources": []}""")
                        .status())
                .isEqualTo(404);
    }

    @Test
    default void a_replay_gives_the_same_rows() {
        var path = made(5, 6);
        started(path);
        claimed(path, 2);
        done("city_authority", path + "/drop", """
                {"reason": "Fondi.", "act": %s}""".formatted(act("7/2026", today())));
        api().get(path + "?min_version=4");
        var before = api().get(path).json();
        for (var view : List.of("commitment", "action_commitment", "milestone")) {
            var digests = projector().rebuild(view);
            assertThat(digests.getLast()).as(view).isEqualTo(digests.getFirst());
        }
        assertThat(api().get(path).json()).isEqualTo(before);
    }
}
