package org.assembleaclima.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import org.assembleaclima.common.Seed;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class LeafEntryTest {

    private static final Hash HASH = Hash.digest("payload".getBytes(UTF_8));

    @Test
    void is_canonical_whatever_its_texts_hold() throws IOException {
        var random = Seed.random();
        for (int row = 0; row < 1_000; row++) {
            var leaf = new LeafEntry(
                    text(random),
                    text(random),
                    random.nextLong(),
                    Optional.of(text(random)),
                    text(random),
                    Optional.of(text(random)),
                    text(random),
                    HASH,
                    HASH);
            var json = new String(leaf.bytes(), UTF_8);
            assertThat(new JsonCanonicalizer(json).getEncodedString())
                    .as(Seed.told())
                    .isEqualTo(json);
        }
    }

    @Test
    void leaves_out_what_is_absent() throws IOException {
        var leaf =
                new LeafEntry("e", "s", 0, Optional.empty(), "T", Optional.empty(), "2026-11-23T09:00:00Z", HASH, HASH);
        var json = new String(leaf.bytes(), UTF_8);
        assertThat(json)
                .isEqualTo(
                        "{\"event_id\":\"e\",\"metadata_sha256\":\"" + HASH.hex() + "\",\"payload_sha256\":\""
                                + HASH.hex()
                                + "\",\"recorded_at\":\"2026-11-23T09:00:00Z\",\"sequence_number\":\"0\",\"stream\":\"s\",\"type\":\"T\"}");
        assertThat(leaf.hash()).isEqualTo(Merkle.leaf(json.getBytes(UTF_8)));
    }

    /** Without halves of characters: no stored text has any. */
    private static String text(Random random) {
        var text = new StringBuilder();
        random.ints(random.nextInt(20), 0, 0xD800).forEach(text::appendCodePoint);
        random.ints(3, 0, 0x30).forEach(text::appendCodePoint);
        return text.toString();
    }
}
