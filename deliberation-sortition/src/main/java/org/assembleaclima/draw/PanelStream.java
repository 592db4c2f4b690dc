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

    private static final int DIGITS = 9;

    private final Deficits deficits;
    private final PanelPricer pricer;
    private int panels;

    /** @param chances the point: for each type the chance of each of its people */
    PanelStream(Types types, double[] chances, Limits limits) {
        this.deficits = new Deficits(types, chances, FURTHEST);
        this.pricer = new MipPricer(types, limits);
    }

    /** @return null when no panel is within the limits */
    @Nullable
    Counts next() {
        panels++;
        var priced = pricer.best(PanelWeights.raised(deficits.worths(panels, 1), DIGITS), GAP);
        if (priced == null) return null;
        deficits.add(priced.panel());
        return priced.panel();
    }

    @Override
    public void close() {
        pricer.close();
    }
}
