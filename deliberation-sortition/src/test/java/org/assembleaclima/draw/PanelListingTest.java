package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assembleaclima.sortition.Panel;
import org.assembleaclima.sortition.PanelList;
import org.assembleaclima.sortition.PublicStream;
import org.assembleaclima.sortition.VolunteerId;
import org.junit.jupiter.api.Test;

/** Seats to people, groups and alternates. */
class PanelListingTest {

    private static final long SEED = 20_221_203L;
    private static final byte[] DEALING = {1, 2, 3};
    private static final int PANELS = 50;

    private static final Map<Integer, PanelList> LISTS = Map.of(8, list(pool(8), DEALING), 7, list(pool(7), DEALING));

    private static PanelList list(Pool pool, byte[] dealing) {
        var types = new Types(pool);
        return new PanelListing(types, 6, dealing).of(panels(types));
    }

    private static List<Counts> panels(Types types) {
        var pricer = new CpSatPricer(types);
        return new Lottery(types, pricer)
                .panels(SomeShares.of(types, pricer, 40, new Random(SEED)), PANELS)
                .panels();
    }

    private static Pool pool(int panelSize) {
        return TestPools.small(panelSize, new Random(SEED));
    }

    private static Map<VolunteerId, Volunteer> byId(Pool pool) {
        var byId = new HashMap<VolunteerId, Volunteer>();
        for (var volunteer : pool.volunteers()) byId.put(VolunteerId.of(volunteer.id()), volunteer);
        return byId;
    }

    private static int[] tally(Pool pool, List<VolunteerId> ids) {
        var places = ids.stream()
                .map(id -> pool.volunteers().indexOf(byId(pool).get(id)))
                .toList();
        return new Tally(pool).of(places);
    }

    @Test
    void people_of_a_type_are_on_as_many_panels_or_on_one_more() {
        var pool = pool(8);
        var types = new Types(pool);
        var counts = new HashMap<VolunteerId, Integer>();
        LISTS.get(pool.panelSize()).panels().forEach(panel -> panel.members()
                .forEach(id -> counts.merge(id, 1, Integer::sum)));
        for (int type = 0; type < types.count(); type++) {
            var of = types.members(type).stream()
                    .map(place -> counts.getOrDefault(
                            VolunteerId.of(pool.volunteers().get(place).id()), 0))
                    .toList();
            assertThat(Collections.max(of) - Collections.min(of)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void every_panel_of_people_meets_all_quotas_and_no_household_sits_twice() {
        for (int size : List.of(8, 7)) {
            var pool = pool(size);
            assertThat(LISTS.get(pool.panelSize()).panels()).hasSize(PANELS).allSatisfy(panel -> {
                assertThat(panel.members()).doesNotHaveDuplicates().hasSize(size);
                var tally = tally(pool, panel.members());
                for (int quota = 0; quota < tally.length; quota++)
                    assertThat(tally[quota])
                            .isBetween(
                                    pool.quotas().get(quota).min(),
                                    pool.quotas().get(quota).max());
            });
        }
    }

    @Test
    void members_and_alternates_all_live_apart() {
        var pool = pool(8);
        assertThat(LISTS.get(pool.panelSize()).panels()).allSatisfy(panel -> {
            var everybody = new ArrayList<>(panel.members());
            everybody.addAll(panel.alternates());
            assertThat(everybody.stream()
                            .map(id -> byId(pool).get(id).household().orElseThrow()))
                    .doesNotHaveDuplicates();
            assertThat(panel.alternates()).hasSize(6);
        });
    }

    @Test
    void no_split_of_a_panel_has_more_equal_groups() {
        for (int size : List.of(8, 7)) {
            var pool = pool(size);
            for (var panel : LISTS.get(pool.panelSize()).panels().subList(0, 10))
                assertThat(difference(pool, panel.groupA(), panel.groupB())).isEqualTo(bestDifference(pool, panel));
        }
    }

    /** The largest difference over all quotas, then the sum: of all splits, tried one by one, the least. */
    private static List<Integer> bestDifference(Pool pool, Panel panel) {
        var members = panel.members();
        var best = List.of(Integer.MAX_VALUE, Integer.MAX_VALUE);
        for (int set = 0; set < 1 << members.size(); set++) {
            if (Integer.bitCount(set) != (members.size() + 1) / 2) continue;
            var in = set;
            var a = IntStream.range(0, members.size())
                    .filter(i -> (in >> i & 1) == 1)
                    .mapToObj(members::get)
                    .toList();
            var b = members.stream().filter(id -> !a.contains(id)).toList();
            var difference = difference(pool, a, b);
            if (difference.get(0) < best.get(0)
                    || (difference.get(0).equals(best.get(0)) && difference.get(1) < best.get(1))) best = difference;
        }
        return best;
    }

    private static List<Integer> difference(Pool pool, List<VolunteerId> a, List<VolunteerId> b) {
        var inA = tally(pool, a);
        var inB = tally(pool, b);
        var off = IntStream.range(0, inA.length)
                .map(quota -> Math.abs(inA[quota] - inB[quota]))
                .summaryStatistics();
        return List.of(off.getMax(), (int) off.getSum());
    }

    @Test
    void splits_what_cannot_be_halved_as_well_as_can_be() {
        var quotas = List.of(
                quota("a", "x"), quota("a", "y"), quota("b", "x"), quota("b", "y"), quota("c", "x"), quota("c", "y"));
        var volunteers = List.of(
                volunteer("v0", "x", "x", "y"),
                volunteer("v1", "x", "y", "x"),
                volunteer("v2", "y", "x", "x"),
                volunteer("v3", "y", "y", "y"));
        var pool = new Pool(4, List.of("a", "b", "c"), quotas, volunteers);
        var panel = new PanelListing(new Types(pool), 0, DEALING)
                .of(List.of(new Counts(1, 1, 1, 1)))
                .panels()
                .getFirst();
        assertThat(difference(pool, panel.groupA(), panel.groupB()))
                .isEqualTo(bestDifference(pool, panel))
                .isEqualTo(List.of(2, 4));
    }

    private static Quota quota(String category, String feature) {
        return new Quota(category, feature, 0, 4, 0, 4);
    }

    private static Volunteer volunteer(String id, String... features) {
        return new Volunteer(id, List.of(features), Optional.empty());
    }

    @Test
    void alternates_are_a_better_likeness_of_their_panel_than_people_taken_at_random() {
        var pool = pool(8);
        var random = new PublicStream(DEALING, "somebody");
        var ofAlternates = 0;
        var ofAnybody = 0;
        for (var panel : LISTS.get(pool.panelSize()).panels()) {
            var others = random.shuffled(byId(pool).keySet().stream().sorted().toList()).stream()
                    .filter(id -> !panel.members().contains(id))
                    .limit(6)
                    .toList();
            ofAlternates += unlikeness(pool, panel.members(), panel.alternates());
            ofAnybody += unlikeness(pool, panel.members(), others);
        }
        assertThat(ofAlternates).isLessThan(ofAnybody * 2 / 3);
    }

    private static int unlikeness(Pool pool, List<VolunteerId> members, List<VolunteerId> others) {
        var asked = tally(pool, members);
        var has = tally(pool, others);
        return IntStream.range(0, asked.length)
                .map(quota -> Math.abs(has[quota] * members.size() - asked[quota] * others.size()))
                .sum();
    }

    @Test
    void fewer_alternates_where_the_pool_has_no_more() {
        var pool = pool(8);
        var types = new Types(pool);
        var list = new PanelListing(types, 30, DEALING).of(panels(types));
        assertThat(list.panels())
                .allSatisfy(panel -> assertThat(panel.alternates().size()).isBetween(8, 16));
    }

    @Test
    void the_same_seed_gives_the_same_list_and_another_another() {
        assertThat(list(pool(8), DEALING)).isEqualTo(LISTS.get(8));
        assertThat(LISTS.get(8)).isNotEqualTo(list(pool(8), new byte[] {4}));
    }

    @Test
    void chances_are_counted_from_the_list() {
        var pool = pool(8);
        var list = LISTS.get(pool.panelSize());
        var chances = Chances.of(pool, list);
        assertThat(chances.panels()).isEqualTo(PANELS);
        assertThat(chances.peopleByCount().values().stream().mapToInt(Integer::intValue))
                .satisfies(people -> assertThat(
                                people.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(24));
        assertThat(chances.peopleByCount().entrySet().stream()
                        .mapToInt(entry -> entry.getKey() * entry.getValue())
                        .sum())
                .isEqualTo(PANELS * 8);
        assertThat(chances.rows()).hasSize(7).allSatisfy(row -> {
            assertThat(row.fewest()).isGreaterThanOrEqualTo(row.quota().min());
            assertThat(row.most()).isLessThanOrEqualTo(row.quota().max());
            assertThat(row.seats()).isBetween(row.fewest() * PANELS, row.most() * PANELS);
        });
        assertThat(chances.rows().getFirst().inPool()).isEqualTo(12);
    }

    @Test
    void refuses_a_panel_that_breaks_a_quota() {
        var types = new Types(pool(8));
        assertThatThrownBy(() -> new PanelListing(types, 6, DEALING).of(List.of(new Counts(new int[types.count()]))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_order_of_the_pools_file_does_not_decide_who_sits_where() {
        var pool = pool(8);
        var turned =
                new Pool(8, pool.categories(), pool.quotas(), pool.volunteers().reversed());
        var types = new Types(pool);
        var turnedTypes = new Types(turned);
        var panels = panels(types);
        var turnedPanels = panels.stream()
                .map(panel -> new Counts(IntStream.range(0, turnedTypes.count())
                        .map(type -> panel.of(sameType(types, ids(turnedTypes, type))))
                        .toArray()))
                .toList();
        assertThat(new Dealing(turnedTypes, DEALING).of(turnedPanels))
                .map(panel -> panel.stream().map(turned.volunteers()::get).toList())
                .isEqualTo(new Dealing(types, DEALING)
                        .of(panels).stream()
                                .map(panel -> panel.stream()
                                        .map(pool.volunteers()::get)
                                        .toList())
                                .toList());
    }

    private static int sameType(Types types, Set<String> ids) {
        return IntStream.range(0, types.count())
                .filter(type -> ids(types, type).equals(ids))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> ids(Types types, int type) {
        return types.members(type).stream()
                .map(place -> types.pool().volunteers().get(place).id())
                .collect(Collectors.toSet());
    }
}
