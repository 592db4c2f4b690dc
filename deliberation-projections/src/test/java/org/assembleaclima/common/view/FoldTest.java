package org.assembleaclima.common.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldTest {

    private static Generation generation(int number) {
        return new Generation("any", number, 1, false, true, 0, Digest.EMPTY, null, null);
    }

    /** Folds to its own number. */
    private static Fold.Pending pending(int number, Runnable folding) {
        return new Fold.Pending(new OpenRows().table("any"), generation(number)) {
            @Override
            void fold() {
                folding.run();
                after = after.advanced(number, Digest.EMPTY);
            }
        };
    }

    @Test
    void what_is_folded_by_two_threads_comes_in_its_order() {
        for (int round = 0; round < 200; round++) {
            var all = IntStream.range(0, 20).mapToObj(n -> pending(n, () -> {})).toList();
            assertThat(Fold.take(all)).allSatisfy(g -> assertThat(g.position()).isEqualTo(g.number()));
            assertThat(Fold.take(List.of())).isEmpty();
        }
    }

    @Test
    void an_error_of_a_fold_is_no_failure_of_its_view_and_comes_through() {
        var all = List.of(pending(1, () -> {}), pending(2, () -> {
            throw new StackOverflowError("a fold without end");
        }));
        assertThatThrownBy(() -> Fold.take(all)).isInstanceOf(StackOverflowError.class);
    }
}
