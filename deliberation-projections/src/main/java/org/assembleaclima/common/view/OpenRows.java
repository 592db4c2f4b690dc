package org.assembleaclima.common.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows that hold, as the last batches of this node left them, so that the next one need not read them: reading is what a
 * projector does most, and most of all it reads that there is nothing yet. Used by one thread at a time.
 */
final class OpenRows {

    /** In characters of stored rows, of all tables together. */
    private static final long MOST = 8_000_000;

    private record Place(String table, int since, String id) {}

    /** A row and the position it has held from. */
    record Open(Row row, long from, int characters) {}

    private final Cache<Place, Open> rows = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Place place, Open open) -> place.id().length() + open.characters())
            .build();

    private int states; // of all tables: no two share a number, whichever is made anew

    Table table(String name) {
        return new Table(name);
    }

    /** Those of one table. Worth nothing once the table has moved without it: another node did so, or a turn was rolled back. */
    final class Table {

        /** Of marks for ids: two that share one cost a read for nothing. */
        private static final int MARKS = 1 << 22;

        private final String name;
        private int since;
        private @Nullable Generation left;
        private @Nullable BitSet ids; // null when the table held rows before

        private Table(String name) {
            this.name = name;
        }

        /** To be called before each batch, with the generation as it is stored. */
        void begin(Generation stored) {
            var known = left;
            left = null;
            if (known != null
                    && known.position() == stored.position()
                    && known.digest().equals(stored.digest())) return;
            since = ++states;
            ids = stored.position() == 0 ? new BitSet() : null;
        }

        /** To be called behind each batch, with the generation as it is to be stored. */
        void end(Generation left) {
            this.left = left;
        }

        /** Null when the row has to be looked for. */
        @Nullable
        Open find(String id) {
            return rows.getIfPresent(new Place(name, since, id));
        }

        /** False when there surely is no such row. */
        boolean mayHave(String id) {
            var marks = ids;
            return marks == null || marks.get(mark(id));
        }

        void put(String id, Open open) {
            var marks = ids;
            if (marks != null) marks.set(mark(id));
            rows.put(new Place(name, since, id), open);
        }

        private static int mark(String id) {
            var hash = id.hashCode();
            return (hash ^ (hash >>> 11)) & (MARKS - 1);
        }
    }
}
