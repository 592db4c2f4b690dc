package org.assembleaclima.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures: {@code mvn verify -Pbenchmark -pl deliberation-benchmarks -am}. What failed fails it, no figure does. */
@Tag("benchmark")
class WholeBenchmark {

    @TempDir
    private Path folder;

    @Test
    void everything_in_turns() throws Exception {
        var settings = Settings.given();
        try (var benchmark = new Benchmark(settings, folder)) {
            var report = benchmark.run();
            System.out.println(
                    "\n" + report.text(Machine.text() + "; " + benchmark.versions() + "; " + settings) + "\n");
            assertThat(report.faults()).isEmpty();
        }
    }
}
