package org.assembleaclima.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark can be run: every row is there, no command failed, none was stored twice. Says nothing about speed. */
class ShortRunTest {

    private static final Settings SHORT = new Settings(1, 1, 0, 100, 4, 25, 1_000, 0);

    @TempDir
    private Path folder;

    @Test
    void every_row_is_there_and_nothing_failed_or_was_doubled() throws Exception {
        try (var benchmark = new Benchmark(SHORT, folder)) {
            var report = benchmark.run();
            System.out.println(report.text("A short run, too short to say anything"));
            assertThat(report.measured()).containsAll(Row.all());
            assertThat(report.faults()).isEmpty();
        }
    }
}
