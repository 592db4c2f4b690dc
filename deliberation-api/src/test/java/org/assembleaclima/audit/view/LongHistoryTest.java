package org.assembleaclima.audit.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.assembleaclima.testing.PostgresServer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Histories longer than a page, in a database of their own: what is read of them at once is bounded. */
class LongHistoryTest {

    private static final int EVENTS = 25_000;
    private static final OffsetDateTime MARCH_1 = OffsetDateTime.of(2026, 3, 1, 9, 0, 0, 0, ZoneOffset.UTC);

    private static DataSource database(String kind, String name) {
        var url = kind.equals("H2") ? "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" : PostgresServer.database(name);
        var database = kind.equals("H2")
                ? new DriverManagerDataSource(url, "sa", "")
                : new DriverManagerDataSource(url, "postgres", "postgres");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    /** Votes that everybody may know about and nobody may read, and every hundredth event a public one. */
    private static JdbcTemplate filled(DataSource database, int events, String payload) {
        var jdbc = new JdbcTemplate(database);
        var rows = new ArrayList<Object[]>();
        var positions = new ArrayList<Object[]>();
        for (int i = 1; i <= events; i++) {
            rows.add(new Object[] {
                i,
                "event-" + i,
                "ballot-" + i / 1_000,
                i % 1_000,
                "Ballot",
                "2026-03-01T09:00:00Z",
                i % 100 == 0 ? "BallotSuspended" : "VoteCast",
                "1",
                payload.getBytes(UTF_8),
                "{\"actor\":\"a\",\"roles\":\"chair\"}".getBytes(UTF_8)
            });
            positions.add(new Object[] {i, i, MARCH_1});
        }
        jdbc.batchUpdate(
                "insert into domain_event (global_index, event_id, stream, sequence_number, stream_type, recorded_at,"
                        + " payload_type, revision, payload, metadata) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        jdbc.batchUpdate(
                "insert into event_position (position, global_index, recorded_at) values (?, ?, ?)", positions);
        return jdbc;
    }

    /** Counts lines and keeps none. */
    private static final class Lines extends OutputStream {

        private long lines;
        private int largestWrite;

        @Override
        public void write(int b) {
            if (b == '\n') lines++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            largestWrite = Math.max(largestWrite, length);
            for (int i = offset; i < offset + length; i++) write(bytes[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void an_export_goes_through_all_of_it_a_page_at_a_time(String kind) throws IOException {
        var jdbc = filled(database(kind, "long_export"), EVENTS, "{\"choice\":\"YES\"}");
        var db = JdbcClient.create(jdbc);
        var history = new RecordedHistory(db);
        assertThat(history.page(0, EVENTS)).hasSize(PageEnd.MOST_ROWS);
        assertThat(history.page(EVENTS - 3, EVENTS)).hasSize(3);
        assertThat(history.page(EVENTS, EVENTS)).isEmpty();

        var head = new ExportHead(EVENTS, "log.test", Instant.EPOCH, "note", List.of(), List.of());
        var lines = new Lines();
        new HistoryExport(db, history).write(head, Access.AUDITOR, null, lines);
        assertThat(lines.lines).isEqualTo(EVENTS + 2);
        assertThat(lines.largestWrite).isLessThan(64 * 1024);
        assertThat(new Withholding(db, Access.AUDITOR, EVENTS).countUpTo(history, EVENTS))
                .containsExactly(Map.entry(WithheldFor.BALLOT_OPEN, EVENTS - EVENTS / 100L));

        jdbc.update("delete from domain_event where global_index in (1, 7, 1000, 1001, " + EVENTS + ")");
        var rest = new Lines();
        new HistoryExport(db, history).write(head, Access.AUDITOR, null, rest);
        assertThat(rest.lines).as("holes end nothing").isEqualTo(EVENTS + 2 - 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void large_payloads_make_small_pages(String kind) {
        var jdbc = filled(database(kind, "long_payloads"), 30, "{\"text\":\"" + "x".repeat(1 << 20) + "\"}");
        var history = new RecordedHistory(JdbcClient.create(jdbc));
        assertThat(history.page(0, 30)).hasSize(3);
        jdbc.update("update domain_event set payload = ? where global_index = 2", new byte[6 << 20]);
        assertThat(history.page(0, 30)).hasSize(1);
        assertThat(history.page(1, 30)).as("one at least").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void the_log_reads_large_payloads_in_small_pages_and_misses_none(String kind) {
        var database = database(kind, "long_log");
        var jdbc = filled(database, 30, "{\"text\":\"" + "x".repeat(1 << 20) + "\"}");
        var statements = new AtomicInteger();
        var events = new LoggedEvents(JdbcClient.create(new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                statements.incrementAndGet();
                return super.getConnection();
            }
        }));
        assertThat(events.page(0, 30)).hasSize(3);
        statements.set(0);
        assertThat(events.between(0, 30)).hasSize(30);
        assertThat(statements).as("of ten pages").hasValueGreaterThanOrEqualTo(20);

        jdbc.update("delete from domain_event where global_index <= 4");
        assertThat(events.places(0, 30)).as("holes end nothing").hasSize(30);
        assertThat(events.places(30, 40)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void a_search_passes_over_a_bounded_number_of_events(String kind) {
        var jdbc = filled(database(kind, "long_search"), EVENTS, "{}");
        var db = JdbcClient.create(jdbc);
        var search = new EventSearch(db, new RecordedHistory(db));

        var byRole = new EventQuery(null, null, "teller", null, null, null, null);
        var first = search.page(byRole, Access.PUBLIC, 0, 50, EVENTS);
        assertThat(first.items()).isEmpty();
        assertThat(first.next()).isEqualTo(EventSearch.MOST_PASSED);
        assertThat(search.page(byRole, Access.PUBLIC, 20_000, 50, EVENTS).next())
                .isNull();

        var byCommonType = new EventQuery("VoteCast", null, "chair", null, null, null, null);
        assertThat(search.page(byCommonType, Access.PUBLIC, 0, 50, EVENTS).next())
                .as("a frequent kind is passed over like the others")
                .isEqualTo(EventSearch.MOST_PASSED);
        var byRareType = new EventQuery("BallotSuspended", null, null, null, null, null, null);
        assertThat(search.page(byRareType, Access.PUBLIC, 0, 200, EVENTS).items())
                .as("a rare one is found at once")
                .hasSize(200);
        assertThat(search.page(byRareType, Access.PUBLIC, 20_000, 200, EVENTS).next())
                .isNull();
        var byBoth = new EventQuery("BallotSuspended", null, "chair", null, null, null, null);
        assertThat(search.page(byBoth, Access.PUBLIC, 0, 3, EVENTS).items())
                .extracting(found -> found.row().position())
                .containsExactly(100L, 200L, 300L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void what_tellers_count_after_a_contest_is_sealed_again(String kind) {
        var jdbc = filled(database(kind, "contested"), 5, "{}");
        var types =
                List.of("HandCountEntered", "BallotTallied", "BallotContested", "HandCountEntered", "BallotRecounted");
        for (int i = 0; i < types.size(); i++)
            jdbc.update("update domain_event set payload_type = ? where global_index = ?", types.get(i), i + 1);
        var db = JdbcClient.create(jdbc);

        var contested = new Withholding(db, Access.AUDITOR, 4);
        assertThat(contested.reason("HandCountEntered", "ballot-0", 1)).isEmpty();
        assertThat(contested.reason("HandCountEntered", "ballot-0", 4)).contains(WithheldFor.BALLOT_OPEN);
        var recounted = new Withholding(db, Access.AUDITOR, 5);
        assertThat(recounted.reason("HandCountEntered", "ballot-0", 4)).isEmpty();
        assertThat(new Withholding(db, Access.PUBLIC, 5).reason("HandCountEntered", "ballot-0", 4))
                .contains(WithheldFor.VOTE_SECRECY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void drafts_are_for_auditors_and_unknown_kinds_for_nobody(String kind) {
        var db = JdbcClient.create(database(kind, "kinds"));
        var publics = new Withholding(db, Access.PUBLIC, 0);
        var auditors = new Withholding(db, Access.AUDITOR, 0);
        assertThat(publics.reason("AnswerDrafted", "a", 1)).contains(WithheldFor.DRAFT);
        assertThat(auditors.reason("AnswerDrafted", "a", 1)).isEmpty();
        assertThat(publics.reason("ProposalTabled", "a", 1)).isEmpty();
        for (var either : List.of(publics, auditors))
            assertThat(either.reason("VoteCasu", "a", 1)).contains(WithheldFor.UNKNOWN_TYPE);
    }
}
