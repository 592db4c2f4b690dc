package org.assembleaclima.draw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.assembleaclima.sortition.Beacon;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

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

    /** Its value is that of the text, so nothing else could tell. */
    @Test
    void finds_a_text_of_a_form_that_is_not_recorded() throws IOException {
        for (var text : List.of("9.18.26.", "9..18", "9\u00a018", "9.18\n", "\u0669.18", "9".repeat(61)))
            both.assertFound(text, "sources[0].evidence.text: not of the form", kit -> evidence(kit, text));
        for (var text : List.of("9", "9.18 26-34,a", "9".repeat(60)))
            both.assertFound(
                    text, "panel.line: is ", kit -> evidence(kit, text)); // other numbers, and nothing wrong before
    }

    private static void evidence(ObjectNode kit, String text) {
        var source = Verifiers.source(kit, 0);
        source.put("value", HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
        ((ObjectNode) source.get("evidence")).put("text", text);
    }

    @Test
    void finds_a_source_that_nothing_shows() throws IOException {
        both.assertFound("nothing", "sources[0].evidence: neither text nor signature", kit -> ((ObjectNode)
                        Verifiers.source(kit, 0).get("evidence"))
                .remove("text"));
    }
}
