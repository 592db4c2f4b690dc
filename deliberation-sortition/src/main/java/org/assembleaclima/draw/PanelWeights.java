package org.assembleaclima.draw;

import java.util.Arrays;

/** Weights as a {@link PanelPricer} takes them: whole and from 0. */
final class PanelWeights {

    /** The greatest weight: nine digits are more than a linear program's duals are exact to. */
    private static final double GREATEST = 1e9;

    private PanelWeights() {}

    /** How far from whole a weight may be to be taken for whole: duals are mostly fractions of small numbers. */
    private static final double WHOLE = 1e-6;

    private static final int GREATEST_MULTIPLE = 5_000;

    /**
     * In proportion to weights from 0, by the smallest numbers that are: a proof with these is far quicker than with nine digits
     * each. Nine digits where there are none.
     */
    static long[] simplest(double[] weights) {
        var greatest = Arrays.stream(weights).max().orElse(0);
        var unit = Arrays.stream(weights)
                .filter(weight -> weight > greatest * WHOLE)
                .min()
                .orElse(1);
        for (int multiple = 1; multiple <= GREATEST_MULTIPLE; multiple++) {
            var factor = multiple / unit;
            if (Arrays.stream(weights).allMatch(weight -> isWhole(weight * factor)))
                return Arrays.stream(weights)
                        .mapToLong(weight -> Math.round(weight * factor))
                        .toArray();
        }
        return scaled(weights);
    }

    private static boolean isWhole(double number) {
        return number * WHOLE < 1 && Math.abs(number - Math.rint(number)) < WHOLE * Math.max(1, number);
    }

    /** In proportion to weights from 0, negative ones as 0. */
    static long[] scaled(double[] weights) {
        return scaled(weights, GREATEST);
    }

    private static long[] scaled(double[] weights, double to) {
        var greatest = Arrays.stream(weights).max().orElse(0);
        return Arrays.stream(weights)
                .mapToLong(weight -> greatest > 0 ? Math.round(Math.max(0, weight) / greatest * to) : 0)
                .toArray();
    }

    /**
     * All moved up alike until none is negative: every panel has as many seats, so the order of panels stays.
     *
     * @param digits how many the greatest has, from 1 to 9
     */
    static long[] raised(double[] weights, int digits) {
        var least = Math.min(0, Arrays.stream(weights).min().orElse(0));
        return scaled(Arrays.stream(weights).map(weight -> weight - least).toArray(), Math.pow(10, digits));
    }
}
