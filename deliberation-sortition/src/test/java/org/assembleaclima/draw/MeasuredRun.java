package org.assembleaclima.draw;

import java.time.Duration;
import java.util.Locale;

/** One row of {@link FairnessMeasure}, in a process of its own. */
final class MeasuredRun {

    private MeasuredRun() {}

    /** @param arguments the pool, and {@code maximin} or {@code leximin}; prints minimum, bound or worst gap, CPU seconds, megabytes */
    public static void main(String[] arguments) {
        var pool = arguments[0].equals("three_types_200") ? SmallPools.threeTypes() : Pools.of(arguments[0]);
        var types = new Types(pool);
        var line = arguments[1].equals("maximin") ? maximin(types) : leximin(types, arguments[0]);
        System.out.printf(Locale.ROOT, "%s | %.1f%n", line, seconds());
    }

    private static String maximin(Types types) {
        var found = Maximin.of(types, Progress.NONE);
        return "%.9f | %.9f".formatted(found.minimum(), found.bound());
    }

    private static String leximin(Types types, String name) {
        var found = Leximin.of(types, Progress.NONE);
        var gap = found.stages().stream()
                .mapToDouble(stage -> stage.bound() - stage.level())
                .max()
                .orElse(0);
        var worst = 0.0;
        if (!name.startsWith("three")) {
            var expected = Pools.leximin(name);
            var chances = FairnessTest.sorted(types, found.chances());
            for (int rank = 0; rank < expected.size(); rank++)
                worst = Math.max(worst, Math.abs(expected.get(rank) - chances.get(rank)));
        }
        return "%.9f | %d stages, gap %.1e, off by %.1e"
                .formatted(found.minimum(), found.stages().size(), gap, worst);
    }

    private static double seconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1000.0;
    }
}
