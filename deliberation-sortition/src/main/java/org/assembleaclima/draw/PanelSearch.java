package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds a distribution over panels that is as fair as any. The {@link LinearRelaxation} says what chances to aim at; panels are
 * generated until they mix to these. Where none do, column generation either finds a panel that helps, or a certificate that
 * the aim is beyond all panels; this cuts it off, and the next aim is tried. In the end the aim is reached, so it is the best:
 * nothing that panels can do was ever cut off.
 */
final class PanelSearch implements AutoCloseable {

    /** Shortfalls of chances below this are as good as none: half a unit of GLOP's tolerance and more. */
    private static final double REACHED = 2e-7;

    /** Relative, of quick pricing. */
    private static final double QUICK_GAP = 1e-4;

    private final Types types;
    private final Progress progress;
    private final LinearRelaxation relaxation;
    private final Mixture mixture;
    private final PanelPricer prover;
    private final PanelPricer quick;
    private final List<Integer> uncoverable = new ArrayList<>();

    /**
     * @param aim the point that was aimed at
     * @param uncoverable the types that no panel can hold, ascending: proven
     */
    record Found(Distribution distribution, FairPoint aim, List<Integer> uncoverable) {}

    PanelSearch(Types types, Progress progress) {
        this.types = types;
        this.progress = progress;
        this.relaxation = new LinearRelaxation(types);
        this.mixture = new Mixture(types);
        this.prover = new CpSatPricer(types);
        this.quick = new MipPricer(types, Limits.of(types));
    }

    /**
     * @param wanted which chances of a point are asked for, by type
     * @param patience how many panels to generate, in proportion to the types, before mixing them for the first time
     * @throws IllegalArgumentException when no panel meets all quotas
     */
    Found find(Function<FairPoint, double[]> wanted, double patience) {
        settleCoverage();
        var aim = aim();
        generate(aim, wanted, patience);
        while (true) {
            mixture.want(wanted.apply(aim));
            var reached = approach(aim.levels().getFirst().value());
            if (reached != null) return new Found(reached, aim, List.copyOf(uncoverable));
            aim = aim();
        }
    }

    private FairPoint aim() {
        step("target", Double.NaN);
        return relaxation.leximin();
    }

    /** Adds panels until they mix to the point, or further ones seem to bring little. */
    private void generate(FairPoint aim, Function<FairPoint, double[]> wanted, double patience) {
        mixture.want(wanted.apply(aim));
        try (var stream = new PanelStream(types, aim.chances(), Limits.ofFace(types, aim.seats()))) {
            var minimum = aim.levels().getFirst().value();
            var first = (int) Math.ceil(20 + patience * types.count());
            var step = (int) Math.ceil(5 + types.count() * 0.1);
            for (int made = 1; made <= first + 5 * step; made++) {
                step("panels", minimum);
                var panel = stream.next();
                if (panel == null) return;
                mixture.add(panel);
                if (made >= first
                        && (made - first) % step == 0
                        && mixture.best().shortfall() <= REACHED) return;
            }
        }
    }

    /** Leaves those whom no panel can hold out of the comparison. */
    private void settleCoverage() {
        step("coverage", Double.NaN);
        var panel = Feasibility.panel(types);
        if (panel.isEmpty()) throw new IllegalArgumentException("no panel meets all quotas");
        mixture.add(panel.get());
        for (var uncovered : Coverage.of(types, panel.get()).uncovered()) uncoverable.add(uncovered.type());
        relaxation.bar(uncoverable);
    }

    /** Column generation towards a point. @return null when the point was cut off */
    private @Nullable Distribution approach(double minimum) {
        double[] smooth = null;
        while (true) {
            var best = mixture.best();
            if (best.shortfall() <= REACHED) return mixture.distribution(best.shares());
            step("mixing", minimum);
            var weights = plain(best.weights());
            smooth = smooth == null ? weights : halfway(smooth, weights);
            if (addQuickly(smooth) || addQuickly(weights)) continue;
            if (provenBeyond(weights)) return null;
        }
    }

    private boolean addQuickly(double[] weights) {
        var priced = quick.best(PanelWeights.scaled(weights), QUICK_GAP);
        return priced != null && mixture.add(priced.panel());
    }

    /** Cuts the point off, or adds a panel: where the best panel at the final weights is known already, there is no better mixture. */
    private boolean provenBeyond(double[] ofSeats) {
        var weights = PanelWeights.simplest(ofSeats);
        var priced = proven(weights);
        if (mixture.add(priced.panel())) return false;
        step("cutting", Double.NaN);
        relaxation.cut(Certificate.of(weights, priced));
        return true;
    }

    private PanelPricer.Priced proven(long[] weights) {
        var priced = prover.best(weights, 0);
        if (priced == null) throw new IllegalArgumentException("no panel meets all quotas");
        return priced;
    }

    private static double[] halfway(double[] one, double[] other) {
        var halfway = new double[one.length];
        for (int i = 0; i < one.length; i++) halfway[i] = (one[i] + other[i]) / 2;
        return halfway;
    }

    /** Proves a level of a point that was reached. */
    Certificate prove(FairPoint.Level level) {
        step("proof", level.value());
        var weights = PanelWeights.simplest(plain(level.weights()));
        return Certificate.of(weights, proven(weights));
    }

    private static double[] plain(List<Double> weights) {
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void step(String stage, double bound) {
        progress.at(new Progress.Step(stage, mixture.size(), bound));
    }

    @Override
    public void close() {
        mixture.close();
        prover.close();
        quick.close();
    }
}
