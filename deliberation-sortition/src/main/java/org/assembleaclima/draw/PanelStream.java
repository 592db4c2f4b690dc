package org.assembleaclima.draw;

import org.jspecify.annotations.Nullable;

/**
 * Panels one after the other whose average tends to a point: each is worth most by what people are behind their share so far.
 * A few more of them than there are types mostly mix to the point itself.
 */
final class PanelStream implements AutoCloseable {

    /** Loose, for the next panel makes up for what this one leaves. */
    private static final double GAP = 0.003;

    /** Who is further behind than this is worth no more: keeps the weights finite where the point cannot be reached. */
    private static final double FURTHEST = 8;

    private final Types types;
    private final double[] seats;
    private final double[] given;
    private final PanelPricer pricer;
    private int panels;

    /** @param seats the point: for each type how many of it a panel is to have on average */
    PanelStream(Types types, double[] seats, Limits limits) {
        this.types = types;
        this.seats = seats.clone();
        this.given = new double[types.count()];
        this.pricer = new MipPricer(types, limits);
    }

    /** @return null when no panel is within the limits */
    @Nullable
    Counts next() {
        panels++;
        var weights = new double[given.length];
        for (int type = 0; type < weights.length; type++) {
            var behind = (panels * seats[type] - given[type]) / types.size(type);
            weights[type] = Math.sinh(Math.clamp(behind, -FURTHEST, FURTHEST));
        }
        var priced = pricer.best(PanelWeights.raised(weights), GAP);
        if (priced == null) return null;
        var panel = priced.panel();
        for (int type = 0; type < given.length; type++) given[type] += panel.of(type);
        return panel;
    }

    @Override
    public void close() {
        pricer.close();
    }
}
