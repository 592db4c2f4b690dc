package org.assembleaclima.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the whole repository, from wherever a test was started. */
public final class Repository {

    private Repository() {}

    /** The nearest folder above that holds {@code .mvn}. */
    public static Path root() {
        var folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
            if (folder == null) throw new IllegalStateException("not within the repository");
        }
        return folder;
    }

    /** Files whose name ends so, leaving out what builds and tools leave behind. */
    public static List<Path> files(String ending) throws IOException {
        var root = root();
        try (var found = Files.walk(root)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(file -> !isLeftBehind(root.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isLeftBehind(Path file) {
        for (var step : file) {
            var name = step.toString();
            if (name.equals("target") || name.equals("node_modules") || (name.startsWith(".") && !name.equals(".ci")))
                return true;
        }
        return false;
    }
}
