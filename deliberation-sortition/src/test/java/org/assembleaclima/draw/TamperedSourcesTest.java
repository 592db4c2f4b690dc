package org.assembleaclima.draw;

import java.io.IOException;
import java.nio.file.Path;
import org.assembleaclima.sortition.Beacon;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kit in which a source was changed, shown to both verifiers. */
class TamperedSourcesTest {

    @TempDir
    private Path folder;

    private Verifiers both;

    @BeforeEach
    void writes_the_files() throws IOException {
        both = new Verifiers(folder);
    }

    @Test
    void finds_a_value_that_the_signature_does_not_give() throws IOException {
        both.assertFound("value", "sources[1].value: is ", kit -> Verifiers.source(kit, 1)
                .put("value", "00".repeat(32)));
    }

    @Test
    void finds_a_round_of_another_time() throws IOException {
        both.assertFound(
                "time", "sources[1].evidence.round: is 34000000, but round 34000001", kit -> Verifiers.source(kit, 1)
                        .put("time", Beacon.QUICKNET.due(34_000_001).toString()));
    }

    @Test
    void finds_a_value_that_the_text_does_not_give() throws IOException {
        both.assertFound("text", "sources[0].value: is not the text", kit -> Verifiers.source(kit, 0)
                .put("value", "00"));
    }

    @Test
    void finds_a_draw_before_the_numbering() throws IOException {
        both.assertFound("before", "sources[1].time: earlier", kit -> Verifiers.source(kit, 0)
                .put("time", "2099-01-01T00:00:00Z"));
    }
}
