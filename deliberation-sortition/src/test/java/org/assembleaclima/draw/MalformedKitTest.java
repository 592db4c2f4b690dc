package org.assembleaclima.draw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** A kit whose fields are not of their forms, shown to both verifiers. */
class MalformedKitTest {

    @TempDir
    private Path folder;

    private Verifiers both;

    @BeforeEach
    void writes_the_files() throws IOException {
        both = new Verifiers(folder);
    }

    @Test
    void finds_what_is_no_value_of_its_field() throws IOException {
        both.assertFound("float", "kit.index: not of type int", kit -> kit.put("index", 7.0));
        both.assertFound("huge", "index: is 99999999999", kit -> kit.put("index", 99_999_999_999L));
        both.assertFound("number", "kit.software: not of type str", kit -> kit.put("software", 1));
        both.assertFound("truth", "kit.urn_digits: not of the form", kit -> kit.put("urn_digits", true));
        both.assertFound("null", "kit.list[3]: not of type str", kit -> Verifiers.lines(kit)
                .setNull(3));
        both.assertFound("evidence", "sources[0].evidence.text: not a text", kit -> ((ObjectNode)
                        Verifiers.source(kit, 0).get("evidence"))
                .put("text", 1));
        both.assertFound("half a character", "kit.software: no text", kit -> kit.put("software", "\ud800"));
    }

    @Test
    void finds_times_that_there_are_not() throws IOException {
        for (var time : List.of("2026-02-30T00:00:00Z", "2026-01-01T00:00:60Z", "0000-01-01T00:00:00Z"))
            both.assertFound(time, "sources[0].time: no such time", kit -> Verifiers.source(kit, 0)
                    .put("time", time));
        for (var time : List.of("2026-01-01", "2026-01-01T00:00:00+00:00", "\u0662026-01-01T00:00:00Z"))
            both.assertFound(time, "sources[0].time: not ISO 8601", kit -> Verifiers.source(kit, 0)
                    .put("time", time));
        both.assertFound("genesis", "sources[1].evidence.round: is ", kit -> {
            Verifiers.source(kit, 0).put("time", "2019-01-01T00:00:00Z");
            Verifiers.source(kit, 1).put("time", "2020-01-01T00:00:00Z");
        });
    }

    @Test
    void finds_a_group_of_nobody_and_no_list() throws IOException {
        both.assertFound("nobody", "list line 1: a group of nobody", kit -> Verifiers.lines(kit)
                .set(0, "|v01|"));
        both.assertFound("none", "list: no panel", kit -> kit.putArray("list"));
    }

    @Test
    void finds_a_field_missing_unknown_or_of_another_type() throws IOException {
        both.assertFound("missing", "kit.root: missing", kit -> kit.remove("root"));
        both.assertFound("unknown", "kit.note: unknown", kit -> kit.put("note", ""));
        both.assertFound("type", "kit.index: not of type int", kit -> kit.put("index", "7"));
        both.assertFound("hash", "kit.root: not of the form", kit -> kit.put("root", "00"));
    }
}
