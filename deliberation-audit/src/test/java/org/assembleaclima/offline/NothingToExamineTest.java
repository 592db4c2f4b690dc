package org.assembleaclima.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is handed in, the tool ends with 2 and one line where it cannot examine it: 1 means that something differs. */
class NothingToExamineTest {

    @TempDir
    private Path folder;

    private final TestHistory history = new TestHistory().filler(3);

    private static void unusable(String why, Told told) {
        assertThat(told.err()).contains(why);
        assertThat(told.err().lines()).hasSize(1);
        assertThat(told.out()).isEmpty();
        assertThat(told.status()).isEqualTo(2);
    }

    @Test
    void a_receipt_that_begins_with_an_empty_line() throws IOException {
        var file = Files.writeString(
                folder.resolve("receipt"), "\n\n" + history.note().text());
        unusable("a receipt does not begin with", Told.by("prove", file, "--key", history.key.verifier()));
    }

    @Test
    void an_event_whose_time_is_no_moment_when_a_moment_is_shown() throws IOException {
        history.events.set(1, history.events.get(1).at("yesterday"));
        history.withheldTypes.put("SomethingHappened", "draft");
        var file = TestHistory.write(folder.resolve("history.ndjson"), history.lines());
        unusable(
                "line 3: its time is no moment: yesterday",
                Told.by(
                        "show",
                        file,
                        "--at",
                        "2026-01-01T00:00:00Z",
                        UUID.fromString("00000000-0000-4000-8000-000000000001")));
    }

    @Test
    void names_that_no_file_can_have() {
        var key = history.key.verifier();
        unusable("not a name of a file", Told.by("verify", "a\0b", "--key", key));
        unusable("not a name of a file", Told.by("prove", "a\0b", "--key", key));
        unusable("not a name of a file", Told.by("new-key", "example.org/log", "a\0b"));
    }

    @Test
    void a_name_that_would_draw_a_line_of_its_own() {
        unusable(
                "none\uFFFDAll is well. cannot be read",
                Told.by("verify", "none\nAll is well.", "--key", history.key.verifier()));
    }

    @Test
    void a_line_without_end() {
        assertThatThrownBy(() -> new LineReader(new Endless()).next(new Cutter()))
                .isInstanceOf(Unusable.class)
                .hasMessage("line 1: has no end: this is no export");
    }

    /** Gives what no line ends in, and no more than is good for the memory of whoever reads it. */
    private static final class Endless extends InputStream {

        private static final long MOST = 64L << 20;

        private long given;

        @Override
        public int read() {
            throw new UnsupportedOperationException("not byte by byte");
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            given += length;
            assertThat(given).isLessThanOrEqualTo(MOST);
            return length;
        }
    }

    @Test
    void a_fault_of_the_tool_itself_or_too_little_memory() {
        unusable("IllegalStateException broken", ended(new IllegalStateException("broken")));
        unusable("the memory is too small", ended(new OutOfMemoryError()));
    }

    private Told ended(Throwable by) {
        var err = new ByteArrayOutputStream();
        var broken = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                if (by instanceof Error error) throw error;
                throw (RuntimeException) by;
            }
        };
        var status = new Main(broken, new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(
                        "new-key",
                        "example.org/log",
                        folder.resolve(by.getClass().getSimpleName() + ".key").toString());
        return new Told(status, "", err.toString(StandardCharsets.UTF_8));
    }
}
