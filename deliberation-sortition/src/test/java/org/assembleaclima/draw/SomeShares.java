package org.assembleaclima.draw;

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
}
