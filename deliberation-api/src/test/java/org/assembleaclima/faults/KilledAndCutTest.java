package org.assembleaclima.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@link FaultsTest}; and that the check finds what is wrong in the database. */
class KilledAndCutTest {

    @TempDir
    private Path folder;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_doubled() throws Exception {
        try (var under = UnderFaults.begin(folder)) {
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
                        "select 'view_' || name || '_' || generation from view_generation where name = 'proposal' and serving")
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

    /** The newest vote: positions, the numbers of its stream and the client's receipt tell of it. */
    private static void aMissingEventIsFound(UnderFaults under) {
        var db = under.cluster().db();
        assertThat(db.sql("delete from domain_event where global_index = (select max(global_index) from domain_event"
                                + " where payload_type = 'VoteCast')")
                        .update())
                .isOne();
        assertThat(HistoryCheck.differences(under.history().operations(), Fact.all(db)))
                .anySatisfy(wrong -> assertThat(wrong).contains("stored 0 times"))
                .anySatisfy(wrong -> assertThat(wrong).startsWith("stream "));
        assertThat(ClusterCheck.positions(db)).singleElement().asString().startsWith("position without event");
    }
}
