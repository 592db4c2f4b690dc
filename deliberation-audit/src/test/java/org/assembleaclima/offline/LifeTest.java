package org.assembleaclima.offline;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assembleaclima.common.view.Decoded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happened once cannot happen again at once: one event of every type of the played history is said twice. */
class LifeTest {

    /** A teller may enter the same figures again, and a report be shown twice on a day. */
    private static final Set<String> MAY_BE_REPEATED = Set.of("HandCountEntered", "ReportPreviewed");

    private record Read(EventLine line, Decoded decoded) {}

    private static final List<Read> HISTORY = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        var reader = new EventReader();
        try (var in = Played.file()) {
            new Export(in)
                    .read(
                            line -> HISTORY.add(new Read(line, reader.read(line))),
                            new Findings(),
                            new Progress(System.err));
        }
    }

    /** The differences found when the first event of this type is said twice. */
    private static Findings twice(String type) {
        var findings = new Findings();
        var judges = new Judges(findings, ZoneId.of("Europe/Rome"));
        for (var one : HISTORY) {
            judges.event(one.line(), one.decoded());
            if (!one.line().entry.type().equals(type)) continue;
            assertThat(findings.first()).isEmpty();
            judges.event(one.line(), one.decoded());
            return findings;
        }
        throw new IllegalStateException("none of this type");
    }

    @Test
    void an_event_said_twice_breaks_a_rule_but_where_it_may_be_repeated() {
        var types = HISTORY.stream().map(one -> one.line().entry.type()).collect(toCollection(TreeSet::new));
        assertThat(types).hasSizeGreaterThan(70);
        var unnoticed =
                types.stream().filter(type -> twice(type).differences() == 0).collect(toCollection(TreeSet::new));
        assertThat(unnoticed).isEqualTo(new TreeSet<>(MAY_BE_REPEATED));
    }
}
