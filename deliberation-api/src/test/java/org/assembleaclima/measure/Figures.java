package org.assembleaclima.measure;

import java.util.List;
import java.util.Locale;

/** How figures are written: never asserted. */
public final class Figures {

    private Figures() {}

    public static String machine() {
        return String.format(
                Locale.ROOT,
                "%s, %d processors, Java %s",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
    }

    public static String milliseconds(String what, List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "| %s (%d) | %.1f | %.1f | %.1f |",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1),
                sorted.getLast());
    }
}
