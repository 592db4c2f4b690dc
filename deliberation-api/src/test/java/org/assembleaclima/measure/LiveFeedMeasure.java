package org.assembleaclima.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Listener;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.PostgresServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures, never asserted: {@code mvn verify -Pmeasure}. How soon a change is heard, and what commands cost, with one
 * client and with a thousand in turns, against a process of its own with 512 MB of heap.
 */
@Tag("measure")
class LiveFeedMeasure {

    private static final int CLIENTS = 1_000;
    private static final int PER_SECOND = 100;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final int WRITERS = 4;

    @TempDir
    private Path folder;

    /** What each round came to, by what was measured. */
    private final Map<String, List<Double>> figures = new TreeMap<>();

    @Test
    void on_h2_and_on_postgresql() throws Exception {
        measure("H2 file");
        measure(
                "PostgreSQL, fsync on",
                "--spring.datasource.url=" + PostgresServer.database("measure_feed"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
        System.out.println(table());
    }

    private void measure(String database, String... settings) throws Exception {
        try (var node = Node.start(Files.createTempDirectory(folder, "feed"), 512, settings)) {
            var commands = new Commands(node.api());
            commands.atRate(ROUND); // to warm up
            for (int round = 0; round < ROUNDS; round++) {
                round(database + ", 1 client", commands);
                try (var crowd = new Crowd(node.base(), CLIENTS - 1)) {
                    assertThat(crowd.begun).hasValue(CLIENTS - 1);
                    round(database + ", 1 000 clients", commands);
                }
            }
        }
    }

    private void round(String what, Commands commands) throws Exception {
        try (var ear = new Ear(commands)) {
            var begun = System.nanoTime();
            var answers = commands.atRate(ROUND);
            note(what + ": commands/s where 100 were meant", answers.size() / ((System.nanoTime() - begun) / 1e9));
            note(what + ": command at 100/s", answers);
            note(what + ": heard after it was sent", ear.sinceSent());
            note(what + ": heard after it was answered", ear.sinceAnswered());
        }
        note(what + ": commands/s of " + WRITERS + " at full speed", commands.fullSpeed(ROUND));
    }

    private void note(String what, List<Double> milliseconds) {
        var sorted = milliseconds.stream().sorted().toList();
        note(what + ", median, ms", sorted.get(sorted.size() / 2));
        note(what + ", p99, ms", sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1));
    }

    private void note(String what, double figure) {
        figures.computeIfAbsent(what, key -> new ArrayList<>()).add(figure);
        System.out.println(String.format(Locale.ROOT, "%s: %.1f", what, figure));
    }

    private String table() {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "| %s, %d processors, Java %s | of %d rounds: median | smallest | largest |",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                ROUNDS));
        lines.add("|---|---|---|---|");
        figures.forEach((what, rounds) -> {
            var sorted = rounds.stream().sorted().toList();
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f |",
                    what,
                    sorted.get(sorted.size() / 2),
                    sorted.getFirst(),
                    sorted.getLast()));
        });
        return "\n" + String.join("\n", lines) + "\n";
    }

    /** Drafts proposals. */
    private static final class Commands {

        private final Api api;
        private final String token;
        private final String body;
        private final Semaphore underWay = new Semaphore(50);
        private final Map<String, Long> sent = new ConcurrentHashMap<>();
        private final Map<String, Long> answered = new ConcurrentHashMap<>();

        Commands(Api api) {
            this.api = api;
            this.token = api.token("facilitator");
            this.body = api.draftOf("Misura", "Un paragrafo.");
        }

        private double send() {
            var begun = System.nanoTime();
            var answer = api.post(token, "/api/v1/proposals", body);
            var end = System.nanoTime();
            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
            var id = answer.text("id");
            sent.put(id, begun);
            answered.put(id, end);
            return (end - begun) / 1e6;
        }

        /**
         * So many a second, though never more than so many at once: a machine that is too slow for it gets fewer.
         *
         * @return how long each took, in milliseconds
         */
        List<Double> atRate(Duration lasting) throws InterruptedException {
            var times = Collections.synchronizedList(new ArrayList<Double>());
            try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
                var begun = System.nanoTime();
                for (int i = 0; i < lasting.toSeconds() * PER_SECOND; i++) {
                    var moment = begun + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                    while (System.nanoTime() < moment) LockSupport.parkNanos(moment - System.nanoTime());
                    underWay.acquire();
                    senders.submit(() -> {
                        try {
                            times.add(send());
                        } finally {
                            underWay.release();
                        }
                    });
                }
            }
            return List.copyOf(times);
        }

        double fullSpeed(Duration lasting) {
            var count = new AtomicInteger();
            var begun = System.nanoTime();
            try (var senders = Executors.newFixedThreadPool(WRITERS)) {
                for (int i = 0; i < WRITERS; i++)
                    senders.submit(() -> {
                        while (System.nanoTime() - begun < lasting.toNanos()) {
                            var unused = send();
                            count.incrementAndGet();
                        }
                    });
            }
            return count.get() / ((System.nanoTime() - begun) / 1e9);
        }
    }

    /** The client whose watch is read. */
    private static final class Ear implements AutoCloseable {

        private final Commands commands;
        private final Listener listener;
        private final Map<String, Long> heard = new ConcurrentHashMap<>();

        Ear(Commands commands) {
            this.commands = commands;
            commands.sent.clear();
            commands.answered.clear();
            this.listener = Listener.to(
                    commands.api,
                    "",
                    message -> heard.put(message.change().path("stream").asString(), System.nanoTime()));
        }

        private List<Double> since(Map<String, Long> moments) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> heard.keySet()
                    .containsAll(moments.keySet()));
            return moments.entrySet().stream()
                    .map(moment -> (heard.get(moment.getKey()) - moment.getValue()) / 1e6)
                    .toList();
        }

        List<Double> sinceSent() {
            return since(commands.sent);
        }

        List<Double> sinceAnswered() {
            return since(commands.answered);
        }

        @Override
        public void close() {
            listener.close();
        }
    }

    /** Clients that read what comes and look at nothing. */
    private static final class Crowd implements AutoCloseable {

        private final List<Socket> sockets = new ArrayList<>();
        private final AtomicInteger begun = new AtomicInteger();

        Crowd(URI node, int size) throws IOException {
            for (int i = 0; i < size; i++) {
                var socket = new Socket(node.getHost(), node.getPort());
                sockets.add(socket);
                socket.getOutputStream()
                        .write("GET /api/v1/changes HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                Thread.ofVirtual().start(() -> drain(socket));
            }
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> begun.get() == size);
        }

        private void drain(Socket socket) {
            var buffer = new byte[8_192];
            try (var in = socket.getInputStream()) {
                var read = in.read(buffer);
                assertThat(new String(buffer, 0, read, StandardCharsets.US_ASCII))
                        .startsWith("HTTP/1.1 200");
                begun.incrementAndGet();
                while (read >= 0) read = in.read(buffer);
            } catch (IOException e) {
                // closed at the end of the round
            }
        }

        @Override
        public void close() throws IOException {
            for (var socket : sockets) socket.close();
        }
    }
}
