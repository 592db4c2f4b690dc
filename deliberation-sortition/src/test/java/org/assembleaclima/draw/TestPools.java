package org.assembleaclima.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Pools for tests: made up from a seed, or read from the two files of a folder that hold no quotation marks. */
final class TestPools {

    private TestPools() {}

    /** Of 24 people for a panel of 8 or 7, in three categories; every fifth shares a household with the one before. */
    static Pool small(int panelSize, RandomGenerator random) {
        var volunteers = new ArrayList<Volunteer>();
        for (int i = 0; i < 24; i++) {
            var features = List.of(
                    i % 2 == 0 ? "f" : "m",
                    List.of("young", "middle", "old").get(i % 3),
                    random.nextInt(4) == 0 ? "north" : "south");
            volunteers.add(
                    new Volunteer(String.format("v%02d", i), features, Optional.of("h" + (i % 5 == 4 ? i - 1 : i))));
        }
        var quotas = List.of(
                quota("gender", "f", 3, 5),
                quota("gender", "m", 3, 5),
                quota("age", "young", 2, 3),
                quota("age", "middle", 2, 3),
                quota("age", "old", 2, 3),
                quota("area", "north", 0, 3),
                quota("area", "south", 4, 8));
        return new Pool(panelSize, List.of("gender", "age", "area"), quotas, volunteers);
    }

    private static Quota quota(String category, String feature, int min, int max) {
        return new Quota(category, feature, min, max, min, max);
    }

    static Pool read(Path folder, int panelSize) {
        var quotas = lines(folder.resolve("categories.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> quota(cells[0], cells[1], Integer.parseInt(cells[2]), Integer.parseInt(cells[3])))
                .toList();
        var categories = quotas.stream().map(Quota::category).distinct().toList();
        var rows = lines(folder.resolve("respondents.csv"));
        var header = List.of(rows.getFirst().split(","));
        var volunteers = rows.stream()
                .skip(1)
                .map(line -> List.of(line.split(",")))
                .map(cells -> new Volunteer(
                        cells.getFirst(),
                        categories.stream()
                                .map(category -> cells.get(header.indexOf(category)))
                                .toList(),
                        header.contains("household")
                                ? Optional.of(cells.get(header.indexOf("household")))
                                : Optional.empty()))
                .sorted(Comparator.comparing(Volunteer::id))
                .toList();
        return new Pool(panelSize, categories, quotas, volunteers);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file).toLowerCase(Locale.ROOT).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
