package org.assembleaclima.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.assembleaclima.DeliberationApplication;
import org.awaitility.Awaitility;

/** The application as a process of its own, which can be killed. */
public final class Node implements AutoCloseable {

    private final Process process;
    private final int port;
    private final int managementPort;
    private final Path log;

    private Node(Process process, int port, int managementPort, Path log) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        this.log = log;
    }

    /** For tests of what a node does, not of how fast. */
    public static Node start(Path folder, String... settings) throws IOException {
        return start(folder, Program.quick(DeliberationApplication.class, 256), settings);
    }

    /**
     * As production runs it, to be measured.
     *
     * @param heap in MB
     */
    public static Node start(Path folder, int heap, String... settings) throws IOException {
        return start(folder, Program.application(heap), settings);
    }

    /**
     * What a process runs.
     *
     * @param options of the virtual machine
     */
    public record Program(String classPath, String mainClass, List<String> options) {

        /**
         * The application as these tests were compiled with it.
         *
         * @param heap in MB
         */
        public static Program application(int heap) {
            return new Program(
                    System.getProperty("java.class.path"),
                    DeliberationApplication.class.getName(),
                    List.of("-Xmx" + heap + "m"));
        }

        /**
         * What starts with half the work: its start is most of what it does, so the second compiler and a collector of many
         * threads would only cost.
         *
         * @param heap in MB
         */
        public static Program quick(Class<?> mainClass, int heap) {
            return new Program(
                    System.getProperty("java.class.path"),
                    mainClass.getName(),
                    List.of("-Xmx" + heap + "m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        }
    }

    /** Any program that serves HTTP at {@code server.port} and answers {@code /status} once it does. */
    public static Node start(Path folder, Program program, String... settings) throws IOException {
        int port;
        int managementPort;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
            managementPort = other.getLocalPort();
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program.options());
        command.addAll(List.of(
                "-cp",
                program.classPath(),
                program.mainClass(),
                "--server.port=" + port,
                "--management.server.port=" + managementPort,
                "--deliberation.web.requests-per-minute=10000000",
                "--deliberation.feed.most-clients-per-address=2000"));
        command.addAll(List.of(settings));
        var log = folder.resolve("node-" + port + ".log");
        var node = new Node(
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                port,
                managementPort,
                log);
        try {
            Awaitility.await("a node that answers: " + log)
                    .atMost(Duration.ofMinutes(3)) // a start is slow where builds share the cores
                    .ignoreExceptionsMatching(e -> node.process.isAlive())
                    .until(() -> node.api().get("/status").status() == 200);
        } catch (RuntimeException e) {
            node.close();
            throw new IllegalStateException("its last words: " + lastWords(log), e);
        }
        return node;
    }

    private static String lastWords(Path log) throws IOException {
        var said = Files.readString(log);
        return said.substring(Math.max(0, said.length() - 4_000));
    }

    public Api api() {
        return new Api(base());
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** For its operator: health and figures. */
    public Api management() {
        return new Api(URI.create("http://127.0.0.1:" + managementPort));
    }

    /** Whether its log holds these words. */
    public boolean hasSaid(String words) throws IOException {
        return Files.readString(log).contains(words);
    }

    /** As {@code kill -9} does: no handler of ours gets to run. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an operator does: SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** The exit code, once it has ended; empty when it has not by then. */
    public OptionalInt exit(Duration atMost) throws InterruptedException {
        return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)
                ? OptionalInt.of(process.exitValue())
                : OptionalInt.empty();
    }

    /** As {@code kill -STOP} does: it holds what it holds and does nothing, until it is told to go on. */
    public void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    public void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
    }

    /** As a full disk does, of any file it writes. Reads and shorter files go on. */
    public void letFilesGrowTo(String bytes) throws IOException, InterruptedException {
        var done = new ProcessBuilder(
                        "prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes + ":unlimited")
                .inheritIO()
                .start()
                .waitFor();
        if (done != 0) throw new IOException("prlimit: " + done);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
