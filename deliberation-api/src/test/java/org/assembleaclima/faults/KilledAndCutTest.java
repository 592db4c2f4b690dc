package org.assembleaclima.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.assembleaclima.faults.Operation.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@link FaultsTest}; and that the check finds what is wrong in the database. */
class KilledAndCutTest {

    private static final Duration LASTING = Duration.ofSeconds(4); // a lease is 3 s

    @TempDir
    private Path folder;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_doubled() throws Exception {
        try (var under = UnderFaults.begin(folder, 1, LASTING)) {
            under.survives(
                    "a node killed, another one's connections cut",
                    Fault.kill(under.cluster().machines().getFirst()),
                    Fault.cut(under.cluster().machines().getLast()));
            aChangedRowIsFound(under);
            aMissingEventIsFound(under);
        }
    }

    private static void aChangedRowIsFound(UnderFaults under) {
        var db = under.cluster().db();
        var table = db.sql(
                        "select 'view_' || name || '_g' || generation from view_generation where name = 'proposal' and serving")
                .query(String.class)
                .single();
        assertThat(db.sql("update " + table + " set doc = replace(doc, 'load1', 'load2')")
                        .update())
                .isPositive();
        assertThat(ClusterCheck.views(under.cluster().machines().getFirst().api()))
                .singleElement()
                .asString()
                .contains("CHANGED");
    }

    /** A draft somebody was acknowledged, with more behind it: what was told, its stream and the positions tell of it. */
    private static void aMissingEventIsFound(UnderFaults under) {
        var db = under.cluster().db();
        var told = under.history().operations().stream()
                .filter(operation -> operation.is(Outcome.ACKNOWLEDGED))
                .map(Operation::effect)
                .toList();
        var facts = Fact.all(db);
        var draft = facts.stream()
                .filter(fact -> fact.type().equals("ProposalDrafted") && told.containsAll(fact.effects()))
                .filter(fact ->
                        facts.stream().anyMatch(next -> next.stream().equals(fact.stream()) && next.number() == 1))
                .findFirst()
                .orElseThrow(); // the chair's
        assertThat(db.sql("delete from domain_event where stream = ? and sequence_number = ?")
                        .params(draft.stream(), draft.number())
                        .update())
                .isOne();
        assertThat(HistoryCheck.differences(under.history().operations(), Fact.all(db)))
                .anySatisfy(wrong -> assertThat(wrong).contains("stored 0 times"))
                .anySatisfy(wrong -> assertThat(wrong).startsWith("stream "));
        assertThat(ClusterCheck.positions(db)).singleElement().asString().startsWith("position without event");
    }
}
