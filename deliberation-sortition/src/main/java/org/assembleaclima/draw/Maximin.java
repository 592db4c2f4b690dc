package org.assembleaclima.draw;

import java.util.Arrays;
import java.util.List;

/**
 * The rule that only the worst chance matters: a quick preview of what the quotas do to the pool.
 *
 * @param distribution one of the distributions whose least chance is greatest
 * @param minimum the least chance it gives, over all who can be on a panel
 * @param certificate proves the bound
 * @param bound no distribution gives everybody more than this; above {@code minimum} by 1e-5 at most
 * @param uncoverable the types that no panel can hold, with chance 0 and left out of the minimum
 */
public record Maximin(
        Distribution distribution, double minimum, Certificate certificate, double bound, List<Integer> uncoverable) {

    /** Panels in proportion to the types before a first try to mix them: a fifth is mostly enough. */
    private static final double PATIENCE = 0.2;

    public Maximin {
        uncoverable = List.copyOf(uncoverable);
    }

    /**
     * The same types give the same answer: nothing here is left to chance.
     *
     * @throws IllegalArgumentException when no panel meets all quotas
     */
    public static Maximin of(Types types, Progress progress) {
        try (var search = new PanelSearch(types, progress)) {
            var found = search.find(aim -> everybodys(types, aim), PATIENCE);
            var certificate = search.prove(found.aim().levels().getFirst());
            return new Maximin(
                    found.distribution(),
                    found.distribution().minimum(types, found.uncoverable()),
                    certificate,
                    (double) certificate.worth() / certificate.total(types, found.uncoverable()),
                    found.uncoverable());
        }
    }

    /** The minimum for all; less only for those whom the relaxation leaves out, with nothing. */
    private static double[] everybodys(Types types, FairPoint aim) {
        var minimum = aim.levels().getFirst().value();
        var wanted = new double[types.count()];
        Arrays.setAll(wanted, type -> Math.min(minimum, aim.chance(type)));
        return wanted;
    }
}
