package org.assembleaclima.draw;

/** What a panel is worth, in integers, and whether it is one: of no solver's word. */
final class PanelWorth {

    /** Every whole number up to here is a double. */
    private static final long EXACT = 1L << 53;

    private PanelWorth() {}

    static long of(long[] weights, Counts panel) {
        var worth = 0L;
        for (int type = 0; type < panel.types(); type++)
            worth = Math.addExact(worth, Math.multiplyExact(weights[type], (long) panel.of(type)));
        return worth;
    }

    /** @throws IllegalArgumentException when a weight is below 0, or a panel's worth might be no exact double */
    static void requireExact(Types types, long[] weights) {
        if (weights.length != types.count()) throw new IllegalArgumentException("a weight for each type");
        for (var weight : weights)
            if (weight < 0 || weight > EXACT / types.pool().panelSize())
                throw new IllegalArgumentException("weight out of range: " + weight);
    }

    /** @throws IllegalStateException when the solver gave no panel, or one worth more than its bound */
    static PanelPricer.Priced checked(Types types, long[] weights, Counts panel, long bound) {
        var worth = of(weights, types.checked(panel));
        if (worth > bound) throw new IllegalStateException("a panel worth " + worth + " above the bound " + bound);
        return new PanelPricer.Priced(panel, worth, bound);
    }
}
