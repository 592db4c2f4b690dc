package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Small pools by seed, whose quotas are loose or tight around a panel drawn at random, so that there is one. */
final class RandomPools {

    private RandomPools() {}

    /**
     * @param most how many volunteers at most, from 6
     * @param households whether some live together
     */
    static Pool of(long seed, int most, boolean households) {
        var random = new Random(seed);
        var people = 5 + random.nextInt(most - 4);
        var categories =
                List.of("area", "age", "gender", "school", "work", "tenure").subList(0, 1 + random.nextInt(6));
        var values = 2 + random.nextInt(2);
        var volunteers = new ArrayList<Volunteer>();
        for (int i = 0; i < people; i++) {
            var features = categories.stream()
                    .map(category -> "v" + (int) Math.sqrt(random.nextInt(values * values)))
                    .toList();
            Optional<String> household =
                    households && random.nextInt(3) == 0 ? Optional.of("h" + random.nextInt(4)) : Optional.empty();
            volunteers.add(new Volunteer("p%02d".formatted(i), features, household));
        }
        var panel = somePanel(volunteers, 2 + random.nextInt(people / 2), random);
        return new Pool(panel.size(), categories, quotas(categories, volunteers, panel, random), volunteers);
    }

    private static List<Volunteer> somePanel(List<Volunteer> volunteers, int size, Random random) {
        var panel = new ArrayList<Volunteer>();
        var left = new ArrayList<>(volunteers);
        while (panel.size() < size && !left.isEmpty()) {
            var next = left.remove(random.nextInt(left.size()));
            panel.add(next);
            left.removeIf(
                    other -> other.household().isPresent() && other.household().equals(next.household()));
        }
        return panel;
    }

    private static List<Quota> quotas(
            List<String> categories, List<Volunteer> volunteers, List<Volunteer> panel, Random random) {
        var quotas = new ArrayList<Quota>();
        for (int category = 0; category < categories.size(); category++) {
            var at = category;
            for (var feature : volunteers.stream()
                    .map(volunteer -> volunteer.features().get(at))
                    .distinct()
                    .sorted()
                    .toList()) {
                var has = (int) panel.stream()
                        .filter(volunteer -> volunteer.features().get(at).equals(feature))
                        .count();
                var min = Math.max(0, has - random.nextInt(2));
                var max = has + random.nextInt(2);
                quotas.add(new Quota(categories.get(category), feature, min, max, min, max));
            }
        }
        return quotas;
    }
}
