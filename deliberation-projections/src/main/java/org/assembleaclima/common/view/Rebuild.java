package org.assembleaclima.common.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follows views that are being built anew until the new rows serve, and compares both. */
final class Rebuild {

    private final JdbcClient db;
    private final List<Fold<?, ?>> folds;
    private final Map<String, Generation> before = new TreeMap<>();

    /** Notes what serves: to be made before the new generations are begun. */
    Rebuild(JdbcClient db, List<Fold<?, ?>> folds) {
        this.db = db;
        this.folds = folds;
        for (var fold : folds)
            before.put(
                    fold.view().name(),
                    serving(fold).orElseThrow(() -> new IllegalStateException("nothing serves yet")));
    }

    /**
     * Does turns until all of them serve.
     *
     * @param step one turn of the projector: whether there may be more
     * @return by view name the digest before and after
     * @throws IllegalStateException when one of them stops
     */
    Map<String, List<String>> digests(BooleanSupplier step) {
        var digests = new TreeMap<String, List<String>>();
        for (var fold : folds) {
            var from = requireNonNull(before.get(fold.view().name()));
            var to = rebuilt(fold, from, step);
            digests.put(from.name(), List.of(from.digest(), digestAt(from.position(), fold, to)));
        }
        return digests;
    }

    /** Does turns until a later generation than {@code from} serves, however much is stored meanwhile. */
    private Generation rebuilt(Fold<?, ?> fold, Generation from, BooleanSupplier step) {
        var more = true;
        while (true) {
            var now = serving(fold).orElseThrow();
            if (now.number() > from.number()) return now;
            if (!more || hasStoppedAfter(from)) throw new IllegalStateException("a view stopped while it was rebuilt");
            more = step.getAsBoolean();
        }
    }

    private Optional<Generation> serving(Fold<?, ?> fold) {
        return Generation.servingFor(fold.view(), Generation.all(db));
    }

    private boolean hasStoppedAfter(Generation from) {
        return Generation.all(db).stream()
                .filter(g -> g.name().equals(from.name()) && g.codeVersion() == from.codeVersion())
                .anyMatch(g -> g.stopped() && g.number() > from.number());
    }

    /** Under load the new rows have gone on since: then what they held at the position is read from them. */
    private static String digestAt(long position, Fold<?, ?> fold, Generation generation) {
        return generation.position() == position
                ? generation.digest()
                : fold.table(generation.number()).digestOfRows(position);
    }
}
