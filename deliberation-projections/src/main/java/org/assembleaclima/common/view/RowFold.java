package org.assembleaclima.common.view;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assembleaclima.common.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Folds events into a view's rows, in memory: which versions each adds, and the fingerprint of them all. The projector
 * stores what comes out; an auditor's tool keeps the fingerprint alone. Pure: neither Spring nor SQL.
 */
final class RowFold<E extends DomainEvent, R extends Row> {

    static final int LONGEST_KEY = 200;
    static final int LONGEST_SORT_KEY = 400;
    static final int LONGEST_FILTER = 200;

    private final View<E, R> view;
    private final Map<String, R> rows = new HashMap<>();
    private final Digest digest;

    /** @param digest of everything folded before */
    RowFold(View<E, R> view, String digest) {
        this.view = view;
        this.digest = new Digest(digest);
    }

    /** Takes in a row as it stands. */
    void know(String key, R row) {
        rows.put(key, row);
    }

    /** A row there is. */
    R row(String key) {
        return requireNonNull(rows.get(key));
    }

    Collection<R> rows() {
        return Collections.unmodifiableCollection(rows.values());
    }

    /** @throws RuntimeException when the view cannot take this event; everything is then as it was before */
    List<RowVersion> fold(E event, Recorded recorded) {
        var next = new LinkedHashMap<String, R>();
        for (var key : new TreeSet<>(view.keysOf(event, recorded))) {
            var before = rows.get(key);
            var after = view.evolve(key, before, event, recorded);
            if (!after.equals(before)) next.put(key, after);
        }
        var versions = new ArrayList<RowVersion>();
        next.forEach((key, row) -> versions.add(version(key, row, recorded.position())));
        rows.putAll(next);
        for (var version : versions) digest.add(version.id(), version.from(), version.doc());
        return versions;
    }

    private RowVersion version(String key, R row, long position) {
        var filters = new ArrayList<@Nullable String>();
        view.filters()
                .forEach(filter ->
                        filters.add(fitting(LONGEST_FILTER, filter.value().of(row))));
        var id = fitting(LONGEST_KEY, key);
        var sortKey = fitting(LONGEST_SORT_KEY, view.sortKey(key, row));
        return new RowVersion(id, position, sortKey, RowJson.write(row), filters);
    }

    /** The database would refuse a longer text as well, but as its own trouble: that would stop every view. */
    private static <T extends @Nullable String> T fitting(int longest, T text) {
        if (text != null && text.length() > longest) throw new IllegalStateException("longer than its column");
        return text;
    }

    String digest() {
        return digest.text();
    }
}
