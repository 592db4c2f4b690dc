package org.assembleaclima.common.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.view.Standing.State;
import org.assembleaclima.proposal.view.ProposalRegister;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.TestViews;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the view store promises, on real SQL; run on every database. */
interface ViewStore {

    Api api();

    Projector projector();

    JdbcTemplate jdbc();

    PlatformTransactionManager transactions();

    TestViews.Fragile fragile();

    MovableClock clock();

    private String drafted(String title) {
        return api().drafted(api().token("facilitator"), title);
    }

    private List<String> rows(String view, int generation) {
        return jdbc().queryForList(
                        "select id || ' ' || position_from || ' ' || position_to || ' ' || sort_key || ' ' || doc from "
                                + ViewTable.name(view, generation) + " order by id, position_from",
                        String.class);
    }

    private int generation(String view) {
        return projector().standing().views().get(view).generation();
    }

    private static int generation(Projector node) {
        return node.standing().views().get("history").generation();
    }

    @Test
    default void a_moment_that_is_over_is_remembered_and_one_ahead_of_the_last_event_is_not() {
        var ahead = Instant.parse("2999-01-01T00:00:00Z");
        var unused = drafted("Prima");
        projector().finish();
        var before = projector().moments().positionAt(ahead);
        unused = drafted("Dopo");
        projector().finish();
        assertThat(before).isLessThan(projector().moments().positionAt(ahead));

        var first = projector().moments().recordedAt(1).orElseThrow().atOffset(ZoneOffset.UTC);
        var over = first.minusDays(1).toInstant();
        assertThat(projector().moments().positionAt(over)).isZero();
        jdbc().update("update event_position set recorded_at = ? where position = 1", first.minusDays(2));
        try {
            assertThat(projector().moments().positionAt(over))
                    .as("nothing is asked again")
                    .isZero();
        } finally {
            jdbc().update("update event_position set recorded_at = ? where position = 1", first);
        }
    }

    @Test
    default void a_row_read_ahead_of_the_view_is_read_again_once_the_view_is_there() {
        var id = drafted("Letta troppo presto");
        projector().finish();
        var reader = new ViewReader<>(JdbcClient.create(jdbc()), projector(), new ProposalRegister());
        var ahead = projector().standing().position() + 1;
        assertThat(reader.find(id, ahead)).get().extracting(Row::version).isEqualTo(1L);
        api().post(api().token("facilitator"), "/api/v1/proposals/" + id + "/table", "", "If-Match", "\"1\"");
        projector().finish();
        assertThat(reader.find(id, ahead)).get().extracting(Row::version).isEqualTo(2L);
    }

    @Test
    default void all_views_are_rebuilt_together_and_are_the_same_as_before() {
        var unused = api().drafted(api().token("facilitator"), "Insieme");
        var rebuilt = projector().rebuildAll();
        assertThat(rebuilt.keySet()).isEqualTo(projector().standing().views().keySet());
        rebuilt.forEach((view, digests) -> {
            if (!view.equals("fragile")) // other tests make its fold another one
            assertThat(digests.getLast()).as(view).isEqualTo(digests.getFirst());
            assertThat(projector().digestOfRows(view)).as(view).isEqualTo(digests.getLast());
        });
    }

    @Test
    default void a_rebuilt_view_has_the_same_rows_byte_by_byte() {
        var path = "/api/v1/proposals/" + drafted("Ricostruita");
        api().post(api().token("facilitator"), path + "/table", "", "If-Match", "\"1\"");
        projector().finish();
        for (var view : List.of("proposal", "proposal_text", "plan_element", "plan", "cycle", "history")) {
            var before = rows(view, generation(view));
            var digests = projector().rebuild(view);
            assertThat(rows(view, generation(view))).as(view).isEqualTo(before).isNotEmpty();
            assertThat(digests.getFirst()).as(view).isEqualTo(digests.getLast());
            assertThat(projector().digestOfRows(view)).as(view).isEqualTo(digests.getLast());
        }
        assertThat(api().get(path).text("state")).isEqualTo("TABLED");
    }

    @Test
    default void another_turn_changes_nothing() {
        drafted("Ferma");
        projector().finish();
        var standing = projector().standing();
        var before = rows("proposal", generation("proposal"));
        projector().step();
        projector().step();
        assertThat(projector().standing()).isEqualTo(standing);
        assertThat(rows("proposal", generation("proposal"))).isEqualTo(before);
    }

    @Test
    default void a_row_somebody_changed_no_longer_matches_its_digest() {
        drafted("Da alterare");
        projector().rebuild("proposal");
        var table = ViewTable.name("proposal", generation("proposal"));
        var digest = projector().standing().views().get("proposal").digest();
        assertThat(projector().digestOfRows("proposal")).isEqualTo(digest);

        jdbc().update("update " + table + " set doc = replace(doc, 'Da alterare', 'Alterata')");
        assertThat(projector().digestOfRows("proposal")).isNotEqualTo(digest);
        projector().rebuild("proposal"); // from the events, which nobody changed
        assertThat(projector().digestOfRows("proposal")).isEqualTo(digest);
    }

    @Test
    default void a_view_that_cannot_take_an_event_stops_alone_and_goes_on_once_it_can() {
        fragile().brittle.set(true);
        var before = drafted("Innocua");
        var poisoned = drafted(TestViews.POISON);
        var after = drafted("Dopo il veleno");
        projector().finish();

        var stopped = projector().standing().views().get("fragile");
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.failure()).isEqualTo("UnsupportedOperationException");
        assertThat(stopped.position()).isLessThan(projector().standing().position());
        assertThat(stopped.failedAt()).isEqualTo(stopped.position() + 1);
        assertThat(api().get("/api/v1/proposals/" + after).status())
                .as("other views go on")
                .isEqualTo(200);
        assertThat(api().get("/status").text("status")).isEqualTo("DEGRADED");
        assertThat(rows("fragile", generation("fragile")))
                .as("nothing behind the failure is folded")
                .anyMatch(row -> row.startsWith(before))
                .noneMatch(row -> row.startsWith(poisoned) || row.startsWith(after));

        fragile().brittle.set(false);
        projector().start(); // as a node with corrected code would
        projector().finish();
        assertThat(projector().standing().views().get("fragile").state()).isEqualTo(State.LIVE);
        assertThat(rows("fragile", generation("fragile")))
                .anyMatch(row -> row.startsWith(poisoned))
                .anyMatch(row -> row.startsWith(after));
        assertThat(api().get("/status").text("status")).isEqualTo("UP");
    }

    @ParameterizedTest
    @CsvSource({"201, 0, 0", "0, 401, 0", "0, 0, 201"})
    default void a_text_longer_than_its_column_stops_its_view_alone(int key, int sortKey, int filter) {
        fragile().lengths.set(new TestViews.Lengths(200, 400, 200));
        drafted("Della misura");
        projector().finish();
        assertThat(projector().standing().views().get("fragile").state()).isEqualTo(State.LIVE);

        fragile().lengths.set(new TestViews.Lengths(key, sortKey, filter));
        var tooLong = drafted("Fuori misura");
        projector().finish();
        var stopped = projector().standing().views().get("fragile");
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.failure()).isEqualTo("IllegalStateException");
        assertThat(api().get("/api/v1/proposals/" + tooLong).status())
                .as("other views go on")
                .isEqualTo(200);

        fragile().lengths.set(TestViews.Lengths.AS_THEY_ARE);
        projector().start();
        projector().finish();
        assertThat(projector().standing().views().get("fragile").state()).isEqualTo(State.LIVE);
    }

    @Test
    default void whatever_a_row_says_is_stored_as_it_is() {
        fragile().brittle.set(false);
        for (var ending : Arrays.asList("", "\\", "\\N", "\\.", "a\tb\nc\rd\\t", "\"'", "è – \uD83C\uDF33", null)) {
            fragile().ending.set(ending);
            var id = drafted("Con di tutto");
            projector().finish();
            var said = ending == null ? "" : ending;
            var stored = jdbc().queryForMap(
                            "select id, sort_key, title, doc from " + ViewTable.name("fragile", generation("fragile"))
                                    + " where id = ?",
                            id + said);
            assertThat(stored.get("sort_key")).isEqualTo(id + said);
            assertThat(stored.get("title")).isEqualTo(ending == null ? null : "ProposalDrafted" + said);
            assertThat(RowJson.read((String) stored.get("doc"), TestViews.Count.class))
                    .isEqualTo(new TestViews.Count(1, "ProposalDrafted" + said));
        }
        fragile().ending.set("");
        assertThat(projector().digestOfRows("fragile"))
                .isEqualTo(projector().standing().views().get("fragile").digest());
    }

    @Test
    default void an_event_that_commits_late_is_not_passed_over_and_gets_the_next_position() throws Exception {
        projector().finish();
        var position = projector().standing().position();
        var inserted = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var slow = UUID.randomUUID().toString();
        try (var executor = Executors.newSingleThreadExecutor()) {
            var late = executor.submit(() -> new TransactionTemplate(transactions()).executeWithoutResult(status -> {
                copyOfADraft(slow, 0);
                inserted.countDown();
                await(release);
            }));
            inserted.await();
            var fast = UUID.randomUUID().toString();
            new TransactionTemplate(transactions()).executeWithoutResult(status -> copyOfADraft(fast, 0));
            projector().finish();
            assertThat(projector().standing().position()).isEqualTo(position + 1);
            clock().forward(LateEvents.GIVEN_UP_AFTER.multipliedBy(2)); // put right by somebody; no time has passed
            projector().finish();
            release.countDown();
            late.get();
        }
        projector().finish();

        assertThat(projector().standing().position()).isEqualTo(position + 2);
        assertThat(jdbc().queryForObject(
                                "select p.position from event_position p join domain_event d on d.global_index = p.global_index"
                                        + " where d.stream = ?",
                                Long.class,
                                slow))
                .isEqualTo(position + 2);
        var digests = projector().rebuild("history");
        assertThat(digests.getFirst()).as("a replay keeps the order").isEqualTo(digests.getLast());
    }

    /** Runs something once, right after the first query for events. */
    final class Interrupted extends JdbcTemplate {

        private Runnable once;

        Interrupted(DataSource dataSource, Runnable once) {
            super(dataSource);
            this.once = once;
        }

        @Override
        public <T> T query(
                PreparedStatementCreator creator, PreparedStatementSetter setter, ResultSetExtractor<T> read) {
            var result = super.query(creator, setter, read);
            var hook = once;
            if (hook != null
                    && creator instanceof SqlProvider sql
                    && String.valueOf(sql.getSql()).contains("d.payload_type")) {
                once = null;
                hook.run();
            }
            return result;
        }
    }

    @Test
    default void a_stream_gets_its_positions_in_its_own_order_whenever_its_events_commit() throws Exception {
        projector().finish();
        var stream = UUID.randomUUID().toString();
        var inserted = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var executor = Executors.newSingleThreadExecutor()) {
            var first = executor.submit(() -> new TransactionTemplate(transactions()).executeWithoutResult(status -> {
                copyOfADraft(stream, 0);
                inserted.countDown();
                await(release);
            }));
            inserted.await();
            var other = UUID.randomUUID().toString();
            new TransactionTemplate(transactions()).executeWithoutResult(status -> copyOfADraft(other, 0));
            projector().finish(); // the first event is a gap now

            Runnable betweenTheQueries = () -> {
                release.countDown();
                try {
                    first.get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                inAnotherTransaction(() -> copyOfADraft(stream, 1));
            };
            var jdbc = new Interrupted(jdbc().getDataSource(), betweenTheQueries);
            var node = new Projector(
                    jdbc,
                    new TransactionTemplate(transactions()),
                    new EventSerializer(),
                    new EventUpcasterChain(),
                    List.of(new History()),
                    Clock.systemUTC());
            node.start();
            node.finish();
        }
        projector().finish();
        assertThat(jdbc().queryForList(
                                "select d.sequence_number from event_position p join domain_event d"
                                        + " on d.global_index = p.global_index where d.stream = ? order by p.position",
                                Long.class,
                                stream))
                .containsExactly(0L, 1L);
    }

    private void inAnotherTransaction(Runnable work) {
        var separate = new TransactionTemplate(transactions());
        separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        separate.executeWithoutResult(status -> work.run());
    }

    @Test
    default void a_corrected_view_is_not_shown_as_stopped_for_what_it_replaced() {
        projector().finish();
        var served = generation("cycle");
        jdbc().update(
                        "update view_generation set status = 'STOPPED', failed_at = 1, failure = 'Any'"
                                + " where name = 'cycle' and generation = ?",
                        served);
        projector().rebuild("cycle");
        assertThat(projector().standing().views().get("cycle").state()).isEqualTo(State.LIVE);
    }

    /** An event as another node would store it: the first draft there is, under another stream. */
    private void copyOfADraft(String stream, long sequenceNumber) {
        var copied = jdbc().update(
                        "insert into domain_event (event_id, stream, sequence_number, stream_type, recorded_at,"
                                + " payload_type, revision, payload, metadata) select ?, ?, ?, stream_type, recorded_at,"
                                + " payload_type, revision, payload, metadata from domain_event where global_index ="
                                + " (select min(global_index) from domain_event where payload_type = 'CyclePlanned')",
                        UUID.randomUUID().toString(),
                        stream,
                        sequenceNumber);
        assertThat(copied).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    default void a_node_that_takes_over_knows_the_same_order() {
        drafted("Prima del cambio");
        var other = new Projector(
                jdbc(),
                new TransactionTemplate(transactions()),
                new EventSerializer(),
                new EventUpcasterChain(),
                List.of(new History()),
                Clock.systemUTC());
        other.start();
        other.finish();
        drafted("Dopo il cambio");
        other.finish();
        projector().finish();
        assertThat(other.standing().position()).isEqualTo(projector().standing().position());
        assertThat(other.standing().views().get("history").digest())
                .isEqualTo(projector().standing().views().get("history").digest());
        var digests = projector().rebuild("proposal");
        assertThat(digests.getFirst()).isEqualTo(digests.getLast());
    }

    @Test
    default void a_view_whose_code_changed_is_built_beside_and_switched_to() {
        drafted("Vista nuova");
        projector().finish();
        var served = generation("history");
        var changed = new Projector(
                jdbc(),
                new TransactionTemplate(transactions()),
                new EventSerializer(),
                new EventUpcasterChain(),
                List.of(new OtherHistory(99)),
                Clock.systemUTC());
        changed.start();
        assertThat(changed.standing().views().get("history").generation())
                .as("the old rows serve until the new ones have caught up")
                .isEqualTo(served);
        assertThat(changed.standing().views().get("history").state()).isEqualTo(State.REBUILDING);
        changed.finish();
        var now = changed.standing().views().get("history");
        assertThat(now.state()).isEqualTo(State.LIVE);
        assertThat(now.codeVersion()).isEqualTo(99);
        assertThat(now.generation()).isGreaterThan(served);
        projector().start(); // back to the code of this test run, as after a rollback
        projector().finish();
        assertThat(projector().standing().views().get("history").codeVersion()).isEqualTo(new History().version());
    }

    private Projector nodeOf(View<?, ?> view) {
        return new Projector(
                jdbc(),
                new TransactionTemplate(transactions()),
                new EventSerializer(),
                new EventUpcasterChain(),
                List.of(view),
                Clock.systemUTC());
    }

    /** As while a new version is rolled out: for a while there are nodes of both. */
    @Test
    default void old_code_goes_on_serving_and_being_fed_while_new_code_catches_up_and_after() {
        var before = drafted("Prima della nuova versione");
        projector().finish();
        var old = nodeOf(new History());
        old.start();
        var served = old.standing().views().get("history");
        var fresh = nodeOf(new OtherHistory(100));
        fresh.start();
        assertThat(fresh.kindOfCode()).isNotEqualTo(old.kindOfCode());
        assertThat(fresh.behind(1_000)).as("its own rows have not caught up").containsExactly("history");

        var during = drafted("Durante");
        old.finish();
        assertThat(rows("history", served.generation()))
                .anyMatch(row -> row.startsWith(before))
                .anyMatch(row -> row.startsWith(during));
        assertThat(old.standing().views().get("history").state()).isEqualTo(State.LIVE);

        fresh.finish();
        var own = fresh.standing().views().get("history");
        assertThat(own.codeVersion()).isEqualTo(100);
        assertThat(fresh.behind(0)).isEmpty();
        old.look();
        assertThat(old.standing().views().get("history").generation())
                .as("old code reads its own rows, in its own shape")
                .isEqualTo(served.generation());

        var after = drafted("Dopo");
        fresh.finish(); // whoever is first gives the position; the other kind of code catches up
        old.finish();
        fresh.finish();
        for (var generation : List.of(served.generation(), own.generation()))
            assertThat(rows("history", generation)).anyMatch(row -> row.startsWith(after));
        assertThat(old.standing().views().get("history").state()).isEqualTo(State.LIVE);
        assertThat(old.behind(0)).isEmpty();
        projector().finish();
    }

    @Test
    default void rows_that_are_being_built_are_not_dropped_by_the_code_that_builds_them() {
        projector().finish();
        for (int version = 110; version < 113; version++)
            nodeOf(new OtherHistory(version)).start();
        var again = nodeOf(new OtherHistory(110));
        again.start();
        again.finish();
        assertThat(again.standing().views().get("history").codeVersion()).isEqualTo(110);
        assertThat(again.digestOfRows("history"))
                .isEqualTo(again.standing().views().get("history").digest());
    }

    @Test
    default void a_view_is_rebuilt_to_its_end_while_events_are_stored() throws Exception {
        var enough = new AtomicBoolean();
        try (var others = Executors.newSingleThreadExecutor()) {
            var storing = others.submit(() -> {
                while (!enough.get()) drafted("Intanto");
            });
            try {
                var digests = projector().rebuild("proposal");
                assertThat(digests.getLast()).isEqualTo(digests.getFirst());
            } finally {
                enough.set(true);
            }
            storing.get(30, TimeUnit.SECONDS);
        }
        projector().finish();
        assertThat(projector().digestOfRows("proposal"))
                .isEqualTo(projector().standing().views().get("proposal").digest());
    }

    @Test
    default void old_code_that_comes_back_goes_on_with_its_own_rows() {
        projector().finish();
        var served = generation("history");
        var fresh = nodeOf(new OtherHistory(101));
        fresh.start();
        fresh.finish();
        drafted("Dopo il ritorno");
        var back = nodeOf(new History());
        back.start();
        assertThat(generation(back)).isEqualTo(served);
        back.finish();
        assertThat(generation(back)).as("no rebuild").isEqualTo(served);
        assertThat(back.standing().views().get("history").state()).isEqualTo(State.LIVE);
        assertThat(back.digestOfRows("history"))
                .isEqualTo(back.standing().views().get("history").digest());
        projector().finish();
    }

    @Test
    default void a_stopped_view_of_new_code_does_not_concern_old_code() {
        projector().finish();
        var fresh = nodeOf(new OtherHistory(102));
        fresh.start();
        fresh.finish();
        jdbc().update("update view_generation set status = 'STOPPED', failed_at = 1, failure = 'Any'"
                + " where name = 'history' and code_version = 102");
        projector().look();
        assertThat(projector().standing().views().get("history").state()).isEqualTo(State.LIVE);
        fresh.look();
        assertThat(fresh.standing().views().get("history").state()).isEqualTo(State.STOPPED);
        jdbc().update("update view_generation set status = 'ACTIVE', failed_at = null, failure = null"
                + " where name = 'history' and code_version = 102");
    }

    /** As in a database of before the index was thought of. */
    @Test
    default void a_table_that_lacks_the_index_of_what_holds_gets_it_at_the_next_start() {
        var table = ViewTable.name("cycle", generation("cycle"));
        jdbc().execute("drop index " + table + "_holds");
        assertThat(indexes(table)).contains(table + "_order").doesNotContain(table + "_holds");
        projector().start();
        assertThat(indexes(table)).contains(table + "_order", table + "_holds");
    }

    @Test
    default void a_table_has_its_indexes_before_it_serves() {
        assertIndexed(ViewTable.name("proposal", generation("proposal")));
        projector().rebuild("proposal");
        assertIndexed(ViewTable.name("proposal", generation("proposal")));
    }

    private void assertIndexed(String table) {
        assertThat(indexes(table))
                .contains(
                        table + "_order",
                        table + "_cycle",
                        table + "_working_group",
                        table + "_state",
                        table + "_holds");
    }

    private Set<String> indexes(String table) {
        return jdbc().execute((Connection connection) -> {
            var metadata = connection.getMetaData();
            var stored = metadata.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
            var names = new HashSet<String>();
            try (var indexes = metadata.getIndexInfo(null, null, stored, false, true)) {
                while (indexes.next()) names.add(indexes.getString("INDEX_NAME").toLowerCase(Locale.ROOT));
            }
            return names;
        });
    }

    /** The same fold under a higher version number: another one for each test, as rows stay. */
    final class OtherHistory implements View<DomainEvent, HistoryEntry> {

        private final History history = new History();
        private final int version;

        OtherHistory(int version) {
            this.version = version;
        }

        @Override
        public String name() {
            return history.name();
        }

        @Override
        public int version() {
            return version;
        }

        @Override
        public Set<Class<? extends DomainEvent>> families() {
            return history.families();
        }

        @Override
        public Class<HistoryEntry> rowType() {
            return history.rowType();
        }

        @Override
        public Set<String> keysOf(DomainEvent event, Recorded recorded) {
            return history.keysOf(event, recorded);
        }

        @Override
        public HistoryEntry evolve(String key, @Nullable HistoryEntry row, DomainEvent event, Recorded recorded) {
            return history.evolve(key, row, event, recorded);
        }

        @Override
        public String sortKey(String key, HistoryEntry row) {
            return history.sortKey(key, row);
        }

        @Override
        public List<Filter<HistoryEntry>> filters() {
            return history.filters();
        }
    }
}
