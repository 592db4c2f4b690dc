package org.assembleaclima.audit.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.KeyName;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.audit.view.SelfCheck.Report;
import org.assembleaclima.common.view.EventSerializer;
import org.assembleaclima.common.view.History;
import org.assembleaclima.common.view.Projector;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own with events in it, and everything that logs them. No Spring, so that it can be tampered with. */
final class Bench implements AutoCloseable {

    static final KeyName ORIGIN = new KeyName("test.example/log");

    private static final long SEED = 5;

    final HikariDataSource source;
    final JdbcTemplate jdbc;
    final JdbcClient db;
    final TransactionTemplate transaction;
    final SettableClock clock = new SettableClock();
    final Projector projector;
    final SigningKey key = key(SEED);

    private final Path folder;
    private final String payload;

    Bench(String url, Path folder) {
        this.source = new HikariDataSource();
        source.setJdbcUrl(url);
        if (url.startsWith("jdbc:h2")) source.setUsername("sa");
        source.setMaximumPoolSize(8);
        Flyway.configure().dataSource(source).load().migrate();
        this.jdbc = new JdbcTemplate(source);
        this.db = JdbcClient.create(jdbc);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.folder = folder;
        this.payload = storedEvent("CyclePlanned");
        this.projector = projector();
        projector.start();
    }

    static SigningKey key(long seed) {
        return SigningKey.generate(ORIGIN, KeyKind.LOG, new Random(seed));
    }

    /** Another node's, or this one's after a restart. */
    Projector projector() {
        return new Projector(
                jdbc, transaction, new EventSerializer(), new EventUpcasterChain(), List.of(new History()), clock);
    }

    private static String storedEvent(String name) {
        try (var file = Bench.class.getResourceAsStream("/stored-events/" + name + ".r1.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores so many events of one stream, one millisecond after the other, and gives them their positions. */
    void record(String stream, int from, int count) {
        for (int i = 0; i < count; i++) store(stream, from + i, "CyclePlanned");
        projector.finish();
    }

    void store(String stream, long sequenceNumber, String type) {
        var at = clock.forward(Duration.ofMillis(1));
        db.sql("insert into domain_event (event_id, stream, sequence_number, stream_type, recorded_at, payload_type,"
                        + " revision, payload, metadata) values (?, ?, ?, 'Cycle', ?, ?, '1', ?, ?)")
                .params(
                        stream + "-" + sequenceNumber,
                        stream,
                        sequenceNumber,
                        at.toString(),
                        type,
                        (type.equals("CyclePlanned") ? payload : storedEvent(type)).getBytes(UTF_8),
                        "{\"actor\":\"local-chair\",\"roles\":\"chair\"}".getBytes(UTF_8))
                .update();
    }

    Path remembered() {
        return folder.resolve("last-checkpoint");
    }

    EventLog log() {
        return log(new SigningKeys(key, Optional.empty()));
    }

    /** A node of its own: it knows what the database and the file say. */
    EventLog log(SigningKeys keys) {
        return new EventLog(jdbc, transaction, keys, new RememberedCheckpoint(remembered()), this::views, clock);
    }

    private String views(long size) {
        var views = projector.servedAt(size);
        return views.isEmpty()
                ? ""
                : views.getFirst().name() + " 1 " + views.getFirst().digest() + "\n";
    }

    /** Until nothing is left to add. */
    static EventLog.Turn finish(EventLog log) {
        while (true) {
            var turn = log.turn();
            if (!turn.more()) return turn;
        }
    }

    Report check() {
        return new SelfCheck(db, new SigningKeys(key, Optional.empty()), new RememberedCheckpoint(remembered()), clock)
                .run();
    }

    /** @param before runs before each statement of the check, as if another node were at work */
    Report check(Runnable before) {
        return new SelfCheck(
                        JdbcClient.create(watched(before)),
                        new SigningKeys(key, Optional.empty()),
                        new RememberedCheckpoint(remembered()),
                        clock)
                .run();
    }

    /** The same database, telling before each statement outside a transaction. */
    DataSource watched(Runnable before) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                before.run();
                return super.getConnection();
            }
        };
    }

    int update(String sql, Object... parameters) {
        return jdbc.update(sql, parameters);
    }

    long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void close() {
        source.close();
    }

    /** Stands until it is moved. */
    static final class SettableClock extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T09:00:00.000Z"));

        Instant forward(Duration by) {
            return now.updateAndGet(instant -> instant.plus(by));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new IllegalStateException("one zone");
        }
    }
}
