package org.assembleaclima.sortition.view;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.sortition.SortitionEvent;
import org.assembleaclima.sortition.SortitionEvent.ListComputed;
import org.assembleaclima.sortition.SortitionEvent.SourceRecorded;
import org.assembleaclima.sortition.SourceUse;
import org.jspecify.annotations.Nullable;

/** The lines of every list, one row for each draw: apart from the register, which is read far more often. */
public final class SortitionLists implements View<SortitionEvent, SortitionList> {

    @Override
    public String name() {
        return "sortition_list";
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
    public Class<SortitionList> rowType() {
        return SortitionList.class;
    }

    @Override
    public Set<String> keysOf(SortitionEvent event, Recorded recorded) {
        var matters = event instanceof ListComputed
                || (event instanceof SourceRecorded recording && recording.use() == SourceUse.NUMBERING);
        return matters ? Set.of(SortitionRegister.key(event.sortitionId())) : Set.of();
    }

    @Override
    public SortitionList evolve(String key, @Nullable SortitionList row, SortitionEvent event, Recorded recorded) {
        return switch (event) {
            case ListComputed computed -> SortitionList.of(computed, recorded.version());
            case SourceRecorded recording -> requireNonNull(row).numbered(recording, recorded.version());
            default -> throw new IllegalStateException("no event of a list");
        };
    }

    @Override
    public String sortKey(String key, SortitionList row) {
        return key;
    }
}
