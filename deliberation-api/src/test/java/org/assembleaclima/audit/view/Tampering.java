package org.assembleaclima.audit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.KeyName;
import org.assembleaclima.audit.Merkle;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.audit.TreeHead;
import org.assembleaclima.audit.view.Finding.Kind;
import org.assembleaclima.audit.view.SelfCheck.Report;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody with access to the database may do to history, and that it is found and named; run on every database. */
abstract class Tampering {

    private static final String AT = "(select global_index from event_position where position = ?)";

    @TempDir
    Path folder;

    /** A bench on a database of its own. */
    abstract Bench bench();

    /** Ten events of a, 300 of b: leaves over more than one tile, under two checkpoints. */
    private Bench logged() {
        var bench = bench();
        bench.record("a", 0, 10);
        Bench.finish(bench.log());
        bench.record("b", 0, 300);
        Bench.finish(bench.log());
        assertThat(bench.check().findings()).isEmpty();
        return bench;
    }

    private static void assertFound(Report report, Tuple... expected) {
        assertThat(report.findings())
                .extracting(Finding::kind, Finding::position, Finding::stream, Finding::sequenceNumber)
                .containsExactlyInAnyOrder(expected);
        assertThat(report.differences()).isEqualTo(expected.length);
    }

    private static Tuple at(Kind kind, long position) {
        return tuple(kind, position, null, null);
    }

    private static void assertStops(Bench bench, EventLog log, Alarm alarm) {
        var checkpoints = bench.count("log_checkpoint");
        var leaves = bench.count("log_leaf");
        bench.record("later" + bench.count("domain_event"), 0, 1); // commands go on
        assertThatThrownBy(log::turn).isInstanceOfSatisfying(LogStopped.class, stopped -> assertThat(stopped.alarm())
                .isEqualTo(alarm));
        assertThat(bench.count("log_checkpoint")).isEqualTo(checkpoints);
        assertThat(bench.count("log_leaf")).isEqualTo(leaves);
    }

    private static byte[] flipped(Bench bench, String column, long position) {
        var bytes = bench.jdbc.queryForObject(
                "select " + column + " from domain_event where global_index = " + AT, byte[].class, position);
        bytes[bytes.length / 2] ^= 1;
        return bytes;
    }

    @Test
    void what_is_added_between_any_two_statements_of_the_check_is_no_difference() {
        try (var bench = logged()) {
            var turns = new AtomicInteger();
            var report = bench.check(() -> {
                bench.record("c", turns.getAndIncrement(), 1);
                Bench.finish(bench.log());
            });
            assertThat(turns).hasValueGreaterThan(10);
            assertThat(report.findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void the_first_key_and_checkpoint_made_before_a_statement_of_the_check_are_no_difference(int statement) {
        try (var bench = bench()) {
            bench.record("a", 0, 1);
            var statements = new AtomicInteger();
            var report = bench.check(() -> {
                if (statements.incrementAndGet() == statement) Bench.finish(bench.log());
            });
            assertThat(statements).hasValueGreaterThanOrEqualTo(statement);
            assertThat(report.findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload", "metadata"})
    void one_byte_changed(String column) {
        try (var bench = logged()) {
            bench.update(
                    "update domain_event set " + column + " = ? where global_index = " + AT,
                    flipped(bench, column, 275),
                    275);
            assertFound(bench.check(), tuple(Kind.EVENT_CHANGED, 275L, "b", 264L));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "recorded_at, 2020-01-01T00:00:00.000Z",
        "stream_type, Assembly",
        "payload_type, BallotClosed",
        "revision, 2"
    })
    void another_column_changed(String column, String value) {
        try (var bench = logged()) {
            bench.update("update domain_event set " + column + " = ? where global_index = " + AT, value, 3);
            assertFound(bench.check(), tuple(Kind.EVENT_CHANGED, 3L, "a", 2L));
        }
    }

    @Test
    void a_type_or_revision_taken_away() {
        try (var bench = logged()) {
            bench.update("update domain_event set stream_type = null where global_index = " + AT, 3);
            bench.update("update domain_event set revision = null where global_index = " + AT, 4);
            assertFound(bench.check(), tuple(Kind.EVENT_CHANGED, 3L, "a", 2L), tuple(Kind.EVENT_CHANGED, 4L, "a", 3L));
        }
    }

    @Test
    void an_event_of_another_stream_or_name() {
        try (var bench = logged()) {
            bench.update("update domain_event set stream = 'c', sequence_number = 0 where global_index = " + AT, 10);
            bench.update("update domain_event set event_id = 'other' where global_index = " + AT, 20);
            assertFound(
                    bench.check(), tuple(Kind.EVENT_CHANGED, 10L, "c", 0L), tuple(Kind.EVENT_EXCHANGED, 20L, "b", 9L));
        }
    }

    @Test
    void an_event_deleted() {
        try (var bench = logged()) {
            bench.update("delete from domain_event where global_index = " + AT, 100);
            var report = bench.check();
            assertFound(report, at(Kind.EVENT_MISSING, 100), tuple(Kind.NUMBER_MISSING, null, "b", 89L));
            assertThat(report.findings().getFirst().eventId()).isEqualTo("b-89");
        }
    }

    @Test
    void the_first_event_of_a_stream_deleted_with_its_position_and_leaf() {
        try (var bench = logged()) {
            bench.update("delete from domain_event where global_index = " + AT, 11);
            bench.update("delete from event_position where position = ?", 11);
            assertFound(bench.check(), at(Kind.POSITION_MISSING, 11), tuple(Kind.NUMBER_MISSING, null, "b", 0L));
            bench.update("delete from log_leaf where leaf_index = ?", 10);
            assertThat(bench.check().findings())
                    .extracting(Finding::kind, Finding::position)
                    .contains(tuple(Kind.LEAF_MISSING, 11L), tuple(Kind.NUMBER_MISSING, null));
        }
    }

    @Test
    void an_event_put_in_long_after_is_named_and_gets_no_position_not_even_from_a_new_node() {
        try (var bench = logged()) {
            bench.transaction.executeWithoutResult(status -> {
                bench.store("rolled-back", 0, "CyclePlanned"); // leaves an index free
                status.setRollbackOnly();
            });
            bench.record("c", 0, 1);
            bench.clock.forward(Duration.ofMinutes(11));
            bench.record("c", 1, 1);
            assertThat(bench.check().findings()).isEmpty();
            bench.update("insert into domain_event (global_index, event_id, stream, sequence_number, stream_type,"
                    + " recorded_at, payload_type, revision, payload, metadata) select global_index - 1, 'put-in', 'b',"
                    + " 300, stream_type, recorded_at, payload_type, revision, payload, metadata from domain_event"
                    + " where event_id = 'c-0'");
            var found = tuple(Kind.EVENT_WITHOUT_POSITION, null, "b", 300L);
            assertFound(bench.check(), found);

            var restarted = bench.projector();
            restarted.start();
            restarted.finish();
            assertThat(restarted.standing().position()).isEqualTo(312);
            assertFound(bench.check(), found);
        }
    }

    @Test
    void an_event_that_committed_late_before_a_crash_still_gets_its_position() {
        try (var bench = logged()) {
            bench.store("late", 0, "CyclePlanned");
            bench.store("fast", 0, "CyclePlanned");
            bench.update("insert into event_position (position, global_index, recorded_at) select 311, global_index,"
                    + " cast(recorded_at as timestamp with time zone) from domain_event where event_id = 'fast-0'");
            bench.update("update projector set position = 311");
            bench.clock.forward(Duration.ofDays(3)); // all nodes were down
            var restarted = bench.projector();
            restarted.start();
            restarted.finish();
            assertThat(restarted.standing().position()).isEqualTo(312);
            Bench.finish(bench.log());
            assertThat(bench.check().findings()).isEmpty();
        }
    }

    @Test
    void two_events_swapped() {
        try (var bench = logged()) {
            var one = bench.jdbc.queryForObject(
                    "select global_index from event_position where position = 20", Long.class);
            var two = bench.jdbc.queryForObject(
                    "select global_index from event_position where position = 30", Long.class);
            bench.update("update domain_event set global_index = -1 where global_index = ?", one);
            bench.update("update domain_event set global_index = ? where global_index = ?", one, two);
            bench.update("update domain_event set global_index = ? where global_index = -1", two);
            assertFound(
                    bench.check(),
                    tuple(Kind.EVENT_EXCHANGED, 20L, "b", 19L),
                    tuple(Kind.EVENT_EXCHANGED, 30L, "b", 9L));
        }
    }

    @Test
    void what_two_events_say_swapped() {
        try (var bench = logged()) {
            bench.update("update domain_event set recorded_at = (select recorded_at from domain_event where event_id ="
                    + " 'b-20') where event_id = 'b-19'");
            bench.update("update domain_event set recorded_at = '2026-03-01T09:00:00.030Z' where event_id = 'b-20'");
            assertFound(
                    bench.check(), tuple(Kind.EVENT_CHANGED, 30L, "b", 19L), tuple(Kind.EVENT_CHANGED, 31L, "b", 20L));
        }
    }

    @Test
    void the_order_changed() {
        try (var bench = logged()) {
            bench.update("update event_position set global_index = -global_index where position in (5, 6)");
            bench.update("update event_position set position = -position where position in (5, 6)");
            bench.update(
                    "update event_position set position = 11 + position, global_index = -global_index where position < 0");
            assertFound(
                    bench.check(), tuple(Kind.EVENT_EXCHANGED, 5L, "a", 5L), tuple(Kind.EVENT_EXCHANGED, 6L, "a", 4L));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-01T09:00:00Z", "2026-03-01T09:00:00.101Z", "2027-03-01T09:00:00Z"})
    void the_time_a_position_is_found_by_changed(String time) {
        try (var bench = logged()) {
            bench.update("update event_position set recorded_at = ? where position = 100", OffsetDateTime.parse(time));
            assertFound(bench.check(), tuple(Kind.POSITION_TIME_CHANGED, 100L, "b", 89L));
        }
    }

    @Test
    void the_tail_of_the_events_cut_off_and_written_again() {
        try (var bench = logged()) {
            bench.update("delete from domain_event where event_id in ('b-298', 'b-299')");
            assertFound(bench.check(), at(Kind.EVENT_MISSING, 309), at(Kind.EVENT_MISSING, 310));
            bench.update("delete from event_position where position > 308");
            assertFound(bench.check(), at(Kind.POSITION_MISSING, 309), at(Kind.POSITION_MISSING, 310));
            bench.update("update projector set position = 308");
            bench.update("update view_generation set position = 308");
            var restarted = bench.projector();
            restarted.start();
            for (int i = 0; i < 3; i++) bench.store("new", i, "CyclePlanned");
            restarted.finish();
            assertFound(
                    bench.check(),
                    tuple(Kind.EVENT_EXCHANGED, 309L, "new", 0L),
                    tuple(Kind.EVENT_EXCHANGED, 310L, "new", 1L));
        }
    }

    /** As if an old backup had been restored. */
    private static void rollBack(Bench bench) {
        bench.update("delete from domain_event where stream = 'b'");
        bench.update("delete from event_position where position > 10");
        bench.update("delete from log_leaf where leaf_index >= 10");
        bench.update("delete from log_node");
        bench.update("delete from log_checkpoint where size > 10");
        bench.update("update log_head set size = 10");
        bench.update("update projector set position = 10");
        bench.update("update view_generation set position = 10");
    }

    @Test
    void an_old_backup_restored_is_found_by_the_checkpoint_outside_the_database() {
        try (var bench = logged()) {
            rollBack(bench);
            assertFound(bench.check(), at(Kind.NOT_AS_REMEMBERED, 310));
            assertStops(bench, bench.log(), Alarm.ROLLED_BACK);
        }
    }

    @Test
    void everything_emptied_is_found_too() {
        try (var bench = logged()) {
            rollBack(bench);
            for (var table : List.of("domain_event", "event_position", "log_leaf", "log_checkpoint", "log_key"))
                bench.update("delete from " + table);
            bench.update("update log_head set size = 0");
            bench.update("update projector set position = 0");
            bench.update("update view_generation set position = 0");
            assertFound(bench.check(), at(Kind.NOT_AS_REMEMBERED, 310));
            assertStops(bench, bench.log(), Alarm.ROLLED_BACK);
        }
    }

    @Test
    void another_history_signed_elsewhere_with_our_key_is_a_fork() throws Exception {
        try (var bench = logged()) {
            rollBack(bench);
            var elsewhere = new RememberedCheckpoint(folder.resolve("elsewhere"));
            var log = new EventLog(
                    bench.jdbc,
                    bench.transaction,
                    new SigningKeys(bench.key, Optional.empty()),
                    elsewhere,
                    size -> "",
                    bench.clock);
            var restarted = bench.projector();
            restarted.start();
            for (int i = 0; i < 400; i++) bench.store("fork", i, "CyclePlanned");
            restarted.finish();
            assertThat(Bench.finish(log).signed()).isPresent();

            assertFound(bench.check(), at(Kind.NOT_AS_REMEMBERED, 310));
            assertStops(bench, bench.log(), Alarm.FORKED);
        }
    }

    @Test
    void an_event_changed_with_its_leaf_gives_another_root() {
        try (var bench = logged()) {
            bench.update("update domain_event set revision = '2' where global_index = " + AT, 15);
            var forged = new LoggedEvents(bench.db)
                    .between(14, 15)
                    .getFirst()
                    .entry()
                    .hash();
            bench.update("update log_leaf set hash = ? where leaf_index = 14", (Object) forged.bytes());
            assertFound(
                    bench.check(),
                    at(Kind.NODE_CHANGED, 256),
                    at(Kind.ROOT_CHANGED, 310),
                    at(Kind.NOT_AS_REMEMBERED, 310));
        }
    }

    @Test
    void the_leaves_rewritten_with_all_hashes_above_stop_the_next_signature() {
        try (var bench = logged()) {
            bench.update("update log_leaf set hash = ? where leaf_index = 300", (Object)
                    Merkle.leaf(new byte[] {1}).bytes());
            assertStops(bench, bench.log(), Alarm.FORKED);
            assertThat(bench.check().findings())
                    .extracting(Finding::kind, Finding::position)
                    .contains(tuple(Kind.EVENT_CHANGED, 301L), tuple(Kind.ROOT_CHANGED, 310L));
        }
    }

    @Test
    void a_hash_above_the_leaves_changed() {
        try (var bench = logged()) {
            bench.update("update log_node set hash = ?", (Object)
                    Merkle.leaf(new byte[] {1}).bytes());
            assertFound(bench.check(), at(Kind.NODE_CHANGED, 256));
        }
    }

    @Test
    void a_leaf_behind_the_end() {
        try (var bench = logged()) {
            bench.update("insert into log_leaf (leaf_index, event_id, hash) select 310, 'none', hash from log_leaf"
                    + " where leaf_index = 309");
            assertFound(bench.check(), at(Kind.LEAF_BEYOND_END, 311));
        }
    }

    @Test
    void a_leaf_before_the_first() {
        try (var bench = logged()) {
            bench.update("insert into log_leaf (leaf_index, event_id, hash) select -1, 'none', hash from log_leaf"
                    + " where leaf_index = 309");
            assertFound(bench.check(), at(Kind.LEAF_BEYOND_END, 0));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, -1", "2, 0", "7, 9000000000000000000", "0, 0", "8, 0"})
    void a_hash_over_leaves_there_are_not(int level, long index) {
        try (var bench = logged()) {
            bench.update(
                    "insert into log_node (level, node_index, hash) select ?, ?, hash from log_leaf"
                            + " where leaf_index = 309",
                    level,
                    index);
            assertFound(bench.check(), tuple(Kind.LEAF_BEYOND_END, null, null, null));
        }
    }

    @Test
    void a_line_of_a_witness_changed_or_put_in() {
        try (var bench = logged()) {
            var witness = SigningKey.generate(new KeyName("witness.example"), KeyKind.WITNESS, new Random(3));
            var kept = new KeptCheckpoints(bench.db).ofSize(10).orElseThrow();
            var line = witness.cosign(SignedNote.parse(kept.note()).body(), bench.clock.instant());
            new Cosignatures(bench.db).keep(10, witness.verifier(), line);
            assertThat(bench.check().findings()).isEmpty();

            new Cosignatures(bench.db).keep(310, witness.verifier(), line);
            new Cosignatures(bench.db).keep(11, witness.verifier(), line);
            assertFound(bench.check(), at(Kind.COSIGNATURE_UNREADABLE, 11), at(Kind.COSIGNATURE_UNREADABLE, 310));
            bench.update("delete from log_cosignature where size > 10");
            for (var rubbish : List.of("", "rubbish\n", line.text() + line.text())) {
                bench.update("update log_cosignature set line = ?", rubbish);
                assertFound(bench.check(), at(Kind.COSIGNATURE_UNREADABLE, 10));
            }
            bench.update("update log_cosignature set line = ?, witness = 'nobody'", line.text());
            assertFound(bench.check(), at(Kind.COSIGNATURE_UNREADABLE, 10));
        }
    }

    @Test
    void the_last_checkpoint_taken_away() {
        try (var bench = logged()) {
            bench.update("delete from log_checkpoint where size = 310");
            assertStops(bench, bench.log(), Alarm.ROLLED_BACK);
        }
    }

    @Test
    void the_signing_key_replaced() {
        try (var bench = logged()) {
            var other = new SigningKeys(Bench.key(77), Optional.empty());
            assertStops(bench, bench.log(other), Alarm.KEY_REPLACED);
            assertFound(
                    new SelfCheck(bench.db, other, new RememberedCheckpoint(bench.remembered()), bench.clock).run(),
                    at(Kind.KEY_REPLACED, 10));
        }
    }

    @Test
    void the_signing_key_replaced_and_entered_among_the_known_ones() {
        try (var bench = logged()) {
            var other = new SigningKeys(Bench.key(77), Optional.empty());
            bench.update(
                    "insert into log_key (vkey, first_size) values (?, 310)",
                    other.current().verifier().text());
            assertStops(bench, bench.log(other), Alarm.SIGNATURE_WRONG);
            assertStops(bench, bench.log(), Alarm.KEY_REPLACED);
            assertFound(bench.check(), at(Kind.KEY_REPLACED, 310), at(Kind.KEY_NOT_INTRODUCED, 310));
        }
    }

    @Test
    void a_forged_checkpoint_of_a_larger_tree() {
        try (var bench = logged()) {
            var head = new TreeHead(10_000, Hash.digest(new byte[0]));
            forge(
                    bench,
                    10_000,
                    new Checkpoint(Bench.ORIGIN, head)
                            .sign(List.of(Bench.key(77)))
                            .text());
            assertStops(bench, bench.log(), Alarm.SIGNATURE_WRONG);
            assertFound(bench.check(), at(Kind.CHECKPOINT_BEYOND_END, 10_000), at(Kind.CHECKPOINT_UNSIGNED, 10_000));
        }
    }

    private static void forge(Bench bench, long size, String note) {
        bench.update(
                "insert into log_checkpoint (size, note, signed_at, views) select ?, ?, signed_at, '' from"
                        + " log_checkpoint where size = 10",
                size,
                note);
    }

    @Test
    void a_checkpoint_of_a_larger_tree_even_with_our_key() {
        try (var bench = logged()) {
            var head = new TreeHead(10_000, Hash.digest(new byte[0]));
            forge(
                    bench,
                    10_000,
                    new Checkpoint(Bench.ORIGIN, head).sign(List.of(bench.key)).text());
            assertStops(bench, bench.log(), Alarm.ROLLED_BACK);
            assertFound(bench.check(), at(Kind.CHECKPOINT_BEYOND_END, 10_000));
        }
    }

    @Test
    void a_kept_checkpoint_changed() {
        try (var bench = logged()) {
            bench.update("update log_checkpoint set note = 'nothing' where size = 10");
            assertFound(bench.check(), at(Kind.CHECKPOINT_UNREADABLE, 10), at(Kind.CHECKPOINT_UNSIGNED, 10));
            bench.update("update log_checkpoint set note = 'nothing'");
            assertStops(bench, bench.log(), Alarm.SIGNATURE_WRONG);
        }
    }

    @Test
    void a_remembered_checkpoint_nobody_can_read() throws Exception {
        try (var bench = logged()) {
            Files.writeString(bench.remembered(), "");
            assertStops(bench, bench.log(), Alarm.REMEMBERED_UNREADABLE);
            assertFound(bench.check(), at(Kind.NOT_AS_REMEMBERED, 0));
        }
    }

    @Test
    void the_next_event_missing() {
        try (var bench = logged()) {
            bench.record("c", 0, 2);
            bench.update("delete from domain_event where event_id = 'c-0'");
            assertThatThrownBy(() -> bench.log().turn())
                    .isInstanceOfSatisfying(LogStopped.class, stopped -> assertThat(stopped.alarm())
                            .isEqualTo(Alarm.EVENT_MISSING));
        }
    }

    @Test
    void only_the_first_differences_are_kept_and_all_are_counted() {
        try (var bench = logged()) {
            bench.update("update domain_event set revision = '9'");
            var report = bench.check();
            assertThat(report.differences()).isEqualTo(310);
            assertThat(report.findings()).hasSize(Findings.MOST);
        }
    }
}
