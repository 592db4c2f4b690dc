package org.assembleaclima.draw;

import static java.lang.Double.POSITIVE_INFINITY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Mixes known panels so that nobody's chance falls short of what is wanted by more than it must. */
final class Mixture implements AutoCloseable {

    private final Types types;
    private final LinearProgram program = new GlopProgram(GlopProgram.Simplex.PRIMAL);
    private final int[] chances;
    private final int whole;
    private final List<int[]> panels = new ArrayList<>();
    private final Set<List<Integer>> known = new HashSet<>();
    private final boolean[] covered;

    Mixture(Types types) {
        this.types = types;
        this.chances = new int[types.count()];
        this.covered = new boolean[types.count()];
        var shortfall = program.addColumn(-1, 0, POSITIVE_INFINITY);
        for (int type = 0; type < chances.length; type++) {
            chances[type] = program.addRow(0, POSITIVE_INFINITY);
            program.coefficient(chances[type], shortfall, 1);
        }
        this.whole = program.addRow(1, 1);
    }

    /** Adds a panel. @return whether it is new */
    boolean add(int[] counts) {
        if (!known.add(Arrays.stream(counts).boxed().toList())) return false;
        var column = program.addColumn(0, 0, POSITIVE_INFINITY);
        program.coefficient(whole, column, 1);
        for (int type = 0; type < counts.length; type++) {
            if (counts[type] == 0) continue;
            covered[type] = true;
            program.coefficient(chances[type], column, (double) counts[type] / types.size(type));
        }
        panels.add(counts.clone());
        return true;
    }

    /** @param wanted for each type the chance of each of its people */
    void want(double[] wanted) {
        for (int type = 0; type < chances.length; type++)
            program.boundRow(chances[type], wanted[type], POSITIVE_INFINITY);
    }

    int size() {
        return panels.size();
    }

    /** Whether some known panel has somebody of a type. */
    boolean covers(int type) {
        return covered[type];
    }

    /**
     * The best mixture.
     *
     * @param shortfall by how much the chance most short of what is wanted is so; 0 when none is
     * @param weights for each type what more of its seats would be worth; over all people they sum to 1 when the shortfall is
     *     above 0
     * @param shares for each panel its probability, in the order in which they were added
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Best(double shortfall, double[] weights, double[] shares) {}

    /** Needs one panel at least. */
    Best best() {
        var optimum = program.solve();
        if (optimum == null) throw new IllegalStateException("panels that cannot be mixed");
        var weights = new double[chances.length];
        for (int type = 0; type < weights.length; type++)
            weights[type] = Math.max(0, -optimum.dual(chances[type])) / types.size(type);
        var shares = new double[panels.size()];
        for (int panel = 0; panel < shares.length; panel++) shares[panel] = Math.max(0, optimum.column(panel + 1));
        return new Best(-optimum.value(), weights, shares);
    }

    /** The panels that have a share, with their shares brought to a sum of 1. */
    Distribution distribution(double[] shares) {
        var whole = Arrays.stream(shares).sum();
        var used = new ArrayList<List<Integer>>();
        var their = new ArrayList<Double>();
        for (int panel = 0; panel < shares.length; panel++) {
            if (shares[panel] <= 0) continue;
            used.add(Arrays.stream(panels.get(panel)).boxed().toList());
            their.add(shares[panel] / whole);
        }
        return new Distribution(used, their);
    }

    @Override
    public void close() {
        program.close();
    }
}
