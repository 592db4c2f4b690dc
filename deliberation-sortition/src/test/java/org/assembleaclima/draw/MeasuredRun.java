package org.assembleaclima.draw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assembleaclima.audit.Hash;

/** One row of {@link FairnessMeasure}, {@link LotteryMeasure} or {@link LargePoolsMeasure}, in a process of its own. */
final class MeasuredRun {

    private static final String LARGE = "large_";

    private MeasuredRun() {}

    /** What it prints, run with 512 megabytes. */
    static List<String> start(String pool, String rule) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MeasuredRun.class.getName(),
                        pool,
                        rule)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            var lines = output.lines().toList();
            if (process.waitFor() != 0) throw new IllegalStateException("it ended with " + process.exitValue());
            return lines;
        }
    }

    /**
     * Prints what it found, CPU seconds, and the most memory that the process had.
     *
     * @param arguments the pool, and {@code maximin}, {@code leximin} or {@code lottery}
     */
    public static void main(String[] arguments) throws IOException {
        var pool = pool(arguments[0]);
        var line =
                switch (arguments[1]) {
                    case "maximin" -> maximin(new Types(pool));
                    case "leximin" -> leximin(new Types(pool), arguments[0]);
                    default -> lottery(pool);
                };
        System.out.printf(Locale.ROOT, "%s | %.1f | %d MB%n", line, seconds(), megabytes());
    }

    private static Pool pool(String name) {
        if (name.startsWith(LARGE)) return LargePools.of(Integer.parseInt(name.substring(LARGE.length())));
        return name.equals("three_types_200") ? SmallPools.threeTypes() : TestPools.pool(name);
    }

    /** The most that was resident, as Linux tells it. */
    private static long megabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            var most =
                    lines.filter(line -> line.startsWith("VmHWM:")).findFirst().orElseThrow();
            return Long.parseLong(most.replaceAll("[^0-9]", "")) / 1024;
        }
    }

    private static String lottery(Pool pool) {
        var request = ListRequest.of(pool, Hash.digest(new byte[] {1}), 1000, 30);
        var computed = ListTasks.list(request, MeasuredRun::tell);
        var wrong = ListRecount.of(pool, computed.panels());
        if (!wrong.isEmpty()) throw new IllegalStateException(wrong.toString());
        var smallest = computed.chances().keySet().stream()
                .filter(count -> count > 0)
                .findFirst()
                .orElseThrow();
        return "%d; %.2f, %s".formatted(smallest, computed.deviation(), computed.listHash());
    }

    /** When a stage of the list began. */
    private static void tell(Progress.Step step) {
        if (List.of("rounding", "mending", "listing").contains(step.stage()) && step.columns() % 500 == 0)
            System.err.printf(Locale.ROOT, "%s %d after %.1f s%n", step.stage(), step.columns(), seconds());
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
        if (!name.startsWith("three") && !name.startsWith(LARGE)) {
            var expected = TestPools.leximin(name);
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
