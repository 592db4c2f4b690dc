package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeasibilityTest {

    private static Types types(String categories, String respondents, int size, String... households) {
        return new Types(
                TestPools.read(categories, respondents, size, households).pool().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"milano_a_90", "milano_b_90", "milano_c_90", "diversimax_wide_60"})
    void finds_a_panel_that_meets_everything(String name) {
        var types = new Types(TestPools.pool(name));
        assertThat(types.violations(Feasibility.panel(types).orElseThrow())).isEmpty();
    }

    @Test
    void proves_that_there_is_none() {
        assertThat(Feasibility.panel(new Types(TestPools.pool("milano_infeasible_90"))))
                .isEmpty();
    }

    @Test
    void the_same_pool_has_the_same_panel() {
        var types = new Types(TestPools.pool("milano_a_90"));
        assertThat(Feasibility.panel(types).orElseThrow())
                .isEqualTo(Feasibility.panel(types).orElseThrow());
    }

    @Test
    void relaxing_takes_the_cheapest_step() {
        var relaxation = Relaxation.cheapest(new Types(TestPools.pool("milano_infeasible_90")))
                .orElseThrow();
        assertThat(relaxation.changes())
                .extracting(Relaxation.Change::toString)
                .containsExactly("eta:75+ min 15 -> 13");
        assertThat(relaxation.cost()).isEqualByComparingTo("2.2667");
    }

    @Test
    void a_relaxed_pool_has_a_panel() {
        var pool = TestPools.pool("milano_infeasible_90");
        var relaxed = Relaxation.cheapest(new Types(pool)).orElseThrow().applied(pool);
        assertThat(Feasibility.panel(new Types(relaxed))).isPresent();
    }

    @Test
    void a_pool_with_a_panel_needs_no_change() {
        var relaxation =
                Relaxation.cheapest(new Types(TestPools.pool("milano_a_90"))).orElseThrow();
        assertThat(relaxation.changes()).isEmpty();
        assertThat(relaxation.cost()).isEqualByComparingTo("0");
    }

    @Test
    void lowering_a_small_minimum_is_dearer_than_raising_a_maximum() {
        var relaxation = Relaxation.cheapest(
                        types("category,feature,min,max\nsex,f,2,2\nsex,m,1,9\n", "id,sex\na,f\nb,f\nc,m\n", 2))
                .orElseThrow();
        assertThat(relaxation.changes()).extracting(Relaxation.Change::toString).containsExactly("sex:f min 2 -> 1");
        assertThat(relaxation.cost()).isEqualByComparingTo("2"); // the other minimum would cost 3
        var raised = Relaxation.cheapest(
                        types("category,feature,min,max\nsex,f,0,1\nsex,m,0,0\n", "id,sex\na,f\nb,m\nc,m\n", 2))
                .orElseThrow();
        assertThat(raised.cost()).isEqualByComparingTo("1");
    }

    @Test
    void costs_are_added_up_exactly_where_minimums_have_no_small_common_multiple() {
        var categories = new StringBuilder("category,feature,min,max\n");
        var people = new StringBuilder("id,c0,c1,c2,c3,c4,c5,c6,c7,c8,c9\n");
        var minimums = List.of(97, 89, 83, 79, 73, 71, 67, 61, 59, 53);
        for (int i = 0; i < 10; i++) {
            categories.append("c%d,x,%d,100\nc%d,y,0,100\n".formatted(i, minimums.get(i), i));
        }
        for (int person = 0; person < 100; person++) {
            people.append("p").append(person);
            for (int i = 0; i < 10; i++) people.append(person < minimums.get(i) - 1 ? ",x" : ",y");
            people.append("\n");
        }
        var relaxation = Relaxation.cheapest(types(categories.toString(), people.toString(), 100))
                .orElseThrow();
        assertThat(relaxation.changes()).hasSize(10);
        assertThat(relaxation.cost()).isEqualByComparingTo("10.2823");
    }

    @Test
    void bounds_of_relaxing_are_kept() {
        var header = "category,feature,min,max,min_flex,max_flex\n";
        var people = "id,sex\na,f\nb,m\nc,m\n";
        assertThat(Relaxation.cheapest(types(header + "sex,f,2,2,2,2\nsex,m,0,0,0,0\n", people, 2)))
                .isEmpty();
        assertThat(Relaxation.cheapest(types(header + "sex,f,2,2,1,2\nsex,m,0,0,0,1\n", people, 2)))
                .get()
                .extracting(Relaxation::changes)
                .asString()
                .isEqualTo("[sex:f min 2 -> 1, sex:m max 0 -> 1]");
    }

    @Test
    void nothing_helps_a_pool_that_is_too_small() {
        var types = types("category,feature,min,max\nsex,f,0,9\nsex,m,0,9\n", "id,sex\na,f\nb,m\nc,m\n", 4);
        assertThat(Relaxation.cheapest(types)).isEmpty();
        assertThat(Feasibility.isLargeEnough(types)).isFalse();
    }

    @Test
    void everybody_of_milan_is_on_some_panel() {
        for (var name : List.of("milano_a_90", "milano_b_90", "milano_c_90")) {
            var types = new Types(TestPools.pool(name));
            assertThat(Coverage.of(types, Feasibility.panel(types).orElseThrow())
                            .uncovered())
                    .isEmpty();
        }
    }

    @Test
    void one_whose_age_no_panel_has_is_told_so() {
        var types = new Types(TestPools.pool("diversimax_wide_60"));
        assertThat(Coverage.of(types, Feasibility.panel(types).orElseThrow()).uncovered())
                .singleElement()
                .satisfies(uncovered -> {
                    assertThat(uncovered.ids()).hasSize(1);
                    assertThat(uncovered.giveWay()).hasToString("[age:18-21 max 0]");
                    assertThat(uncovered.reason())
                            .startsWith("no panel can have one with ")
                            .endsWith(", unless age:18-21 max 0 gives way");
                });
    }

    @Test
    void quotas_that_shut_somebody_out_together_are_both_named() {
        // A woman of the north would fill the north and leave no place for the two women of the south.
        var types = types(
                "category,feature,min,max\nsex,f,2,2\nsex,m,1,1\narea,n,1,1\narea,s,2,2\nold,yes,2,3\nold,no,0,1\n",
                "id,sex,area,old\na,f,s,yes\nb,f,s,yes\nc,m,n,no\nd,f,n,no\ne,m,s,no\n",
                3);
        assertThat(Coverage.of(types, Feasibility.panel(types).orElseThrow()).uncovered())
                .extracting(Coverage.Uncovered::ids)
                .containsExactly(List.of("d"), List.of("e"));
    }

    @Test
    void housemates_are_each_on_some_panel() {
        var types = types(
                "category,feature,min,max\nsex,f,1,1\nsex,m,1,1\n",
                "id,sex,home\na,f,x\nb,m,x\nc,f,y\nd,m,y\n",
                2,
                "home");
        assertThat(Coverage.of(types, Feasibility.panel(types).orElseThrow()).uncovered())
                .isEmpty();
    }

    @Test
    void one_whose_housemate_has_to_be_there_is_told_which_quota_asks_for_that() {
        var types = types(
                "category,feature,min,max\nsex,f,1,1\nsex,m,1,1\n", "id,sex,home\na,f,x\nb,m,x\nc,m,y\n", 2, "home");
        assertThat(Coverage.of(types, Feasibility.panel(types).orElseThrow()).uncovered())
                .singleElement()
                .satisfies(uncovered -> {
                    assertThat(uncovered.ids()).containsExactly("b");
                    assertThat(uncovered.giveWay()).hasSize(2);
                });
    }
}
