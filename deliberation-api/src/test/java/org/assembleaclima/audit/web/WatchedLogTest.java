package org.assembleaclima.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.KeyName;
import org.assembleaclima.audit.Merkle;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.audit.TreeHead;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.witness.Main;
import org.assembleaclima.witness.WitnessServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The log watched by itself and by two real witnesses: one that is new to it, one that remembers a larger tree of its name. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:watched;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1",
            "management.server.port=0",
            "deliberation.audit.witness-every=100ms",
            "deliberation.audit.self-check-after=100ms",
            "deliberation.audit.self-check-every=200ms"
        })
@Import({MovableClock.Configuration.class, Api.class})
class WatchedLogTest {

    private static final Instant SEEN = Instant.parse("2026-11-23T09:00:00Z");
    private static final SigningKey LOG =
            SigningKey.generate(new KeyName("localhost/assemblea-clima"), KeyKind.LOG, new Random(1));
    private static final SigningKey NEW = witness("witness.example/new", 2);
    private static final SigningKey KNOWING = witness("witness.example/knowing", 3);

    private static WitnessServer newWitness;
    private static WitnessServer knowingWitness;

    @Autowired
    private Api api;

    @Autowired
    private JdbcTemplate jdbc;

    private static SigningKey witness(String name, long seed) {
        return SigningKey.generate(new KeyName(name), KeyKind.WITNESS, new Random(seed));
    }

    @DynamicPropertySource
    static void witnesses(DynamicPropertyRegistry properties) throws IOException {
        var folder = Files.createTempDirectory("watched");
        var key = Files.createFile(
                folder.resolve("log-key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, LOG.secretText());
        newWitness = start(folder.resolve("new"), NEW);
        var larger = new Checkpoint(LOG.verifier().name(), new TreeHead(1_000_000, Merkle.EMPTY)).sign(List.of(LOG));
        remember(folder.resolve("knowing"), larger);
        knowingWitness = start(folder.resolve("knowing"), KNOWING);
        properties.add("deliberation.audit.key-file", key::toString);
        add(properties, 0, NEW, newWitness);
        add(properties, 1, KNOWING, knowingWitness);
    }

    private static void add(DynamicPropertyRegistry properties, int index, SigningKey key, WitnessServer server) {
        var name = "deliberation.audit.witnesses[" + index + "].";
        properties.add(name + "key", () -> key.verifier().text());
        properties.add(name + "address", () -> "http://127.0.0.1:" + server.port());
    }

    private static WitnessServer start(Path folder, SigningKey key) throws IOException {
        Files.createDirectories(folder);
        var secret = Files.writeString(folder.resolve("key"), key.secretText());
        return Main.start(
                Clock.fixed(SEEN, ZoneOffset.UTC),
                "--key",
                secret.toString(),
                "--log",
                LOG.verifier().text(),
                "--state",
                folder.resolve("state").toString(),
                "--port",
                "0");
    }

    private static void remember(Path folder, SignedNote checkpoint) throws IOException {
        var name = Hash.digest(LOG.verifier().name().value().getBytes(StandardCharsets.UTF_8))
                .hex();
        Files.createDirectories(folder.resolve("state"));
        var cosigned = checkpoint.with(List.of(KNOWING.cosign(checkpoint.body(), SEEN)));
        Files.writeString(folder.resolve("state").resolve(name + ".checkpoint"), cosigned.text());
    }

    @AfterAll
    static void stop() {
        newWitness.close();
        knowingWitness.close();
    }

    @Test
    void carries_the_signature_of_a_witness_that_saw_it_grow() {
        await().untilAsserted(() -> {
            assertThat(standing(NEW).path("size").asLong()).isPositive();
            var note = SignedNote.parse(api.get("/log/checkpoint").raw().body());
            assertThat(note.isSignedBy(NEW.verifier())).isTrue();
        });
        var note = SignedNote.parse(api.get("/log/checkpoint").raw().body());
        assertThat(note.isSignedBy(LOG.verifier())).isTrue();
        assertThat(Instant.parse(standing(NEW).path("seen_at").asString())).isEqualTo(SEEN);
        assertThat(standing(NEW).has("trouble")).isFalse();
    }

    @Test
    void raises_an_alarm_when_a_witness_has_seen_more_than_there_is() {
        await().untilAsserted(() ->
                assertThat(standing(KNOWING).path("trouble").asString()).isEqualTo("SAW_MORE"));
        assertThat(api.get("/status").text("status")).isEqualTo("DEGRADED");
        assertThat(api.get("/log/checkpoint").raw().body())
                .doesNotContain(KNOWING.verifier().name().value());
    }

    @Test
    void tells_by_itself_where_a_stored_event_was_changed() {
        await().until(() -> selfCheck().path("ok").asBoolean(false));
        var recordedAt =
                jdbc.queryForObject("select recorded_at from domain_event where global_index = 3", String.class);
        jdbc.update("update domain_event set recorded_at = '2020-01-01T00:00:00Z' where global_index = 3");
        try {
            await().until(() -> !selfCheck().path("ok").asBoolean(true));
            var finding = selfCheck().path("findings").get(0);
            assertThat(finding.path("kind").asString()).isEqualTo("EVENT_CHANGED");
            assertThat(finding.path("position").asLong()).isEqualTo(3);
            assertThat(api.get("/status").text("status")).isEqualTo("DEGRADED");
        } finally {
            jdbc.update("update domain_event set recorded_at = ? where global_index = 3", recordedAt);
        }
    }

    @Test
    void an_export_that_cannot_be_written_is_no_export() {
        await().until(() -> api.get("/log/checkpoint").status() == 200);
        jdbc.execute("alter table log_leaf rename to log_leaf_away");
        try {
            var answer = api.get("/api/v1/events/export");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.header("ETag")).isEmpty();
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        } finally {
            jdbc.execute("alter table log_leaf_away rename to log_leaf");
        }
        assertThat(api.get("/api/v1/events/export").status()).isEqualTo(200);
    }

    @Test
    void goes_on_although_somebody_made_a_cosignature_unreadable() {
        await().until(() -> standing(NEW).path("size").asLong() > 0);
        jdbc.update(
                "insert into log_cosignature (size, witness, line) values (999999, ?, 'nonsense')",
                NEW.verifier().text());
        try {
            assertThat(standing(NEW).path("size").asLong()).isPositive().isLessThan(999_999);
            jdbc.update("insert into log_cosignature (size, witness, line)"
                    + " select max(size), 'another', 'nonsense' from log_checkpoint");
            var note = SignedNote.parse(api.get("/log/checkpoint").raw().body());
            assertThat(note.isSignedBy(LOG.verifier())).isTrue();
        } finally {
            jdbc.update("delete from log_cosignature where line = 'nonsense'");
        }
    }

    private JsonNode selfCheck() {
        return api.get("/status").json().path("audit").path("self_check");
    }

    private JsonNode standing(SigningKey witness) {
        for (var standing : api.get("/status").json().path("audit").path("witnesses"))
            if (standing.path("public_key").asString().equals(witness.verifier().text())) return standing;
        throw new AssertionError("not listed");
    }
}
