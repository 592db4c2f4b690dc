package org.assembleaclima.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file below openapi/ that is generated and committed: a test keeps it equal to its source. */
record PublishedFile(String name) {

    private static final String WRITE = "openapi.write";

    /** Fails when the file says something else; with {@code -Dopenapi.write=true} writes it instead. */
    void says(String generated) {
        var file = root().resolve("openapi").resolve(name);
        try {
            if (Boolean.getBoolean(WRITE)) Files.writeString(file, generated);
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as(
                            "openapi/%s is not what the code says. If the change is meant, run the test again with -D%s=true"
                                    + " and commit the file.",
                            name, WRITE)
                    .isEqualTo(generated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the whole repository, from wherever the test was started. */
    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(".mvn"))) {
            folder = folder.getParent();
            if (folder == null) throw new IllegalStateException("not within the repository");
        }
        return folder;
    }
}
