package org.assembleaclima.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.Node.Program;

/** How long the packaged jar takes from nothing to its first answer, on a database that has its tables. */
final class StartUp {

    private static final String MAIN = "org.assembleaclima.DeliberationApplication";

    private final Path folder;
    private final String[] settings;

    StartUp(Path folder, String... settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /**
     * In seconds, to the first answer of {@code /status}.
     *
     * @param options of the virtual machine
     */
    double plain(Path jar, List<String> options) throws IOException {
        var begun = System.nanoTime();
        try (var node = Node.start(folder, new Program(jar.toString(), MAIN, options), settings)) {
            var seconds = (System.nanoTime() - begun) / 1e9;
            if (node.api().get("/status").status() != 200) throw new IllegalStateException("it does not answer");
            return seconds;
        }
    }

    /**
     * The jar taken apart as Spring Boot does it.
     *
     * @param cache what a first run loads and links; empty where this Java makes none
     */
    record Unpacked(Path jar, Optional<Path> cache) {}

    /** As an operator does it, with the script for it where Java has caches; empty when nothing is packaged here. */
    Optional<Unpacked> unpacked() throws IOException, InterruptedException {
        var packaged = packaged();
        if (packaged.isEmpty()) return Optional.empty();
        var from = packaged.get().toString();
        var to = folder.toRealPath().resolve("unpacked");
        var jar = to.resolve(packaged.get().getFileName());
        if (Runtime.version().feature() < 25) {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            run(java, "-Djarmode=tools", "-jar", from, "extract", "--destination", to.toString());
            return Optional.of(new Unpacked(jar, Optional.empty()));
        }
        run(Path.of("..", "ops", "aot-cache").toRealPath().toString(), from, to.toString());
        return Optional.of(new Unpacked(jar, Optional.of(to.resolve("app.aot"))));
    }

    private void run(String... command) throws IOException, InterruptedException {
        var log = folder.resolve("start-up.log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("AOT_PORT", Integer.toString(freePort()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (builder.start().waitFor() != 0) throw new IllegalStateException(Files.readString(log));
    }

    /** The script takes the next one, too. */
    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort() - 1;
        }
    }

    /** Beside the classes this program runs with. */
    private static Optional<Path> packaged() throws IOException {
        for (var path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var at = Path.of(path);
            var target = at.getParent();
            if (target == null || !path.contains("deliberation-api") || !Files.isDirectory(target)) continue;
            try (var files = Files.list(target)) {
                var jar = files.filter(file -> file.getFileName().toString().matches("deliberation-api-[0-9.]+\\.jar"))
                        .findFirst();
                if (jar.isPresent()) return jar;
            }
        }
        return Optional.empty();
    }
}
