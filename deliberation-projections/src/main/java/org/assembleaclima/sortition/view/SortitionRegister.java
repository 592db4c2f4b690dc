package org.assembleaclima.sortition.view;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Padded;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.sortition.SortitionEvent;
import org.assembleaclima.sortition.SortitionId;
import org.jspecify.annotations.Nullable;

/** Every draw of lots, one row each, in the order they were set up within a cycle. */
public final class SortitionRegister implements View<SortitionEvent, SortitionEntry> {

    public static String key(SortitionId sortitionId) {
        return sortitionId.toString();
    }

    @Override
    public String name() {
        return "sortition";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends SortitionEvent>> families() {
        return Set.of(SortitionEvent.class);
    }

    @Override
    public Class<SortitionEntry> rowType() {
        return SortitionEntry.class;
    }

    @Override
    public Set<String> keysOf(SortitionEvent event, Recorded recorded) {
        return Set.of(key(event.sortitionId()));
    }

    @Override
    public SortitionEntry evolve(String key, @Nullable SortitionEntry row, SortitionEvent event, Recorded recorded) {
        return EntryDraft.evolved(row, event, recorded.version());
    }

    @Override
    public String sortKey(String key, SortitionEntry row) {
        return row.cycleId().value() + "/"
                + Padded.number(row.plan().configuredAt().toEpochMilli(), 15);
    }

    @Override
    public List<Filter<SortitionEntry>> filters() {
        return List.of(new Filter<>("cycle", row -> row.cycleId().value()), new Filter<>("stage", row -> row.stage()
                .name()));
    }
}
