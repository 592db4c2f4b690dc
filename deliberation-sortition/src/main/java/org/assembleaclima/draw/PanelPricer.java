package org.assembleaclima.draw;

import org.jspecify.annotations.Nullable;

/** Finds the panel worth most: the one question that column generation asks. Not for several threads. */
public interface PanelPricer extends AutoCloseable {

    /**
     * A panel and what is proven of it.
     *
     * @param panel checked in integers
     * @param value what it is worth: the sum over all types of weight times count
     * @param bound no panel is worth more
     */
    record Priced(Counts panel, long value, long bound) {}

    /**
     * The best panel within a gap.
     *
     * @param weights for each type what each of its people is worth, from 0
     * @param gap how much less than the bound the value may be, relative; 0 for a proof
     * @return null when no panel meets all quotas
     */
    @Nullable
    Priced best(long[] weights, double gap);

    @Override
    void close();
}
