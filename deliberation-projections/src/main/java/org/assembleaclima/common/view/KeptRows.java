package org.assembleaclima.common.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Rows that were read a short while ago. What a row held at a position never changes, so nothing is ever taken back: a later
 * event moves the position, and with it what is asked for.
 */
final class KeptRows {

    /** In characters of stored rows; as objects they take a few times as many bytes. */
    private static final long MOST = 8_000_000;

    private record Asked(String table, String key, long position) {}

    private record Kept(Row row, int characters) {}

    private final Cache<Asked, Kept> rows = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Asked asked, Kept kept) -> asked.key().length() + kept.characters())
            .build();

    /**
     * At a position the table has reached.
     *
     * @param stored reads it; what is not there is asked for again
     */
    <R extends Row> Optional<R> find(
            String table, String key, long position, Class<R> type, Supplier<Optional<String>> stored) {
        var asked = new Asked(table, key, position);
        var known = rows.getIfPresent(asked);
        if (known != null) return Optional.of(type.cast(known.row()));
        var read = stored.get();
        return read.map(doc -> {
            var row = RowJson.read(doc, type);
            rows.put(asked, new Kept(row, doc.length()));
            return row;
        });
    }

    void forget() {
        rows.invalidateAll();
    }
}
