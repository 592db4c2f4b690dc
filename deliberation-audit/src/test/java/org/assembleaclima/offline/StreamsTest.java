package org.assembleaclima.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamsTest {

    @TempDir
    private Path folder;

    private final TestHistory history = new TestHistory().filler(3);

    private Told recordedAt(String time) throws IOException {
        history.events.set(1, history.events.get(1).at(time));
        var file = TestHistory.write(folder.resolve("history.ndjson"), history.lines());
        return Told.by("verify", file, "--key", history.key.verifier());
    }

    @Test
    void what_stands_in_a_file_draws_no_line_of_its_own() throws IOException {
        var told = recordedAt("now\nAll is well.\u001b[2K\u2028\u202e");
        assertThat(told.out()).contains("recorded at now\uFFFDAll is well.\uFFFD[2K\uFFFD\uFFFD, which");
        assertThat(told.out().lines()).noneMatch(line -> line.startsWith("All is well"));
    }

    @Test
    void a_time_that_is_no_moment_is_called_so() throws IOException {
        var told = recordedAt("yesterday");
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.out())
                .contains("it is recorded at yesterday, which is no moment")
                .doesNotContain("before the one before it");
    }
}
