package org.assembleaclima.sortition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.assembleaclima.audit.Hash;
import org.junit.jupiter.api.Test;

/** From a list and public randomness to one panel; against an independent computation in Python: see {@link Vectors}. */
class DrawingTest {

    private static final Hash LIST = sha256("list");
    private static final byte[] FIRST = sha256("first").bytes();
    private static final byte[] SECOND = sha256("second").bytes();

    private static Hash sha256(String text) {
        return Hash.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_seed_of_the_dealing_follows_from_root_and_quotas() {
        assertThat(HexFormat.of().formatHex(DrawSeeds.dealing(sha256("root"), sha256("quotas"))))
                .isEqualTo(Vectors.text("dealing"));
    }

    @Test
    void numbers_the_lines() {
        assertThat(Numbering.of(LIST, FIRST, 12).lines()).isEqualTo(Vectors.numbers("numbering_of_12"));
    }

    @Test
    void every_line_has_one_number() {
        assertThat(Numbering.of(LIST, FIRST, 1000).lines())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void urns_and_beacon_together_say_the_number() {
        var drawn = DrawNumber.of(LIST, SECOND, 417, 1000);
        assertThat(drawn.index()).isEqualTo(Vectors.number("index_for_urns_417"));
        assertThat(drawn.group1IsA()).isEqualTo(Vectors.number("coin") == 0);
    }

    @Test
    void every_panel_can_be_drawn_whatever_the_beacon_says() {
        for (var randomness : new byte[][] {FIRST, SECOND})
            assertThat(IntStream.range(0, 1000).map(urns -> DrawNumber.of(LIST, randomness, urns, 1000)
                            .index()))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void refuses_a_number_that_no_panel_has() {
        assertThatThrownBy(() -> DrawNumber.of(LIST, SECOND, 1000, 1000)).hasMessageContaining("1000 of 1000");
        assertThatThrownBy(() -> DrawNumber.of(LIST, SECOND, -1, 1000)).isInstanceOf(IllegalArgumentException.class);
    }
}
