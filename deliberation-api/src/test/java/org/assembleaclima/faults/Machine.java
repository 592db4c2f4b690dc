package org.assembleaclima.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.Node.Program;

/** Where a node runs: its folder, its clock and its line to the database stay when the node is killed. */
final class Machine implements AutoCloseable {

    private static final int HEAP = 256; // MB
    private static final int STARTS = 3;

    private final Path folder;
    private final Line line;
    private final List<String> settings;
    private volatile Running running;

    /** A node and the tokens it has given: a new node gives new ones. */
    private record Running(Node node, Api api, Map<String, String> tokens) {}

    private Machine(Path folder, Line line, List<String> settings) {
        this.folder = folder;
        this.line = line;
        this.settings = settings;
    }

    /**
     * @param key of the log, which all machines share; each remembers its own last checkpoint
     * @param more settings
     */
    static Machine install(Path folder, int database, Path key, String... more) throws IOException {
        Files.createDirectories(folder);
        var line = Line.to(database);
        var url = "jdbc:postgresql://127.0.0.1:" + line.port() + "/deliberation";
        var settings = new ArrayList<>(List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=",
                "--deliberation.audit.key-file=" + key,
                "--deliberation.audit.self-check-after=5s",
                "--deliberation.audit.self-check-every=10s"));
        settings.addAll(List.of(more));
        return new Machine(folder, line, settings);
    }

    /** With the embedded database, in a file: there is no line. */
    static Machine alone(Path folder) {
        return new Machine(folder, null, List.of());
    }

    void start() {
        for (int attempt = 1; ; attempt++) {
            try {
                startOnce();
                return;
            } catch (UncheckedIOException ended) { // such as a port that somebody took meanwhile
                if (attempt == STARTS) throw ended;
            }
        }
    }

    private void startOnce() {
        try {
            var node = Node.start(folder, Program.quick(SteppedClock.class, HEAP), settings.toArray(String[]::new));
            running = new Running(node, node.api(), new ConcurrentHashMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Node node() {
        return running.node();
    }

    Api api() {
        return running.api();
    }

    Line line() {
        return line;
    }

    Path folder() {
        return folder;
    }

    /** From this node, as local mode gives it. */
    String token(String actor, String role) {
        var now = running;
        var known = now.tokens().get(actor + " " + role);
        if (known != null) return known;
        var answer = Client.send(now.api()
                .request("/local/token?actor=" + actor + "&role=" + role)
                .timeout(Client.PATIENCE)
                .POST(BodyPublishers.noBody())
                .build());
        now.tokens().put(actor + " " + role, answer.raw().body());
        return answer.raw().body();
    }

    /** After a 401: it has run out, or the clock has moved. */
    void forgetTokens() {
        running.tokens().clear();
    }

    /** Steps its clock away from the right time; {@link Duration#ZERO} puts it right. */
    void clockIsOffBy(Duration duration) throws IOException {
        var whole = Files.writeString(folder.resolve("stepped"), duration.toString());
        Files.move(
                whole,
                folder.resolve(SteppedClock.FILE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** By its own figures, of the last minutes or since its start; 0 when it does not tell. */
    long largestBatch() {
        return figure("deliberation_commands_batch_size_max");
    }

    /** Batches of several commands that failed and were run again one by one, since its start; 0 when it does not tell. */
    long failedBatches() {
        return figure("deliberation_commands_batches_failed_total");
    }

    private long figure(String name) {
        try {
            return Client.send(node().management()
                            .request("/actuator/prometheus")
                            .timeout(Client.PATIENCE)
                            .GET()
                            .build())
                    .raw()
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                    .mapToLong(line -> Math.round(Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))))
                    .max()
                    .orElse(0);
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }

    @Override
    public void close() throws IOException {
        if (running != null) running.node().close();
        if (line != null) line.close();
    }
}
