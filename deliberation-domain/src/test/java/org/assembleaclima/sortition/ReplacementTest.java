package org.assembleaclima.sortition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** Ids begin with what they count as: w for women, m for men. R2.3. */
class ReplacementTest {

    private static final ToLongFunction<List<VolunteerId>> TWO_WOMEN_AND_A_MAN = deviation(2, 1);

    private static ToLongFunction<List<VolunteerId>> deviation(long women, long men) {
        return people -> Math.abs(women - count(people, "w")) + Math.abs(men - count(people, "m"));
    }

    private static long count(List<VolunteerId> people, String first) {
        return people.stream().filter(id -> id.value().startsWith(first)).count();
    }

    private static List<VolunteerId> ids(String... texts) {
        return Arrays.stream(texts).map(VolunteerId::of).toList();
    }

    @Test
    void takes_the_first_who_keeps_all_quotas() {
        assertThat(Replacement.of(ids("w1", "m1"), ids("m2", "w2", "w3"), TWO_WOMEN_AND_A_MAN))
                .contains(new Replacement(new VolunteerId("w2"), 0, 1));
    }

    @Test
    void takes_the_least_far_when_nobody_keeps_them_and_the_first_of_equals() {
        assertThat(Replacement.of(ids("w1", "m1"), ids("m2", "x1", "x2"), TWO_WOMEN_AND_A_MAN))
                .contains(new Replacement(new VolunteerId("x1"), 1, 1));
    }

    @Test
    void takes_nobody_when_nobody_is_left() {
        assertThat(Replacement.of(ids("w1", "m1"), List.of(), TWO_WOMEN_AND_A_MAN))
                .isEmpty();
    }
}
