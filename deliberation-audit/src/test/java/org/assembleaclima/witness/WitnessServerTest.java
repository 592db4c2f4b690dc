package org.assembleaclima.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.KeyName;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.Merkle;
import org.assembleaclima.audit.Proofs;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.audit.Submission;
import org.assembleaclima.audit.TreeHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessServerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String HALF_A_REQUEST =
            "POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nContent-Length: 100\r\n\r\nold 0\n";
    private static final KeyName ORIGIN = new KeyName("example.org/log");

    private final SigningKey log = SigningKey.generate(ORIGIN, KeyKind.LOG, new Random(1));
    private final SigningKey newLog = SigningKey.generate(ORIGIN, KeyKind.LOG, new Random(4));
    private final SigningKey key =
            SigningKey.generate(new KeyName("witness.example/w1"), KeyKind.WITNESS, new Random(2));
    private final Proofs proofs = new Proofs((height, index) -> subtree("", height, index));
    private final Proofs forked = new Proofs((height, index) -> subtree("forked ", height, index));
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private WitnessServer server;

    /** What the witness told whoever runs it. */
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeAll
    static void limit() {
        System.setProperty("sun.net.httpserver.maxReqTime", "5"); // so that nobody waits for ten
        WitnessServer.limitConnections();
    }

    @BeforeEach
    void start() throws IOException {
        var witness = new Witness(
                key,
                List.of(log.verifier(), newLog.verifier()),
                new Memory(folder, key.verifier()),
                new Refused(folder.resolve("refused")),
                Clock.fixed(NOW, ZoneOffset.UTC));
        server = new WitnessServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                witness,
                new PrintStream(told, true, UTF_8));
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void cosigns_what_grows() throws Exception {
        var first = post(submission(0, 7, proofs));
        assertThat(first.statusCode()).isEqualTo(200);
        var cosigned = SignedNote.parse(note(7, proofs).text() + first.body());
        assertThat(cosigned.isSignedBy(key.verifier())).isTrue();
        assertThat(KeyKind.seenAt(cosigned.signatures().getLast())).isEqualTo(NOW);

        assertThat(post(submission(7, 20, proofs)).statusCode()).isEqualTo(200);
        assertThat(post(submission(20, 20, proofs)).statusCode()).isEqualTo(200);
    }

    @Test
    void cosigns_no_fork_and_no_log_that_shrank() throws Exception {
        assertThat(post(submission(0, 7, proofs)).statusCode()).isEqualTo(200);
        assertThat(post(submission(7, 20, forked)).statusCode()).isEqualTo(422);
        assertThat(post(submission(7, 7, forked)).statusCode()).isEqualTo(409);
        var shrunk = post(submission(0, 3, proofs));
        assertThat(shrunk.statusCode()).isEqualTo(409);
        assertThat(shrunk.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(shrunk.body()).isEqualTo("7\n");
    }

    @Test
    void keeps_what_the_log_signed_and_is_no_continuation() throws Exception {
        var cosigned = submission(0, 7, proofs);
        assertThat(post(cosigned).statusCode()).isEqualTo(200);
        var fork = submission(7, 20, forked);
        assertThat(post(fork).statusCode()).isEqualTo(422);
        assertThat(post(fork).statusCode()).isEqualTo(422);
        var sameSize = submission(7, 7, forked);
        assertThat(post(sameSize).statusCode()).isEqualTo(409);
        assertThat(post(submission(3, 7, proofs)).statusCode()).isEqualTo(409);

        assertThat(refused("unproven-", ".submission")).containsExactly(fork);
        assertThat(refused("fork-", ".submission")).containsExactly(sameSize);
        assertThat(refused("fork-", ".cosigned")).singleElement().satisfies(kept -> {
            var note = SignedNote.parse(kept);
            assertThat(note.isSignedBy(log.verifier())).isTrue();
            assertThat(note.body()).isEqualTo(note(7, proofs).body());
        });
        assertThat(told.toString(UTF_8))
                .contains("422 the proof does not show it kept as ", "kept before as ")
                .contains("409 7 another root of the same size, kept as ");
    }

    @Test
    void keeps_a_fork_however_many_wrong_proofs_others_sent() throws Exception {
        assertThat(post(submission(0, 7, proofs)).statusCode()).isEqualTo(200);
        for (int size = 8; size < 9 + Refused.MOST; size++) {
            var published = new Submission(7, List.of(), note(size, proofs));
            assertThat(post(published.text()).statusCode()).isEqualTo(422);
        }
        assertThat(refused("unproven-", ".submission")).hasSize(Refused.MOST);
        assertThat(told.toString(UTF_8)).contains("not kept: 20 are kept in");
        assertThat(post(submission(0, 7, forked)).statusCode()).isEqualTo(409);
        assertThat(refused("fork-", ".submission")).hasSize(1);
    }

    @Test
    void keeps_nothing_a_stranger_signed() throws Exception {
        assertThat(post(submission(0, 7, proofs)).statusCode()).isEqualTo(200);
        var stranger = SigningKey.generate(ORIGIN, KeyKind.LOG, new Random(9));
        var forged = new Checkpoint(ORIGIN, head(7, forked)).sign(List.of(stranger));
        assertThat(post(new Submission(7, List.of(), forged).text()).statusCode())
                .isEqualTo(403);
        assertThat(refused("", "")).isEmpty();
    }

    @Test
    void remembers_after_a_restart() throws Exception {
        assertThat(post(submission(0, 7, proofs)).statusCode()).isEqualTo(200);
        server.close();
        start();
        assertThat(post(submission(0, 7, forked)).body()).isEqualTo("7\n");
        assertThat(post(submission(7, 20, proofs)).statusCode()).isEqualTo(200);
    }

    @Test
    void goes_on_under_a_new_key_of_the_log() throws Exception {
        assertThat(post(submission(0, 7, proofs)).statusCode()).isEqualTo(200);
        var next = new Checkpoint(ORIGIN, head(20, proofs)).sign(List.of(newLog));
        assertThat(post(new Submission(7, proofs.consistency(7, 20), next).text())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void cosigns_nothing_when_its_memory_was_changed() throws Exception {
        assertThat(post(submission(0, 7, proofs)).statusCode()).isEqualTo(200);
        try (var files = Files.list(folder)) {
            Files.writeString(checkpointOf(files), "nothing\n");
        }
        assertThat(post(submission(7, 20, proofs)).statusCode()).isEqualTo(500);
        assertThat(post(submission(0, 20, proofs)).statusCode()).isEqualTo(500);
    }

    @Test
    void believes_no_memory_it_did_not_sign() throws Exception {
        assertThat(post(submission(0, 7, proofs)).statusCode()).isEqualTo(200);
        try (var files = Files.list(folder)) {
            Files.writeString(checkpointOf(files), note(5, forked).text()); // signed by the log, not by us
        }
        assertThat(post(submission(5, 20, forked)).statusCode()).isEqualTo(500);
        assertThat(post(submission(7, 20, proofs)).statusCode()).isEqualTo(500);
    }

    @Test
    void believes_no_memory_of_another_log() throws Exception {
        var other = new KeyName("example.org/other");
        var elsewhere = new Checkpoint(other, head(5, forked)).body();
        var memory = new Memory(folder.resolve("swapped"), key.verifier());
        memory.keep(ORIGIN, new SignedNote(elsewhere, List.of(key.cosign(elsewhere, NOW))));
        assertThatThrownBy(() -> memory.last(ORIGIN))
                .isInstanceOf(MalformedNote.class)
                .hasMessageContaining("of another log");
    }

    @Test
    void remembers_a_checkpoint_with_as_many_signatures_as_a_note_can_bear() throws Exception {
        var body = note(7, proofs).body();
        var lines = new ArrayList<>(note(7, proofs).signatures());
        for (int i = 1; i < 64; i++) {
            var other = SigningKey.generate(new KeyName("witness.example/w" + i), KeyKind.WITNESS, new Random(i));
            if (!other.verifier().equals(key.verifier())) lines.add(other.cosign(body, NOW));
        }
        var full = new Submission(0, List.of(), new SignedNote(body, lines));
        assertThat(post(full.text()).statusCode()).isEqualTo(200);
        assertThat(post(submission(7, 20, proofs)).statusCode()).isEqualTo(200);
    }

    @Test
    void does_not_start_with_a_memory_that_was_changed() throws Exception {
        assertThat(post(submission(0, 7, proofs)).statusCode()).isEqualTo(200);
        server.close();
        try (var files = Files.list(folder)) {
            Files.writeString(checkpointOf(files), note(5, forked).text());
        }
        assertThat(refusalToStart()).contains("cannot witness: ").contains("was changed: not signed by this witness");
    }

    @Test
    void answers_while_others_say_nothing() throws Exception {
        var idle = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 30; i++) idle.add(beginning("POST /add-checkpoint HTTP/1.1\r\nHost: w\r\n"));
            for (int i = 0; i < 30; i++) idle.add(beginning(HALF_A_REQUEST));
            assertThat(post(submission(0, 7, proofs)).statusCode()).isEqualTo(200);
            for (var socket : idle) assertThat(socket.getInputStream().read()).isEqualTo(-1);
        } finally {
            for (var socket : idle) socket.close();
        }
    }

    @Test
    void takes_a_client_that_hangs_up_for_no_trouble_of_its_own() throws Exception {
        try (var socket = beginning(HALF_A_REQUEST)) {
            socket.shutdownOutput();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(told.toString(UTF_8)).isEmpty();
    }

    @Test
    void does_not_start_on_the_state_of_one_that_runs() throws Exception {
        assertThat(refusalToStart()).contains("cannot witness: another witness runs on ");
        assertThat(post(submission(0, 7, proofs)).statusCode()).isEqualTo(200);
    }

    @Test
    void lets_go_of_the_state_when_it_cannot_start() throws Exception {
        assertThat(post(submission(0, 7, proofs)).statusCode()).isEqualTo(200);
        server.close();
        Path file;
        try (var files = Files.list(folder)) {
            file = checkpointOf(files);
        }
        var kept = Files.readString(file);
        Files.writeString(file, "nothing\n");
        assertThat(refusalToStart()).contains("was changed");
        Files.writeString(file, kept);
        start();
        assertThat(post(submission(7, 20, proofs)).statusCode()).isEqualTo(200);
    }

    @Test
    void of_two_at_once_cosigns_one() throws Exception {
        assertThat(post(submission(0, 7, proofs)).statusCode()).isEqualTo(200);
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.<Callable<HttpResponse<String>>>of(
                    () -> post(submission(7, 20, proofs)), () -> post(submission(7, 21, proofs))));
            var statuses = List.of(
                    answers.get(0).get().statusCode(), answers.get(1).get().statusCode());
            assertThat(statuses).containsOnlyOnce(200);
        }
    }

    @Test
    void says_what_is_wrong_with_anything_else() throws Exception {
        assertThat(post("nonsense").statusCode()).isEqualTo(400);
        assertThat(post("\n\n" + note(3, proofs).text()).statusCode()).isEqualTo(400);
        assertThat(post("old 5\n\n" + note(3, proofs).text()).statusCode()).isEqualTo(400);
        assertThat(post("x".repeat(70_000)).statusCode()).isEqualTo(413);
        var stranger = SigningKey.generate(ORIGIN, KeyKind.LOG, new Random(9));
        var unsigned = new Checkpoint(ORIGIN, head(7, proofs)).sign(List.of(stranger));
        assertThat(post(new Submission(0, List.of(), unsigned).text()).statusCode())
                .isEqualTo(403);
        var elsewhere = new KeyName("example.org/other");
        var other = SigningKey.generate(elsewhere, KeyKind.LOG, new Random(9));
        var unknown = new Checkpoint(elsewhere, head(7, proofs)).sign(List.of(other));
        assertThat(post(new Submission(0, List.of(), unknown).text()).statusCode())
                .isEqualTo(404);
        var address = URI.create("http://127.0.0.1:" + server.port());
        assertThat(http.send(
                                HttpRequest.newBuilder(address.resolve("/add-checkpoint"))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(405);
        assertThat(http.send(HttpRequest.newBuilder(address.resolve("/")).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }

    /** What is told where no witness can be started on the folder. */
    private String refusalToStart() throws IOException {
        var secret = Files.writeString(folder.resolve("key"), key.secretText());
        var error = new ByteArrayOutputStream();
        var options = new String[] {
            "--key", secret.toString(), "--log", log.verifier().text(), "--state", folder.toString(), "--port", "0"
        };
        var started = Main.started(Clock.fixed(NOW, ZoneOffset.UTC), new PrintStream(error, true, UTF_8), options);
        started.ifPresent(WitnessServer::close);
        assertThat(started).isEmpty();
        return error.toString(UTF_8);
    }

    private static Path checkpointOf(Stream<Path> files) {
        return files.filter(file -> file.toString().endsWith(".checkpoint"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> refused(String prefix, String suffix) throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.list(folder.resolve("refused"))) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.startsWith(prefix) && name.endsWith(suffix)) texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private Socket beginning(String request) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return socket;
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + server.port() + "/add-checkpoint");
        return http.send(
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(30))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private String submission(long from, long to, Proofs tree) {
        var proof = from == 0 ? List.<Hash>of() : tree.consistency(from, to);
        return new Submission(from, proof, note(to, tree)).text();
    }

    private SignedNote note(long size, Proofs tree) {
        return new Checkpoint(ORIGIN, head(size, tree)).sign(List.of(log));
    }

    private static TreeHead head(long size, Proofs tree) {
        return new TreeHead(size, tree.root(size));
    }

    private static Hash subtree(String prefix, int height, long index) {
        if (height == 0) return Merkle.leaf((prefix + index).getBytes(UTF_8));
        return Merkle.node(subtree(prefix, height - 1, index * 2), subtree(prefix, height - 1, index * 2 + 1));
    }
}
