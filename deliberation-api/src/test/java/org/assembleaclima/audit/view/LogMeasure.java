package org.assembleaclima.audit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assembleaclima.audit.Frontier;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.Proofs;
import org.assembleaclima.audit.Tiles;
import org.assembleaclima.audit.Verification;
import org.assembleaclima.measure.Figures;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures, never asserted: {@code mvn verify -Pmeasure}. On PostgreSQL with fsync on; {@code -Dmeasure.leaves=10000000} for
 * the tree of ten million leaves, a million otherwise.
 */
@Tag("measure")
class LogMeasure {

    private static final int EVENTS = 100_000;
    private static final long LEAVES = Long.getLong("measure.leaves", 1_000_000);
    private static final int PROOFS = 2_000;
    private static final int CLIENTS = 16;
    private static final int PHASES = 12;
    private static final long PHASE_NANOS = 6_000_000_000L;
    private static final long SEED = 20_221_203L;

    @TempDir
    private Path folder;

    @Test
    void sequencing_and_checking() {
        try (var bench = new Bench(Databases.postgres(), folder)) {
            bench.record("first", 0, 1);
            Bench.finish(bench.log());
            bench.update(
                    "insert into domain_event (event_id, stream, sequence_number, stream_type, recorded_at,"
                            + " payload_type, revision, payload, metadata) select 'e' || i, 'many', i, stream_type, recorded_at,"
                            + " payload_type, revision, payload, metadata from domain_event, generate_series(0, ?) i",
                    EVENTS - 1);
            bench.update("insert into event_position (position, global_index, recorded_at) select global_index,"
                    + " global_index, cast(recorded_at as timestamptz) from domain_event where stream = 'many'");
            bench.update("update projector set position = ?", EVENTS + 1);
            var log = bench.log();
            var begun = System.nanoTime();
            assertThat(Bench.finish(log).size()).isEqualTo(EVENTS + 1);
            print("sequencing", EVENTS / secondsSince(begun), "events/s");
            begun = System.nanoTime();
            assertThat(bench.check().findings()).isEmpty();
            print("self-check", EVENTS / secondsSince(begun), "events/s");
        }
    }

    @Test
    void proofs_in_a_large_tree() {
        try (var bench = new Bench(Databases.postgres(), folder)) {
            fill(bench);
            var root = new Proofs(new StoredTree(bench.db)).root(LEAVES);
            var random = new Random(SEED);
            var inclusion = new ArrayList<Double>();
            var consistency = new ArrayList<Double>();
            for (int i = 0; i < PROOFS; i++) {
                var index = random.nextLong(LEAVES);
                var begun = System.nanoTime();
                var proof = new Proofs(new StoredTree(bench.db)).inclusion(index, LEAVES);
                inclusion.add(secondsSince(begun) * 1_000);
                var leaf = new StoredTree(bench.db).subtree(0, index);
                assertThat(Verification.includes(index, LEAVES, leaf, proof, root))
                        .isTrue();
                begun = System.nanoTime();
                new Proofs(new StoredTree(bench.db)).consistency(index + 1, LEAVES);
                consistency.add(secondsSince(begun) * 1_000);
            }
            System.out.println("| " + Figures.machine() + ", seed " + SEED + " | median | p99 | largest |");
            System.out.println(Figures.milliseconds("inclusion in a tree of " + LEAVES + ", ms", inclusion));
            System.out.println(Figures.milliseconds("consistency to a tree of " + LEAVES + ", ms", consistency));
        }
    }

    private static void fill(Bench bench) {
        bench.update(
                "insert into log_leaf (leaf_index, event_id, hash) select i, 'e' || i, sha256(cast(cast(i as text)"
                        + " as bytea)) from generate_series(0, ?) i",
                LEAVES - 1);
        var nodes = new ArrayList<Object[]>();
        var tree = new Frontier();
        for (long from = 0; from < LEAVES; from += 50_000)
            for (var leaf : new StoredTree(bench.db).hashes(0, from, Math.min(LEAVES, from + 50_000)))
                tree.add(leaf, (height, index, hash) -> {
                    if (height > 0 && height % Tiles.HEIGHT == 0)
                        nodes.add(new Object[] {height / Tiles.HEIGHT, index, bytes(hash)});
                });
        bench.jdbc.batchUpdate("insert into log_node (level, node_index, hash) values (?, ?, ?)", nodes);
        bench.jdbc.execute("analyze log_leaf");
        bench.jdbc.execute("analyze log_node");
    }

    private static byte[] bytes(Hash hash) {
        return hash.bytes();
    }

    /** The log is held up by its lock in every other phase: the same process with it and without. */
    @Test
    void commands_with_the_log_and_without() throws Exception {
        var url = PostgresServer.database("measure_log");
        try (var node = Node.start(
                        folder,
                        512,
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres");
                var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            connection.setAutoCommit(false);
            var api = node.api();
            commandsPerSecond(api); // to warm up
            var with = new ArrayList<Double>();
            var without = new ArrayList<Double>();
            for (int phase = 0; phase < PHASES; phase++) {
                if (phase % 2 == 1)
                    try (var lock = connection.createStatement()) {
                        lock.execute("select size from log_head for update");
                    }
                (phase % 2 == 1 ? without : with).add(commandsPerSecond(api));
                connection.rollback();
            }
            print("commands with the log", median(with), "commands/s");
            print("commands without the log", median(without), "commands/s");
            print("with to without", 100 * median(with) / median(without), "%");
        }
    }

    private static double commandsPerSecond(Api api) throws Exception {
        var token = api.token("facilitator");
        var body = api.draftOf("Misurata", "Un paragrafo.");
        var begun = System.nanoTime();
        var clients = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < CLIENTS; i++)
            clients.add(() -> {
                var done = 0;
                for (; System.nanoTime() - begun < PHASE_NANOS; done++)
                    assertThat(api.post(token, "/api/v1/proposals", body).status())
                            .isEqualTo(201);
                return done;
            });
        var sum = 0;
        try (var executor = Executors.newFixedThreadPool(CLIENTS)) {
            for (var client : executor.invokeAll(clients)) sum += client.get();
        }
        return sum / secondsSince(begun);
    }

    private static double median(List<Double> figures) {
        Collections.sort(figures);
        return figures.get(figures.size() / 2);
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void print(String what, double figure, String unit) {
        System.out.printf(Locale.ROOT, "| %s | %.1f %s |%n", what, figure, unit);
    }
}
