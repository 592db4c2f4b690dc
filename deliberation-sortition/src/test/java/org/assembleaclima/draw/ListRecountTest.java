package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.draw.ListRecount.Wrong;
import org.assembleaclima.sortition.PanelList;
import org.junit.jupiter.api.Test;

class ListRecountTest {

    private final KitFixtures draw = new KitFixtures();

    private List<Wrong> withLine(int line, String changed) {
        var lines = new ArrayList<>(draw.list.lines());
        lines.set(line - 1, changed);
        return ListRecount.of(draw.pool, PanelList.ofLines(lines));
    }

    private String line(int line) {
        return draw.list.lines().get(line - 1);
    }

    /** A list of one panel of two, one woman and one man. */
    private static List<Wrong> ofPairs(String line) {
        var quotas = List.of(new Quota("sex", "f", 1, 1, 0, 9), new Quota("sex", "m", 1, 1, 0, 9));
        var volunteers = Arrays.stream(new String[] {"a f x", "b m x", "c f y", "d m z", "e m z"})
                .map(text -> text.split(" ", -1))
                .map(parts -> new Volunteer(parts[0], List.of(parts[1]), Optional.of(parts[2])))
                .toList();
        return ListRecount.of(new Pool(2, List.of("sex"), quotas, volunteers), PanelList.ofLines(List.of(line)));
    }

    @Test
    void finds_nothing_wrong_with_a_good_list() {
        assertThat(ListRecount.of(draw.pool, draw.list)).isEmpty();
        assertThat(ofPairs("a|d|c")).isEmpty();
    }

    @Test
    void finds_somebody_whom_the_pool_does_not_know_among_members_and_alternates() {
        var first = draw.list.panels().get(6).alternates().getFirst();
        assertThat(withLine(7, line(7).replace("|" + first, "|x99")))
                .containsExactly(new Wrong(7, "x99 is not in the pool"));
        assertThat(ofPairs("a|x|"))
                .containsExactly(new Wrong(1, "x is not in the pool"), new Wrong(1, "sex:m has 0 of 1 to 1"));
    }

    @Test
    void finds_another_size() {
        assertThat(ofPairs("a,c|d|")).contains(new Wrong(1, "it has 3 of 2"));
    }

    @Test
    void finds_quotas_broken_on_either_side() {
        assertThat(ofPairs("a|c|"))
                .containsExactly(new Wrong(1, "sex:f has 2 of 1 to 1"), new Wrong(1, "sex:m has 0 of 1 to 1"));
    }

    @Test
    void finds_two_of_one_household() {
        assertThat(ofPairs("a|b|")).containsExactly(new Wrong(1, "two members of one household: b"));
        assertThat(ofPairs("a|d|b,c"))
                .containsExactly(new Wrong(1, "an alternate of the household of a member or of another alternate: b"));
        assertThat(ofPairs("c|b|d,e"))
                .containsExactly(new Wrong(1, "an alternate of the household of a member or of another alternate: e"));
    }

    @Test
    void says_on_which_line_of_many() {
        var women = "v00,v02,v06,v08|v12,v14,v18,v20|";
        assertThat(withLine(42, women))
                .contains(new Wrong(42, "gender:f has 8 of 3 to 5"))
                .allSatisfy(wrong -> assertThat(wrong.line()).isEqualTo(42));
        assertThat(withLine(42, women)).first().hasToString("line 42: gender:f has 8 of 3 to 5");
    }
}
