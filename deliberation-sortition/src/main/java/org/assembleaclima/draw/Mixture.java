package org.assembleaclima.draw;

import static java.lang.Double.POSITIVE_INFINITY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Mixes known panels so that nobody's chance falls short of what is wanted by more than it must. */
final class Mixture implements AutoCloseable {

    private final Types types;
    private final LinearProgram program = new GlopProgram(GlopProgram.Simplex.PRIMAL);
    private final int[] chances;
    private final int whole;
    private final List<Counts> panels = new ArrayList<>();
    private final Set<Counts> known = new HashSet<>();

    Mixture(Types types) {
        this.types = types;
        this.chances = new int[types.count()];
        var shortfall = program.addColumn(-1, 0, POSITIVE_INFINITY);
        for (int type = 0; type < chances.length; type++) {
            chances[type] = program.addRow(0, POSITIVE_INFINITY);
            program.coefficient(chances[type], shortfall, 1);
        }
        this.whole = program.addRow(1, 1);
    }

    /** Adds a panel. @return whether it is new */
    boolean add(Counts panel) {
        if (!known.add(panel)) return false;
        var column = program.addColumn(0, 0, POSITIVE_INFINITY);
        program.coefficient(whole, column, 1);
        for (int type = 0; type < chances.length; type++) {
            if (panel.of(type) == 0) continue;
            program.coefficient(chances[type], column, (double) panel.of(type) / types.size(type));
        }
        panels.add(panel);
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

    /**
     * The best mixture.
     *
     * @param shortfall by how much the chance most short of what is wanted is so; 0 when none is
     * @param weights for each type what more of its seats would be worth; over all people they sum to 1 when the shortfall is
     *     above 0
     * @param shares for each panel its probability, in the order in which they were added
     */
    record Best(double shortfall, List<Double> weights, List<Double> shares) {

        Best {
            weights = List.copyOf(weights);
            shares = List.copyOf(shares);
        }
    }

    /** Needs one panel at least. */
    Best best() {
        var optimum = program.solve();
        if (optimum == null) throw new IllegalStateException("panels that cannot be mixed");
        return new Best(
                -optimum.value(),
                IntStream.range(0, chances.length)
                        .mapToObj(type -> Math.max(0, -optimum.dual(chances[type])) / types.size(type))
                        .toList(),
                IntStream.range(0, panels.size())
                        .mapToObj(panel -> Math.max(0, optimum.column(panel + 1)))
                        .toList());
    }

    /** The panels that have a share, with their shares brought to a sum of 1. */
    Distribution distribution(List<Double> shares) {
        var whole = shares.stream().mapToDouble(Double::doubleValue).sum();
        var used = new ArrayList<Counts>();
        var their = new ArrayList<Double>();
        for (int panel = 0; panel < shares.size(); panel++) {
            if (shares.get(panel) <= 0) continue;
            used.add(panels.get(panel));
            their.add(shares.get(panel) / whole);
        }
        return new Distribution(used, their);
    }

    @Override
    public void close() {
        program.close();
    }
}
