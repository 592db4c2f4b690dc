package org.assembleaclima.audit.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.Replay;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The whole history replayed beside the live views, over HTTP. */
interface ReplayJourney {

    String REPLAYS = "/api/v1/audit/replays";

    Api api();

    Projector projector();

    JdbcTemplate jdbc();

    Replays replays();

    private String token() {
        return api().token("operator");
    }

    private Answer get(String path) {
        return api().get(path, "Authorization", "Bearer " + token());
    }

    private String begun() {
        var answer = api().post(token(), REPLAYS, "");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(202);
        assertThat(answer.text("state")).isEqualTo("RUNNING");
        return answer.header("Location");
    }

    private JsonNode ended(String replay) {
        Awaitility.await(replay)
                .atMost(Duration.ofMinutes(2))
                .until(() -> !get(replay).text("state").equals("RUNNING"));
        return get(replay).json();
    }

    private JsonNode finished() {
        var report = ended(begun());
        assertThat(report.path("state").asString()).as(report.toString()).isEqualTo("FINISHED");
        return report;
    }

    private static List<JsonNode> different(JsonNode report) {
        return report.path("outcomes")
                .valueStream()
                .filter(outcome -> outcome.path("verdict").asString().equals("DIFFERENT"))
                .toList();
    }

    private static List<String> names(List<JsonNode> outcomes) {
        return outcomes.stream().map(outcome -> outcome.path("name").asString()).toList();
    }

    private List<String> tablesLeft() {
        return jdbc().queryForList(
                        "select table_name from information_schema.tables where lower(table_name) like 'view\\_replay%'",
                        String.class);
    }

    private String table(String view) {
        return "view_" + view + "_g" + projector().standing().views().get(view).generation();
    }

    @BeforeEach
    default void all_views_stand_where_the_history_is() {
        api().drafted(api().token("facilitator"), "Da rifare");
        projector().finish();
    }

    @Test
    default void views_nobody_has_touched_follow_from_the_history() {
        var report = finished();
        assertThat(report.path("equal").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.path("reached").asLong())
                .isEqualTo(report.path("position").asLong());
        assertThat(report.path("position").asLong()).isPositive();
        assertThat(report.path("compared").asInt())
                .isEqualTo(projector().standing().views().size());
        assertThat(report.path("outcomes").valueStream())
                .hasSize(report.path("views").asInt());
        assertThat(report.path("outcomes").valueStream()).allSatisfy(outcome -> {
            assertThat(outcome.path("verdict").asString()).isEqualTo("EQUAL");
            assertThat(outcome.path("live_digest")).isEqualTo(outcome.path("replayed_digest"));
        });
        assertThat(tablesLeft()).isEmpty();
    }

    @Test
    default void a_row_somebody_changed_is_named() {
        var table = table("proposal");
        var id = jdbc().queryForObject("select max(id) from " + table + " where doc like '%Da rifare%'", String.class);
        var from = jdbc().queryForObject(
                        "select min(position_from) from " + table + " where id = ? and doc like '%Da rifare%'",
                        Long.class,
                        id);
        var where = " where id = '" + id + "' and position_from = " + from;
        var doc = jdbc().queryForObject("select doc from " + table + where, String.class);
        jdbc().update("update " + table + " set doc = replace(doc, 'Da rifare', 'Rifatta')" + where);
        try {
            var outcome = different(finished());
            assertThat(names(outcome)).containsExactly("proposal");
            assertThat(outcome.getFirst().path("differences").size()).isEqualTo(1);
            assertThat(outcome.getFirst().at("/differences/0/key").asString()).isEqualTo(id);
            assertThat(outcome.getFirst().at("/differences/0/kind").asString()).isEqualTo("CHANGED");
            assertThat(outcome.getFirst().path("live_digest"))
                    .isEqualTo(outcome.getFirst().path("replayed_digest"));
            assertThat(outcome.getFirst().path("rows_digest"))
                    .isNotEqualTo(outcome.getFirst().path("replayed_digest"));
        } finally {
            jdbc().update("update " + table + " set doc = ?" + where, doc);
        }
    }

    @Test
    default void a_column_the_digest_does_not_hold_is_compared_as_well() {
        var table = table("cycle");
        jdbc().update("update " + table + " set sort_key = 'x' || sort_key");
        try {
            assertThat(names(different(finished()))).containsExactly("cycle");
        } finally {
            jdbc().update("update " + table + " set sort_key = substring(sort_key from 2)");
        }
    }

    @Test
    default void what_ends_clears_its_own_tables_away_and_no_others() {
        for (var table : List.of("view_replay7_x", "view_replay77_x"))
            jdbc().execute("create table " + table + " (id int)");
        try {
            Replay.dropTables(JdbcClient.create(jdbc()), 7);
            assertThat(jdbc().queryForList(
                                    "select lower(table_name) from information_schema.tables"
                                            + " where lower(table_name) like 'view\\_replay7%'",
                                    String.class))
                    .containsExactly("view_replay77_x");
        } finally {
            Replay.dropTables(JdbcClient.create(jdbc()));
        }
    }

    @Test
    default void rows_put_in_and_taken_out_are_told_apart() {
        var table = table("cycle");
        var id = jdbc().queryForObject("select min(id) from " + table, String.class);
        jdbc().update("update " + table + " set id = 'zz' || id where id = ?", id);
        try {
            var kinds = different(finished())
                    .getFirst()
                    .path("differences")
                    .valueStream()
                    .map(difference -> difference.path("kind").asString() + " "
                            + difference.path("key").asString())
                    .distinct();
            assertThat(kinds).containsExactly("MISSING " + id, "ADDED zz" + id);
        } finally {
            jdbc().update("update " + table + " set id = ? where id = ?", id, "zz" + id);
        }
    }

    @Test
    default void an_event_somebody_changed_is_found_in_the_views_it_feeds() {
        tampered(stored -> stored.replace("Da rifare", "Rifatta male"), () -> assertThat(names(different(finished())))
                .contains("proposal")
                .doesNotContain("cycle", "plan"));
    }

    @Test
    default void an_event_that_cannot_be_read_any_more_stops_the_views_it_feeds() {
        tampered(stored -> stored.substring(1), () -> {
            var outcomes = different(finished());
            assertThat(names(outcomes)).contains("proposal", "history").doesNotContain("cycle", "plan");
            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.path("failed_at").asLong())
                            .isEqualTo(projector().standing().position()));
        });
    }

    private void tampered(java.util.function.UnaryOperator<String> change, Runnable meanwhile) {
        var where = " where global_index = (select global_index from event_position where position = "
                + projector().standing().position() + ")";
        var stored = jdbc().queryForObject("select payload from domain_event" + where, byte[].class);
        jdbc().update(
                        "update domain_event set payload = ?" + where,
                        change.apply(new String(stored, UTF_8)).getBytes(UTF_8));
        try {
            meanwhile.run();
        } finally {
            jdbc().update("update domain_event set payload = ?" + where, stored);
        }
    }

    /** Nobody gives a position meanwhile, so a replay that has begun waits. */
    private void whileItWaits(Runnable work) throws SQLException {
        try (var connection = jdbc().getDataSource().getConnection()) {
            connection.setAutoCommit(false);
            lockPositions(connection);
            work.run();
            connection.rollback();
        }
    }

    private static void lockPositions(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select position from projector where id = 1 for update");
        }
    }

    @Test
    default void there_is_one_at_a_time_and_it_can_be_ended_early() throws SQLException {
        var replay = new String[1];
        whileItWaits(() -> {
            replay[0] = begun();
            var second = api().post(token(), REPLAYS, "");
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.code()).isEqualTo("REPLAY_RUNNING");
            assertThat(get(replay[0]).text("state")).isEqualTo("RUNNING");
            var cancelled = api().post(token(), replay[0] + "/cancel", "");
            assertThat(cancelled.status()).isEqualTo(200);
            assertThat(cancelled.json().path("cancelling").asBoolean()).isTrue();
        });
        var report = ended(replay[0]);
        assertThat(report.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(report.path("outcomes").size()).isZero();
        assertThat(report.has("equal")).isFalse();
        assertThat(report.path("ended_at").asString("")).isNotEmpty();
        assertThat(tablesLeft()).isEmpty();
        assertThat(api().post(token(), replay[0] + "/cancel", "").code()).isEqualTo("REPLAY_NOT_RUNNING");
        assertThat(get(REPLAYS).items().getFirst()).isEqualTo(report);
        finished();
    }

    @Test
    default void one_whose_node_died_is_shown_as_aborted_and_cleared_away() {
        jdbc().update("insert into audit_replay (state, asked_by, started_at, position, reached, views, compared,"
                + " cancelling, outcomes) values ('RUNNING', 'x', '2026-03-01 09:00:00+00', 5, 3, 2, 0, false, '[]')");
        jdbc().execute("create table view_replay7_cycle_g1 (id int)");
        assertThat(get(REPLAYS).items().getFirst().path("state").asString()).isEqualTo("ABORTED");
        assertThat(tablesLeft()).isEmpty();
    }

    @Test
    default void a_node_that_stops_ends_its_replay() throws SQLException {
        var replay = new String[1];
        var stopping = new Thread(() -> replays().stop());
        whileItWaits(() -> {
            replay[0] = begun();
            stopping.start();
            Awaitility.await().until(() -> !replays().isRunning());
        });
        assertThat(ended(replay[0]).path("state").asString()).isEqualTo("ABORTED");
        replays().start();
        finished();
    }

    @Test
    default void what_is_not_there_is_not_found() {
        assertThat(get(REPLAYS + "/999999").status()).isEqualTo(404);
        assertThat(get(REPLAYS + "/0").status()).isEqualTo(400);
        assertThat(api().post(token(), REPLAYS + "/999999/cancel", "").status()).isEqualTo(404);
        assertThat(api().post(token(), REPLAYS, "", "Accept", "text/html").status())
                .isEqualTo(406);
    }
}
