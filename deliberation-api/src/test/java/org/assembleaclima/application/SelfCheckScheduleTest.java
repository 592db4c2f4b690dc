package org.assembleaclima.application;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.KeyName;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.audit.view.RememberedCheckpoint;
import org.assembleaclima.audit.view.SelfCheck;
import org.assembleaclima.audit.view.SigningKeys;
import org.assembleaclima.testing.PostgresServer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that could not check the log is well again once another one does. */
class SelfCheckScheduleTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void a_failure_is_forgotten_where_another_node_checks() {
        var leases = new Leases(db(migrated()));
        var fit = new AtomicBoolean(true);
        var one = node(leases, "one");
        var other = node(leases, "other");
        try {
            one.start();
            other.start();
            one.stand(Task.FOLLOW_UP, fit::get);
            other.stand(Task.FOLLOW_UP, () -> true);
            var schedule = new SelfCheckSchedule(checkWithoutDatabase(), one);
            schedule.begin();
            await().atMost(SOON).until(() -> schedule.failure().isPresent());
            fit.set(false);
            await().atMost(SOON).until(() -> other.leads(Task.FOLLOW_UP));
            fit.set(true); // it asks again, and is told that it does not lead
            await().atMost(SOON).until(() -> schedule.failure().isEmpty());
        } finally {
            one.stop();
            other.stop();
        }
    }

    private static Leadership node(Leases leases, String name) {
        return new Leadership(Optional.of(leases), name, Map.of(Task.FOLLOW_UP, "follow-up"));
    }

    private static PGSimpleDataSource migrated() {
        var database = new PGSimpleDataSource();
        database.setUrl(PostgresServer.database("self_check"));
        database.setUser("postgres");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    private static JdbcClient db(PGSimpleDataSource database) {
        return JdbcClient.create(database);
    }

    private SelfCheck checkWithoutDatabase() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        var keys = new SigningKeys(
                SigningKey.generate(new KeyName("test/log"), KeyKind.LOG, new Random(1)), Optional.empty());
        return new SelfCheck(
                db(nowhere), keys, new RememberedCheckpoint(folder.resolve("last-checkpoint")), Clock.systemUTC());
    }
}
