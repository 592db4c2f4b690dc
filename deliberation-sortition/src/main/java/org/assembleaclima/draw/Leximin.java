package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * The rule of the draw: the least chance is as great as it can be, then the next to least, and so on. It settles everybody's
 * chance: no other distribution is as fair and gives anybody another.
 *
 * @param distribution panels and their shares
 * @param chances for each type the chance of each of its people
 * @param minimum the least chance, over all who can be on a panel
 * @param stages in order of their levels, each with its proof
 * @param uncoverable the types that no panel can hold, with chance 0 and in no stage
 */
public record Leximin(
        Distribution distribution,
        List<Double> chances,
        double minimum,
        List<Stage> stages,
        List<Integer> uncoverable) {

    /** Panels in proportion to the types before a first try to mix them: fewer cannot span so many chances. */
    private static final double PATIENCE = 1.1;

    public Leximin {
        chances = List.copyOf(chances);
        stages = List.copyOf(stages);
        uncoverable = List.copyOf(uncoverable);
    }

    /**
     * One stage: with the chances of earlier stages kept, no distribution gives all others more than the bound.
     *
     * @param level the chance settled
     * @param types those whose chance it is
     * @param certificate proves the bound
     * @param bound recomputed from the certificate; differs from the level by rounding errors alone
     */
    public record Stage(double level, List<Integer> types, Certificate certificate, double bound) {

        public Stage {
            types = List.copyOf(types);
        }
    }

    /**
     * The same types give the same answer: nothing here is left to chance.
     *
     * @throws IllegalArgumentException when no panel meets all quotas
     */
    public static Leximin of(Types types, Progress progress) {
        try (var search = new PanelSearch(types, progress)) {
            var found = search.find(aim -> all(types, aim), PATIENCE);
            var stages = new ArrayList<Stage>();
            for (var level : found.aim().levels()) {
                var certificate = search.prove(level);
                stages.add(new Stage(
                        level.value(), level.fixed(), certificate, bound(types, found.aim(), level, certificate)));
            }
            var distribution = found.distribution();
            return new Leximin(
                    distribution,
                    distribution.chances(types),
                    distribution.minimum(types, found.uncoverable()),
                    stages,
                    found.uncoverable());
        }
    }

    private static double[] all(Types types, FairPoint aim) {
        var wanted = new double[types.count()];
        for (int type = 0; type < wanted.length; type++) wanted[type] = aim.chance(type);
        return wanted;
    }

    /** What the certificate leaves to those free once those fixed have theirs, shared by weight. */
    private static double bound(Types types, FairPoint aim, FairPoint.Level level, Certificate certificate) {
        var left = (double) certificate.worth();
        var free = 0L;
        for (int type = 0; type < types.count(); type++) {
            var weight = certificate.weights().get(type) * types.size(type);
            if (level.fixedBefore().contains(type)) left -= weight * aim.chance(type);
            else free += weight;
        }
        return left / free;
    }
}
