package org.assembleaclima.sortition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Against numbers that two other languages computed. */
class PublicStreamTest {

    private static final byte[] SEED = sha256("test seed 1");

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_seed_of_the_vectors_is_theirs() {
        assertThat(HexFormat.of().formatHex(SEED)).startsWith("09dfb679").endsWith("c2d68");
    }

    @Test
    void numbers_of_64_bits() {
        var stream = new PublicStream(SEED, "panel");
        assertThat(Stream.generate(() -> Long.toUnsignedString(stream.next())).limit(3))
                .containsExactly("13511029862374075703", "1457731618844678639", "14109472199283303966");
    }

    @Test
    void numbers_below_a_thousand() {
        var stream = new PublicStream(SEED, "panel");
        assertThat(IntStream.generate(() -> stream.below(1000)).limit(12))
                .containsExactly(703, 639, 966, 440, 482, 303, 222, 985, 552, 572, 855, 356);
    }

    @Test
    void an_order_of_ten() {
        var ordered = IntStream.range(0, 10).boxed().toList();
        assertThat(new PublicStream(SEED, "number").shuffled(ordered)).containsExactly(7, 9, 0, 8, 2, 1, 4, 6, 5, 3);
    }

    @Test
    void one_element_and_one_number_need_no_choice() {
        assertThat(new PublicStream(SEED, "one").shuffled(List.of("a"))).containsExactly("a");
        assertThat(new PublicStream(SEED, "one").below(1)).isZero();
    }

    @Test
    void another_label_gives_other_numbers() {
        assertThat(new PublicStream(SEED, "a").next()).isNotEqualTo(new PublicStream(SEED, "b").next());
    }
}
