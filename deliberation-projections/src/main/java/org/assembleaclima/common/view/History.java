package org.assembleaclima.common.view;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What happened to each aggregate, event by event, and who asked for it (R8.1). Sealed events have no row: no list shows
 * them, nobody can tell by asking for a version how many there are, and the digest says nothing of who caused them.
 */
public final class History implements View<DomainEvent, HistoryEntry> {

    @Override
    public String name() {
        return "history";
    }

    @Override
    public int version() {
        return 2; // 2: sealed events are left out
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(DomainEvent.class);
    }

    @Override
    public Class<HistoryEntry> rowType() {
        return HistoryEntry.class;
    }

    @Override
    public Set<String> keysOf(DomainEvent event, Recorded recorded) {
        return event instanceof Sealed ? Set.of() : Set.of(key(recorded.stream(), recorded.version()));
    }

    /** The key of the event that gave a stream this version. */
    public static String key(String stream, long version) {
        return stream + "/" + Padded.number(version, 12);
    }

    @Override
    public HistoryEntry evolve(String key, @Nullable HistoryEntry row, DomainEvent event, Recorded recorded) {
        return new HistoryEntry(
                recorded.stream(),
                recorded.version(),
                recorded.position(),
                recorded.type(),
                recorded.recordedAt(),
                recorded.actorId(),
                recorded.actorRoles());
    }

    @Override
    public String sortKey(String key, HistoryEntry row) {
        return key;
    }

    @Override
    public List<Filter<HistoryEntry>> filters() {
        return List.of(new Filter<>("stream", HistoryEntry::stream));
    }
}
