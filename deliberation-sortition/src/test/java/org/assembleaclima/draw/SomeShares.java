package org.assembleaclima.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Chances that some distribution has: the mean of panels priced at random weights, so that everybody is on one. */
final class SomeShares {

    private SomeShares() {}

    static Shares of(Types types, PanelPricer pricer, int panels, RandomGenerator random) {
        var seats = new double[types.count()];
        for (int i = 0; i < panels; i++) {
            var weights = random.longs(types.count(), 0, 1000).toArray();
            for (int type = 0; type < seats.length; type++) if (seats[type] == 0) weights[type] += 500;
            var panel = pricer.best(weights, 0.05);
            if (panel == null) throw new IllegalStateException("no panel");
            for (int type = 0; type < seats.length; type++)
                seats[type] += panel.panel().of(type);
        }
        var chances = new ArrayList<Double>();
        for (int type = 0; type < seats.length; type++) chances.add(seats[type] / panels / types.size(type));
        return new Shares(Collections.unmodifiableList(chances), List.of(), List.of());
    }

    /** From a file: on its first line a chance for each type, on each other a weight and a panel's counts. */
    static Shares read(Path file) {
        try {
            var lines = Files.readAllLines(file).stream()
                    .map(line -> List.of(line.split(",")))
                    .toList();
            var panels = lines.subList(1, lines.size());
            return new Shares(
                    lines.getFirst().stream().map(Double::valueOf).toList(),
                    panels.stream()
                            .map(cells -> new Counts(cells.stream()
                                    .skip(1)
                                    .mapToInt(Integer::parseInt)
                                    .toArray()))
                            .toList(),
                    panels.stream()
                            .map(cells -> Double.valueOf(cells.getFirst()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
