package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Pools made for one purpose each. */
final class SmallPools {

    private SmallPools() {}

    /** Two thousand people of three kinds, whose quotas ask for them as they are: each has 200/2000. */
    static Pool threeTypes() {
        var sizes = List.of(1000, 600, 400);
        var volunteers = new ArrayList<Volunteer>();
        for (int kind = 0; kind < sizes.size(); kind++)
            for (int i = 0; i < sizes.get(kind); i++) volunteers.add(one("t%d-%04d".formatted(kind, i), "k" + kind));
        return new Pool(
                200,
                List.of("kind"),
                List.of(quota("kind", "k0", 100, 100), quota("kind", "k1", 60, 60), quota("kind", "k2", 40, 40)),
                volunteers);
    }

    static Pool equals(int people, int panelSize) {
        return new Pool(
                panelSize,
                List.of("kind"),
                List.of(quota("kind", "k", 0, panelSize)),
                IntStream.range(0, people).mapToObj(i -> one("p" + i, "k")).toList());
    }

    /**
     * Three people of whom any two are too many together, and three who go with all. Fractions of people could give everybody
     * one half; panels hold one of the first three at most.
     */
    static Pool oddCycle() {
        return new Pool(
                3,
                List.of("x", "y", "z"),
                List.of(
                        quota("x", "0", 0, 3),
                        quota("x", "1", 0, 1),
                        quota("y", "0", 0, 3),
                        quota("y", "1", 0, 1),
                        quota("z", "0", 0, 3),
                        quota("z", "1", 0, 1)),
                List.of(
                        one("a", "1", "1", "0"),
                        one("b", "0", "1", "1"),
                        one("c", "1", "0", "1"),
                        one("d", "0", "0", "0"),
                        one("e", "0", "0", "0"),
                        one("f", "0", "0", "0")));
    }

    /** Four people, two of them of one household, and panels of two: the pairs but one. */
    static Pool household() {
        var home = Optional.of("home");
        return new Pool(
                2,
                List.of("kind"),
                List.of(quota("kind", "k", 2, 2)),
                List.of(
                        new Volunteer("a", List.of("k"), home),
                        new Volunteer("b", List.of("k"), home),
                        one("c", "k"),
                        one("d", "k")));
    }

    private static Volunteer one(String id, String... features) {
        return new Volunteer(id, List.of(features), Optional.empty());
    }

    private static Quota quota(String category, String feature, int min, int max) {
        return new Quota(category, feature, min, max, min, max);
    }
}
