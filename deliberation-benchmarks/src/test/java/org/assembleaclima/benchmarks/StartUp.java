package org.assembleaclima.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The jar taken apart as Spring Boot does it, which the AOT cache needs; empty when nothing is packaged here. */
    Optional<Path> extracted() throws IOException, InterruptedException {
        var packaged = packaged();
        if (packaged.isEmpty()) return Optional.empty();
        var to = folder.resolve("extracted");
        run("-Djarmode=tools", "-jar", packaged.get().toString(), "extract", "--destination", to.toString());
        return Optional.of(to.resolve(packaged.get().getFileName()));
    }

    /** A cache of what a first run loads and links; empty where this Java makes none. */
    Optional<Path> cache(Path jar) throws IOException, InterruptedException {
        if (Runtime.version().feature() < 25) return Optional.empty();
        var cache = folder.resolve("application.aot");
        var command = new ArrayList<>(List.of(
                "-XX:AOTCacheOutput=" + cache,
                "-Dspring.context.exit=onRefresh",
                "-cp",
                jar.toString(),
                MAIN,
                "--server.port=0",
                "--management.server.port=0"));
        command.addAll(Arrays.asList(settings));
        run(command.toArray(String[]::new));
        return Files.exists(cache) ? Optional.of(cache) : Optional.empty();
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of(arguments))
                .toList();
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("start-up.log").toFile())
                .start();
        if (process.waitFor() != 0) throw new IllegalStateException(Files.readString(folder.resolve("start-up.log")));
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
