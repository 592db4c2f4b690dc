package org.assembleaclima.pac.view;

import java.util.Set;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.pac.ValueFileEvent;
import org.assembleaclima.pac.ValueFileEvent.ValuesImported;
import org.jspecify.annotations.Nullable;

/** The files of measured values, one row each, in the order they were taken in. */
public final class ValueFiles implements View<ValueFileEvent, ValueFileEntry> {

    @Override
    public String name() {
        return "value_file";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends ValueFileEvent>> families() {
        return Set.of(ValueFileEvent.class);
    }

    @Override
    public Class<ValueFileEntry> rowType() {
        return ValueFileEntry.class;
    }

    @Override
    public Set<String> keysOf(ValueFileEvent event, Recorded recorded) {
        return Set.of(event.importId().toString());
    }

    @Override
    public ValueFileEntry evolve(String key, @Nullable ValueFileEntry row, ValueFileEvent event, Recorded recorded) {
        return switch (event) {
            case ValuesImported e ->
                new ValueFileEntry(
                        e.importId(), recorded.version(), e.sha256(), e.values(), e.indicators(), e.importedAt());
        };
    }

    @Override
    public String sortKey(String key, ValueFileEntry row) {
        return row.importedAt().toString();
    }
}
