package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Turns probabilities into so many panels, one of which is drawn with equal chances: what is whole in a known distribution
 * first, then panel by panel the one worth most for those who lack seats, at last one panel for another as long as that brings
 * the list nearer. The same input gives the same panels, as far as the pricer does.
 *
 * <p>Source of the idea to round a lottery to equal panels: Flanigan, Kehne, Procaccia, Fair Sortition Made Transparent, 2021.
 */
public final class Lottery {

    private static final double DEALING = 2;
    private static final double MENDING = 4;

    /** How far from the best a priced panel may be: what one lacks, the next makes good. */
    private static final double GAP = 0.01;

    /** The exponential function stays small enough. */
    private static final double FURTHEST = 30;

    /** Of weights: more would make proofs slower, and no list nearer. */
    private static final int DIGITS = 6;

    /** How many panels are tried for removal before the list counts as mended. */
    private static final int TRIED = 12;

    /** An improvement below is none: sums of floating point differ by less. */
    private static final double LEAST = 1e-6;

    private final Types types;
    private final PanelPricer pricer;

    /** @param pricer of the same types; closed by whoever made it */
    public Lottery(Types types, PanelPricer pricer) {
        this.types = types;
        this.pricer = pricer;
    }

    /**
     * The panels.
     *
     * @param panels how many, at least 1
     * @throws IllegalArgumentException when the shares do not fit the types, or a known panel breaks a quota
     * @throws IllegalStateException when the pricer finds no panel, or a wrong one
     */
    public Rounded panels(Shares shares, int panels) {
        return panels(shares, panels, Progress.NONE);
    }

    /**
     * Likewise.
     *
     * @param progress is told of {@code rounding}, panel by panel, and of {@code mending}, improvement by improvement
     */
    public Rounded panels(Shares shares, int panels, Progress progress) {
        shares.fit(types);
        var chances = shares.chances().stream().mapToDouble(Double::doubleValue).toArray();
        var deficits = new Deficits(types, chances, FURTHEST);
        var list = new ArrayList<Counts>();
        for (var panel : floors(shares, panels)) {
            list.add(panel);
            deficits.add(panel);
        }
        while (list.size() < panels) {
            progress.at(new Progress.Step("rounding", list.size(), Double.NaN));
            var panel = priced(deficits.worths(list.size() + 1, DEALING), GAP);
            list.add(panel);
            deficits.add(panel);
        }
        do progress.at(new Progress.Step("mending", list.size(), Double.NaN));
        while (improved(list, deficits));
        return new Rounded(list, marks(deficits, panels, chances));
    }

    private List<Counts> floors(Shares shares, int panels) {
        var whole = new ArrayList<Counts>();
        for (int i = 0; i < shares.known().size(); i++) {
            var panel = shares.known().get(i);
            var copies = (int) Math.floor(shares.weights().get(i) * panels + 1e-9);
            if (copies > 0 && !types.violations(panel).isEmpty())
                throw new IllegalArgumentException("a known panel: " + types.violations(panel));
            for (int copy = 0; copy < copies && whole.size() < panels; copy++) whole.add(panel);
        }
        return whole;
    }

    private Counts priced(double[] worths, double gap) {
        var priced = pricer.best(PanelWeights.raised(worths, DIGITS), gap);
        if (priced == null) throw new IllegalStateException("no panel meets the quotas");
        return types.checked(priced.panel());
    }

    /** Changes one panel for another if that brings the list nearer. */
    private boolean improved(List<Counts> list, Deficits deficits) {
        var before = deficits.potential(list.size(), MENDING);
        for (int place : worstFirst(list, deficits)) {
            var old = list.get(place);
            deficits.remove(old);
            var other = better(list, deficits, before);
            if (other.isPresent()) {
                list.set(place, other.get());
                deficits.add(other.get());
                return true;
            }
            deficits.add(old);
        }
        return false;
    }

    private Optional<Counts> better(List<Counts> list, Deficits deficits, double before) {
        var panel = priced(deficits.worths(list.size(), MENDING), 0);
        deficits.add(panel);
        var after = deficits.potential(list.size(), MENDING);
        deficits.remove(panel);
        return after < before - LEAST ? Optional.of(panel) : Optional.empty();
    }

    /** Places of different panels, those first whose seats are worth least. */
    private static List<Integer> worstFirst(List<Counts> list, Deficits deficits) {
        var worths = deficits.worths(list.size(), MENDING);
        var byPlace = list.stream().mapToDouble(panel -> worth(panel, worths)).toArray();
        var places = IntStream.range(0, list.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> byPlace[place])
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        var different = new ArrayList<Integer>();
        for (int place : places) {
            var known = different.stream().anyMatch(other -> list.get(other).equals(list.get(place)));
            if (!known) different.add(place);
            if (different.size() == TRIED) break;
        }
        return different;
    }

    private static double worth(Counts panel, double[] worths) {
        return IntStream.range(0, worths.length)
                .mapToDouble(type -> worths[type] * panel.of(type))
                .sum();
    }

    private List<Mark> marks(Deficits deficits, int panels, double[] chances) {
        return IntStream.range(0, types.count())
                .mapToObj(type -> {
                    var smallest = deficits.seats(type) / types.size(type);
                    var largest = Math.ceilDiv(deficits.seats(type), types.size(type));
                    var due = panels * chances[type];
                    return new Mark(smallest, largest, Math.max(Math.abs(due - smallest), Math.abs(largest - due)));
                })
                .toList();
    }

    /**
     * What the people of one type got.
     *
     * @param smallest in how many panels the one of them is who is in fewest
     * @param largest in how many the one is who is in most; one more than {@code smallest}, or as many
     * @param deviation how far either is from the panels times the probability, in panels
     */
    public record Mark(int smallest, int largest, double deviation) {}

    /**
     * The panels in the order of the dealing.
     *
     * @param marks one for each type
     */
    public record Rounded(List<Counts> panels, List<Mark> marks) {

        public Rounded {
            panels = List.copyOf(panels);
            marks = List.copyOf(marks);
        }

        /** The worst over all people, in panels. */
        public double deviation() {
            return marks.stream().mapToDouble(Mark::deviation).max().orElse(0);
        }

        /** In how many panels anybody is at least, of those who are in any. */
        public int smallest() {
            return marks.stream()
                    .mapToInt(Mark::smallest)
                    .filter(count -> count > 0)
                    .min()
                    .orElse(0);
        }

        /** How many different panels there are, people of a type being equal. */
        public long distinct() {
            return panels.stream().distinct().count();
        }
    }
}
