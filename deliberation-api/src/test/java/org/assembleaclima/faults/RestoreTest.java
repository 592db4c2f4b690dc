package org.assembleaclima.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.OwnPostgres;
import org.assembleaclima.testing.Repository;
import org.assembleaclima.testing.Scenes;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that is lost comes back from its backup, by the scripts docs/runbooks/backup.md names. */
@Tag("faults")
class RestoreTest {

    private static final Path SCRIPTS = Repository.root().resolve("ops/backup");

    @TempDir
    private Path folder;

    @Test
    void all_comes_back_and_a_log_that_would_fork_stands_still() throws Exception {
        assumeTrue(hasPsql(), "base.sh needs psql");
        var backups = folder.resolve("backups");
        var archive = "archive_command=%s %s \"%%p\" \"%%f\"".formatted(SCRIPTS.resolve("archive-wal.sh"), backups);
        String base;
        String moment;
        List<String> before;
        List<String> after;
        String checkpoint;
        try (var database = OwnPostgres.create(
                        folder.resolve("lost"), "archive_mode=on", archive, "archive_timeout=1s", "wal_level=replica");
                var node = node(database)) {
            before = new ArrayList<>(drafts(node.api(), "prima"));
            base = run(database, "base.sh", backups.toString());
            before.addAll(drafts(node.api(), "durante"));
            signed(node.api());
            moment = db(database)
                    .sql("select clock_timestamp()::text")
                    .query(String.class)
                    .single();
            after = drafts(node.api(), "dopo");
            checkpoint = signed(node.api());
            awaitArchived(database);
        }
        var whole = restored(backups, "whole", base);
        try (whole;
                var node = node(whole)) {
            assertThat(shown(node.api())).containsAll(before).containsAll(after);
            Awaitility.await().until(() -> node.api().get("/status").text("status"), "UP"::equals);
            drafts(node.api(), "poi");
            signed(node.api());
            assertThat(ClusterCheck.log(List.of(checkpoint), node.api())).isEmpty();
        }
        // The file last-checkpoint now knows even more than the lost database signed.
        var earlier = restored(backups, "earlier", base, moment);
        try (earlier;
                var node = node(earlier)) {
            assertThat(shown(node.api())).containsAll(before).doesNotContainAnyElementsOf(after);
            Awaitility.await()
                    .until(
                            () -> node.api()
                                    .get("/status")
                                    .json()
                                    .path("audit")
                                    .path("alarm")
                                    .asString(""),
                            "ROLLED_BACK"::equals);
            var last = node.api().get("/log/checkpoint").raw().body();
            drafts(node.api(), "forse");
            assertThat(node.api().get("/status").text("status")).isEqualTo("DEGRADED");
            assertThat(node.api().get("/log/checkpoint").raw().body())
                    .as("nothing is signed")
                    .isEqualTo(last);
        }
    }

    private Node node(OwnPostgres database) throws IOException {
        return Node.start(
                Files.createDirectories(folder.resolve("node")),
                "--spring.datasource.url=" + database.url("deliberation"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=");
    }

    private static List<String> drafts(Api api, String name) {
        var token = api.token("facilitator");
        var titles = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            titles.add(name + "-" + i);
            assertThat(api.post(token, "/api/v1/proposals", api.draftOf(titles.getLast(), "Testo."))
                            .status())
                    .isEqualTo(201);
        }
        return titles;
    }

    /** The checkpoint over all there is. */
    private static String signed(Api api) {
        var all = Awaitility.await()
                .until(
                        () -> api.get("/status").json(),
                        status -> status.path("position").asLong() > 0);
        var position = all.path("position").asLong();
        return Awaitility.await()
                .until(
                        () -> api.get("/log/checkpoint").raw().body(),
                        note -> Checkpoint.of(SignedNote.parse(note)).head().size() >= position);
    }

    private static List<String> shown(Api api) {
        return new Scenes(api)
                .items("/api/v1/proposals?limit=200")
                .map(proposal -> proposal.path("title").asString())
                .toList();
    }

    private static void awaitArchived(OwnPostgres database) {
        var last = db(database)
                .sql("select pg_walfile_name(pg_switch_wal())")
                .query(String.class)
                .single();
        Awaitility.await("the archive has " + last)
                .atMost(Duration.ofSeconds(30))
                .until(() -> db(database)
                                .sql("select coalesce(max(last_archived_wal), '') from pg_stat_archiver")
                                .query(String.class)
                                .single()
                                .compareTo(last)
                        >= 0);
    }

    private OwnPostgres restored(Path backups, String name, String base, String... moment) throws Exception {
        Files.createDirectories(folder.resolve(name));
        var arguments = new ArrayList<>(List.of(
                backups.toString(), base, folder.resolve(name).resolve("data").toString()));
        arguments.addAll(List.of(moment));
        run(null, "restore.sh", arguments.toArray(String[]::new));
        var database = OwnPostgres.of(folder.resolve(name));
        database.start();
        Awaitility.await("the end of its recovery")
                .atMost(Duration.ofSeconds(60))
                .until(() -> !db(database)
                        .sql("select pg_is_in_recovery()")
                        .query(Boolean.class)
                        .single());
        return database;
    }

    private static JdbcClient db(OwnPostgres database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url("deliberation"), "postgres", ""));
    }

    /** What the script says. */
    private String run(OwnPostgres database, String script, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        if (database != null) {
            process.environment().put("PGHOST", "127.0.0.1");
            process.environment().put("PGPORT", Integer.toString(database.port()));
            process.environment().put("PGUSER", "postgres");
        }
        var running = process.start();
        var said = new String(running.getInputStream().readAllBytes(), UTF_8);
        assertThat(running.waitFor()).as(script).isZero();
        return said.strip();
    }

    private static boolean hasPsql() throws InterruptedException {
        try {
            return new ProcessBuilder("psql", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
