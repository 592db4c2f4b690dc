package org.assembleaclima.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * A PostgreSQL of a test's own, which can be killed and started again on the same files; as careful with its disk as in
 * production.
 */
public final class OwnPostgres implements AutoCloseable {

    private static final String BINARIES = PostgresServer.binaries();

    private final Path data;
    private final Path log;
    private final int port;
    private final List<String> settings;
    private Process process;

    private OwnPostgres(Path folder, String... settings) throws IOException {
        this.data = folder.resolve("data");
        this.log = folder.resolve("postgresql.log");
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        this.settings = List.of(settings);
    }

    /** A new one with an empty database {@code deliberation}. */
    public static OwnPostgres create(Path folder, String... settings) throws Exception {
        Files.createDirectories(folder);
        var server = new OwnPostgres(folder, settings);
        var made = server.run("initdb", "-D", server.data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8")
                .waitFor();
        if (made != 0) throw new IllegalStateException("initdb: " + Files.readString(server.log));
        server.start();
        try (var connection = DriverManager.getConnection(server.url("postgres"), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("create database deliberation");
        }
        return server;
    }

    /** On files that are there: those of {@code folder/data}. */
    public static OwnPostgres of(Path folder, String... settings) throws IOException {
        return new OwnPostgres(folder, settings);
    }

    /** Starts it, also after a kill: it then recovers first. */
    public void start() {
        Awaitility.await("PostgreSQL that answers: " + log)
                .atMost(Duration.ofSeconds(60)) // what a kill left behind may still have to end
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (process == null || !process.isAlive()) process = run("postgres", arguments());
                    return answers();
                });
    }

    private String[] arguments() {
        var arguments = new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        for (var setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on")) arguments.addAll(List.of("-c", setting));
        for (var setting : settings) arguments.addAll(List.of("-c", setting));
        return arguments.toArray(String[]::new);
    }

    /** PostgreSQL refuses to run as root: in a name space of its own it is nobody. */
    private Process run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) command.addAll(List.of("unshare", "-U"));
        command.add(Path.of(BINARIES, program).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", "")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false; // not yet
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    /**
     * Every process of it, with -9. Less than a power cut: what was written stays in the page cache of the system, so this does not
     * show that it was on disk.
     */
    public void kill() {
        var all = new ArrayList<>(process.descendants().toList());
        process.destroyForcibly().onExit().join();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        if (process != null) kill();
    }
}
