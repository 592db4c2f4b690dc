package org.assembleaclima.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.assembleaclima.benchmarks.Load.Outcome;
import org.jspecify.annotations.Nullable;

/** What was measured, round by round, as tables of ratios. */
public final class Report {

    private final Map<String, List<Outcome>> rows = new LinkedHashMap<>();
    private final Map<String, String> bases = new LinkedHashMap<>();
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /** @param seen in each round */
    private record Target(String what, String asked, List<Double> seen, boolean met) {}

    /** @param base the row its ratio is to; empty for none */
    void add(String row, String base, Outcome outcome) {
        rows.computeIfAbsent(row, key -> new ArrayList<>()).add(outcome);
        bases.put(row, base);
        if (outcome.failed() > 0) faults.add(outcome.failed() + " failed: " + row);
        if (outcome.answered() == 0) faults.add("nothing was answered: " + row);
    }

    /** One figure that is no row, such as a time; once for each round. */
    void note(String what, double figure) {
        figures.computeIfAbsent(what, key -> new ArrayList<>()).add(figure);
    }

    /** A sentence that goes with the figures. */
    void say(String what) {
        said.add(what);
    }

    /** What is stored is what was answered, no more and no less. */
    void same(String what, long answered, long stored) {
        if (answered != stored) fault(what + ": " + answered + " answered, " + stored + " stored");
    }

    void fault(String what) {
        faults.add(what);
    }

    /** What failed or was doubled; empty when all is well. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** The names of everything that was measured. */
    public List<String> measured() {
        var names = new ArrayList<>(rows.keySet());
        names.addAll(figures.keySet());
        return names;
    }

    /** The median over the rounds. */
    double perSecond(String row) {
        return median(each(row, Outcome::perSecond));
    }

    double median(String figure) {
        return median(figures.getOrDefault(figure, List.of()));
    }

    private List<Double> each(String row, ToDoubleFunction<Outcome> figure) {
        return rows.getOrDefault(row, List.of()).stream()
                .map(figure::applyAsDouble)
                .toList();
    }

    /** At least so many times as fast as the base, both in the same round. */
    void atLeast(double ratio, String row, String base) {
        var seen = ratios(each(row, Outcome::perSecond), each(base, Outcome::perSecond));
        target(row + " to " + base, "at least " + ratio, seen, median(seen) >= ratio);
    }

    /** The 99th percentile at most so many times that of the base, both in the same round. */
    void p99AtMost(double ratio, String row, String base) {
        var seen = ratios(each(row, o -> o.milliseconds(0.99)), each(base, o -> o.milliseconds(0.99)));
        target("p99 of " + row + " to " + base, "at most " + ratio, seen, median(seen) <= ratio);
    }

    /** The middle time at most so many times that of the base. */
    void costsAtMost(double ratio, String row, String base) {
        var seen = ratios(each(base, Outcome::perSecond), each(row, Outcome::perSecond));
        target("time of " + row + " to " + base, "at most " + ratio, seen, median(seen) <= ratio);
    }

    void figureAtMost(double limit, String figure) {
        var seen = figures.getOrDefault(figure, List.of());
        target(figure, "at most " + limit, seen, median(seen) <= limit);
    }

    void figureAtLeast(double limit, String figure) {
        var seen = figures.getOrDefault(figure, List.of());
        target(figure, "at least " + limit, seen, median(seen) >= limit);
    }

    private void target(String what, String asked, List<Double> seen, boolean met) {
        targets.add(new Target(what, asked, seen, met && !seen.isEmpty()));
    }

    private static List<Double> ratios(List<Double> over, List<Double> under) {
        return IntStream.range(0, Math.min(over.size(), under.size()))
                .mapToObj(i -> over.get(i) / under.get(i))
                .toList();
    }

    private static double median(List<Double> values) {
        return values.isEmpty() ? Double.NaN : values.stream().sorted().toList().get(values.size() / 2);
    }

    /** @param head the machine, the versions and how much was measured */
    public String text(String head) {
        var lines = new ArrayList<>(List.of(head, ""));
        for (var sentence : said) lines.addAll(List.of(sentence, ""));
        lines.add(
                "| row | per second: median (smallest, largest) | ratio, median (smallest, largest) | p50, ms | p99, ms |");
        lines.add("|---|---|---|---|---|");
        rows.keySet().forEach(row -> lines.add(line(row)));
        lines.addAll(List.of("", "| figure | median (smallest, largest) |", "|---|---|"));
        figures.forEach((what, seen) -> lines.add("| " + what + " | " + spread(seen) + " |"));
        lines.addAll(List.of("", "| target | asked | seen, median (smallest, largest) | |", "|---|---|---|---|"));
        for (var target : targets)
            lines.add("| " + target.what() + " | " + target.asked() + " | " + spread(target.seen()) + " | "
                    + (target.met() ? "met" : "**not met**") + " |");
        faults.forEach(fault -> lines.add("\nFAULT: " + fault));
        return String.join("\n", lines);
    }

    private String line(String row) {
        var base = bases.getOrDefault(row, "");
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.1f | %.1f |",
                row,
                spread(each(row, Outcome::perSecond)),
                base.isEmpty()
                        ? ""
                        : spread(ratios(each(row, Outcome::perSecond), each(base, Outcome::perSecond))) + " × " + base,
                median(each(row, o -> o.milliseconds(0.5))),
                median(each(row, o -> o.milliseconds(0.99))));
    }

    private static String spread(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) return "";
        return number(median(sorted))
                + (sorted.size() == 1 ? "" : " (" + number(sorted.getFirst()) + ", " + number(sorted.getLast()) + ")");
    }

    private static String number(@Nullable Double value) {
        if (value == null) return "";
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
