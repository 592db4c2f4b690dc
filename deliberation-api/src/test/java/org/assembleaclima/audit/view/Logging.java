package org.assembleaclima.audit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.Frontier;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.Proofs;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.TreeHead;
import org.assembleaclima.audit.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log promises, on real SQL; run on every database. */
abstract class Logging {

    @TempDir
    Path folder;

    /** A bench on a database of its own. */
    abstract Bench bench();

    private static TreeHead head(SignedNote note, Bench bench) {
        return Checkpoint.verified(note, bench.key.verifier()).head();
    }

    private static List<Hash> leaves(Bench bench) {
        return bench.db
                .sql("select hash from log_leaf order by leaf_index")
                .query((row, n) -> Hash.of(row.getBytes(1)))
                .list();
    }

    @Test
    void every_event_has_its_leaf_where_its_position_is_and_the_tree_is_signed() {
        try (var bench = bench()) {
            bench.record("a", 0, 3);
            var turn = Bench.finish(bench.log());
            assertThat(turn.size()).isEqualTo(3);
            var tree = new Frontier();
            new LoggedEvents(bench.db)
                    .between(0, 3)
                    .forEach(event -> tree.add(event.entry().hash()));
            assertThat(head(turn.signed().orElseThrow(), bench)).isEqualTo(new TreeHead(3, tree.root()));
            assertThat(bench.db
                            .sql("select event_id from log_leaf order by leaf_index")
                            .query(String.class)
                            .list())
                    .containsExactly("a-0", "a-1", "a-2");
            var kept = new KeptCheckpoints(bench.db).newest().orElseThrow();
            assertThat(kept.note()).isEqualTo(turn.signed().orElseThrow().text());
            assertThat(kept.signedAt()).isEqualTo(bench.clock.instant());
            assertThat(kept.views())
                    .isEqualTo("history 1 "
                            + bench.projector.standing().views().get("history").digest() + "\n");
            assertThat(bench.check().findings()).isEmpty();
        }
    }

    @Test
    void another_turn_adds_and_signs_nothing() {
        try (var bench = bench()) {
            bench.record("a", 0, 3);
            var log = bench.log();
            Bench.finish(log);
            assertThat(log.turn()).isEqualTo(new EventLog.Turn(3, Optional.empty(), false));
            assertThat(bench.log().turn()).isEqualTo(new EventLog.Turn(3, Optional.empty(), false));
            assertThat(bench.count("log_checkpoint")).isEqualTo(1);
        }
    }

    @Test
    void an_empty_history_is_not_signed() {
        try (var bench = bench()) {
            assertThat(bench.log().turn()).isEqualTo(new EventLog.Turn(0, Optional.empty(), false));
            assertThat(bench.check().isOk()).isTrue();
        }
    }

    @Test
    void an_event_without_position_has_to_wait_for_it() {
        try (var bench = bench()) {
            bench.record("a", 0, 2);
            bench.store("a", 2, "CyclePlanned");
            assertThat(Bench.finish(bench.log()).size()).isEqualTo(2);
            assertThat(bench.check().findings()).as("it is new").isEmpty();
            bench.projector.finish();
            assertThat(Bench.finish(bench.log()).size()).isEqualTo(3);
        }
    }

    @Test
    void what_was_signed_while_a_view_was_behind_names_no_digests() {
        try (var bench = bench()) {
            bench.record("a", 0, 2);
            bench.update("update view_generation set position = 1");
            Bench.finish(bench.log());
            assertThat(new KeptCheckpoints(bench.db).newest().orElseThrow().views())
                    .isEmpty();
        }
    }

    @Test
    void a_turn_that_fails_leaves_nothing_behind_and_the_next_makes_the_same_leaves() throws IOException {
        try (var bench = bench()) {
            bench.record("a", 0, 300);
            bench.update("alter table log_checkpoint add constraint full_disk check (size < 0)");
            var log = bench.log();
            assertThatThrownBy(log::turn).isInstanceOf(RuntimeException.class);
            for (var table : List.of("log_leaf", "log_node", "log_checkpoint", "log_key"))
                assertThat(bench.count(table)).as(table).isZero();
            assertThat(Files.exists(bench.remembered())).isFalse();

            bench.update("alter table log_checkpoint drop constraint full_disk");
            var after = head(log.turn().signed().orElseThrow(), bench);
            var tree = new Frontier();
            new LoggedEvents(bench.db)
                    .between(0, 300)
                    .forEach(event -> tree.add(event.entry().hash()));
            assertThat(after).isEqualTo(new TreeHead(300, tree.root()));
            assertThat(bench.check().findings()).isEmpty();
        }
    }

    @Test
    void two_nodes_on_one_database_make_one_tree_whoever_has_the_turn() throws Exception {
        try (var bench = bench();
                var executor = Executors.newFixedThreadPool(3)) {
            var nodes = List.of(bench.log(), bench.log());
            var notes = new ArrayList<SignedNote>();
            for (int round = 0; round < 20; round++) {
                int from = round * 7;
                Callable<Object> write = () -> {
                    bench.record("a", from, 7);
                    return from;
                };
                var turns =
                        nodes.stream().<Callable<Object>>map(log -> log::turn).toList();
                for (var done : executor.invokeAll(List.of(turns.getFirst(), write, turns.getLast())))
                    if (done.get() instanceof EventLog.Turn turn) turn.signed().ifPresent(notes::add);
            }
            nodes.getLast().turn().signed().ifPresent(notes::add);
            assertThat(leaves(bench)).hasSize(140);
            assertNeverForked(notes, bench);
            assertThat(bench.check().findings()).isEmpty();
        }
    }

    private static void assertNeverForked(List<SignedNote> notes, Bench bench) {
        assertThat(notes).isNotEmpty();
        assertThat(bench.count("log_checkpoint")).isEqualTo(notes.size());
        var proofs = new Proofs(new StoredTree(bench.db));
        for (var one : notes)
            for (var other : notes) {
                var from = head(one, bench);
                var to = head(other, bench);
                if (from.size() <= to.size())
                    assertThat(Verification.isConsistent(
                                    from.size(),
                                    to.size(),
                                    from.root(),
                                    to.root(),
                                    proofs.consistency(from.size(), to.size())))
                            .isTrue();
            }
    }

    @Test
    void the_leaves_follow_the_positions_whatever_order_writers_commit_in() throws Exception {
        try (var bench = bench();
                var executor = Executors.newFixedThreadPool(5)) {
            var log = bench.log();
            var tasks = new ArrayList<Callable<Object>>();
            for (int writer = 0; writer < 4; writer++) {
                var stream = "w" + writer;
                tasks.add(() -> {
                    for (int i = 0; i < 50; i++) bench.store(stream, i, "CyclePlanned");
                    return stream;
                });
            }
            tasks.add(() -> {
                for (int i = 0; i < 40; i++) {
                    bench.projector.step();
                    log.turn();
                }
                return log;
            });
            for (var done : executor.invokeAll(tasks)) done.get();
            bench.projector.finish();
            assertThat(Bench.finish(log).size()).isEqualTo(200);
            assertThat(leaves(bench))
                    .isEqualTo(new LoggedEvents(bench.db)
                            .between(0, 200).stream()
                                    .map(event -> event.entry().hash())
                                    .toList());
            assertThat(bench.check().findings()).isEmpty();
        }
    }

    @Test
    void every_proof_over_the_stored_hashes_holds_across_the_edges_of_tiles() {
        try (var bench = bench()) {
            bench.record("a", 0, 530);
            Bench.finish(bench.log());
            var leaves = leaves(bench);
            assertThat(bench.count("log_node")).isEqualTo(2);
            var roots = new ArrayList<>(List.of(new Frontier().root()));
            var tree = new Frontier();
            for (var leaf : leaves) {
                tree.add(leaf);
                roots.add(tree.root());
            }
            var proofs = new Proofs(new StoredTree(bench.db));
            for (int size : new int[] {1, 2, 255, 256, 257, 511, 512, 513, 530}) {
                assertThat(proofs.root(size)).isEqualTo(roots.get(size));
                for (int index = 0; index < size; index++)
                    assertThat(Verification.includes(
                                    index, size, leaves.get(index), proofs.inclusion(index, size), roots.get(size)))
                            .as("%d of %d", index, size)
                            .isTrue();
                for (int from = 1; from <= size; from++)
                    assertThat(Verification.isConsistent(
                                    from, size, roots.get(from), roots.get(size), proofs.consistency(from, size)))
                            .as("%d to %d", from, size)
                            .isTrue();
            }
        }
    }

    @Test
    void a_closing_presses_once_it_has_its_position() {
        try (var bench = bench()) {
            var pressing = new PressingEvents(bench.db);
            bench.record("a", 0, 2);
            assertThat(pressing.between(0, 2)).isFalse();
            bench.store("b", 0, "BallotClosed");
            assertThat(pressing.between(0, 3)).isFalse();
            bench.projector.finish();
            assertThat(pressing.between(0, 3)).isTrue();
            assertThat(pressing.between(3, 3)).isFalse();
        }
    }
}
