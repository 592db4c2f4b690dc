package org.assembleaclima.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The pools among the test resources, and small ones written out. */
final class TestPools {

    private TestPools() {}

    /** @param name such as {@code milano_a_90}; its panel's size stands behind the last underscore */
    static Pool pool(String name) {
        var households = name.startsWith("milano") ? List.of("household") : List.<String>of();
        var size = Integer.parseInt(name.substring(name.lastIndexOf('_') + 1));
        return PoolFiles.read(bytes(name, "categories.csv"), bytes(name, "respondents.csv"), size, households)
                .pool()
                .orElseThrow();
    }

    static byte[] bytes(String name, String file) {
        return bytes("/pools/" + name + "/" + file);
    }

    private static byte[] bytes(String resource) {
        try (var in = TestPools.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalArgumentException("no " + resource);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PoolFiles.Reading read(String categories, String respondents, int size, String... households) {
        return PoolFiles.read(
                categories.getBytes(StandardCharsets.UTF_8),
                respondents.getBytes(StandardCharsets.UTF_8),
                size,
                List.of(households));
    }

    /** The certified chances of all volunteers under the rule, ascending. */
    static List<Double> leximin(String name) {
        return new String(bytes("/expected/" + name + "_leximin_sorted.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(',') + 1)))
                .toList();
    }

    /** Of 24 people for a panel of 8 or 7, in three categories; every fifth shares a household with the one before. */
    static Pool small(int panelSize, RandomGenerator random) {
        var volunteers = new ArrayList<Volunteer>();
        for (int i = 0; i < 24; i++) {
            var features = List.of(
                    i % 2 == 0 ? "f" : "m",
                    List.of("young", "middle", "old").get(i % 3),
                    random.nextInt(4) == 0 ? "città" : "south");
            volunteers.add(
                    new Volunteer(String.format("v%02d", i), features, Optional.of("h" + (i % 5 == 4 ? i - 1 : i))));
        }
        var quotas = List.of(
                quota("gender", "f", 3, 5),
                quota("gender", "m", 3, 5),
                quota("age", "young", 2, 3),
                quota("age", "middle", 2, 3),
                quota("age", "old", 2, 3),
                quota("area", "città", 0, 3),
                quota("area", "south", 4, 8));
        return new Pool(panelSize, List.of("gender", "age", "area"), quotas, volunteers);
    }

    private static Quota quota(String category, String feature, int min, int max) {
        return new Quota(category, feature, min, max, min, max);
    }
}
