package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assembleaclima.DeliberationApplication;
import org.assembleaclima.start.StartRefused;
import org.assembleaclima.testing.PostgresServer;
import org.assertj.core.util.Throwables;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is wrong with the installation is said at the start, with the remedy, on a real PostgreSQL. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @TempDir
    private Path folder;

    private String address;
    private JdbcClient db;

    @BeforeEach
    void database(TestInfo test) {
        var name = "start_" + test.getTestMethod().orElseThrow().getName();
        address = PostgresServer.database(name).replaceFirst("\\?.*", ""); // it names a user
        db = JdbcClient.create(asOwner());
    }

    private PGSimpleDataSource asOwner() {
        var database = new PGSimpleDataSource();
        database.setUrl(address);
        database.setUser("postgres");
        return database;
    }

    private void migrate() {
        Flyway.configure().dataSource(asOwner()).load().migrate();
    }

    private StartRefused refused(String user, Class<?>... more) {
        var failure = catchThrowable(() -> start(user, more));
        assertThat(failure).isNotNull();
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof StartRefused refused) return refused;
        throw new AssertionError("started, or failed otherwise:\n" + Throwables.getStackTrace(failure));
    }

    private void start(String user, Class<?>... more) {
        start(user, List.of(), more);
    }

    private void start(String user, List<String> settings, Class<?>... more) {
        var sources = new ArrayList<Class<?>>(List.of(DeliberationApplication.class));
        sources.addAll(List.of(more));
        new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .run(Stream.concat(
                                Stream.of(
                                        "--spring.datasource.url=" + address,
                                        "--spring.datasource.username=" + user,
                                        "--spring.datasource.password=postgres",
                                        "--spring.main.allow-bean-definition-overriding=true",
                                        "--server.port=0",
                                        "--management.server.port=0",
                                        "--deliberation.milan.import=false",
                                        "--deliberation.audit.directory=" + folder.resolve("audit")),
                                settings.stream())
                        .toArray(String[]::new))
                .close();
    }

    @Test
    void a_user_who_may_not_create_tables(CapturedOutput output) {
        db.sql("drop role if exists without_create").update();
        db.sql("create role without_create login").update();
        assertThat(refused("without_create").remedy())
                .isEqualTo("grant usage, create on schema public to without_create;");
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The user without_create may not create tables")
                .contains("grant usage, create on schema public to without_create;");
    }

    @Test
    void a_user_who_may_not_write() {
        migrate();
        db.sql("drop role if exists without_write").update();
        db.sql("create role without_write login").update();
        db.sql("grant usage, create on schema public to without_write").update();
        db.sql("grant select on all tables in schema public to without_write").update();
        var refused = refused("without_write");
        assertThat(refused).hasMessageContaining("domain_event");
        assertThat(refused.remedy()).contains("grant select, insert, update, delete on all tables");
        assertThat(db.sql("select count(*) from domain_event").query(Long.class).single())
                .isZero();
    }

    @Test
    void a_user_who_may_only_read() {
        db.sql("drop role if exists reader").update();
        db.sql("create role reader login superuser").update();
        db.sql("alter role reader set default_transaction_read_only = on").update();
        assertThat(refused("reader").remedy()).contains("primary");
    }

    @Test
    void a_schema_of_a_newer_version() {
        migrate();
        db.sql("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success)"
                        + " values (1000, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, true)")
                .update();
        var refused = refused("postgres");
        assertThat(refused).hasMessageContaining("999");
        assertThat(refused.remedy()).contains("newer version");
    }

    @Test
    void a_log_that_another_key_signed() {
        migrate();
        db.sql("insert into log_key (vkey, first_size) values ('elsewhere.example/log+00000000+AA', 1)")
                .update();
        var refused = refused("postgres");
        assertThat(refused).hasMessageContaining("elsewhere.example/log");
        assertThat(refused.remedy()).contains("deliberation.audit.key-file");
    }

    /** Twenty minutes ahead of the database. */
    @Configuration
    static class Ahead {

        @Bean
        Clock clock() {
            var zone = ZoneId.of("Europe/Rome");
            return Clock.offset(Clock.tickMillis(zone), Duration.ofMinutes(20));
        }
    }

    @Test
    void a_clock_that_is_minutes_off() {
        var refused = refused("postgres", Ahead.class);
        assertThat(refused)
                .hasMessageMatching("The clock of this machine is 1(199|200) seconds ahead of the database's.");
        assertThat(refused.remedy()).contains("time service");
    }

    @Test
    void a_right_installation_starts(CapturedOutput output) {
        assertThatCode(() -> start("postgres")).doesNotThrowAnyException();
        assertThat(output).doesNotContain("never ends a transaction");
    }

    /** Options of the address take the place of ours. And a migration has no limits, whatever others have. */
    @Test
    void a_migration_takes_as_long_as_it_takes_and_an_address_without_limits_is_told(CapturedOutput output) {
        var limits = List.of(
                "--spring.flyway.locations=classpath:db/migration,classpath:db/slow",
                "--deliberation.database.socket-timeout=4s",
                "--deliberation.database.transaction=4s");
        start("postgres", limits);
        assertThat(db.sql("select success from flyway_schema_history where version = '900'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(output).doesNotContain("never ends a transaction");
        address += "?options=-c%20lock_timeout=10000";
        start("postgres", limits);
        assertThat(output).contains("PostgreSQL never ends a transaction that stands still");
    }
}
