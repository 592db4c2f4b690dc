package org.assembleaclima.common.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.assembleaclima.common.DomainEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Folds batches of events into one view's rows. */
final class Fold<E extends DomainEvent, R extends Row> {

    private static final Logger LOG = LoggerFactory.getLogger(Fold.class);

    private final JdbcTemplate jdbc;
    private final boolean isPostgres;
    private final View<E, R> view;
    private final OpenRows open;
    private final Map<Integer, OpenRows.Table> tables = new HashMap<>();

    /** @param isPostgres as {@link Database} says */
    Fold(JdbcTemplate jdbc, boolean isPostgres, View<E, R> view, OpenRows open) {
        this.jdbc = jdbc;
        this.isPostgres = isPostgres;
        this.view = view;
        this.open = open;
    }

    View<E, R> view() {
        return view;
    }

    boolean understands(Generation generation) {
        return generation.name().equals(view.name()) && generation.codeVersion() == view.version();
    }

    ViewTable<E, R> table(int generation) {
        return new ViewTable<>(jdbc, isPostgres, view, generation);
    }

    /**
     * Takes the events in, to be committed with the caller's transaction.
     *
     * @return the generation as it stands then: at {@code to}, or stopped before the event its fold could not take
     */
    Generation take(Generation generation, List<Decoded> events, long to) {
        var rows =
                tables.computeIfAbsent(generation.number(), number -> open.table(ViewTable.name(view.name(), number)));
        tables.keySet().removeIf(number -> number < generation.number() - 1); // replaced for long
        rows.begin(generation);
        var taken = take(generation, events, to, rows);
        rows.end(taken);
        return taken;
    }

    private Generation take(Generation generation, List<Decoded> events, long to, OpenRows.Table rows) {
        var mine = events.stream()
                .filter(decoded -> view.families().stream().anyMatch(family -> family.isInstance(decoded.event())))
                .toList();
        if (mine.isEmpty()) return generation.advanced(to, generation.digest());
        try {
            var batch = table(generation.number()).begin(generation.digest(), keys(mine), rows);
            return fold(generation, batch, mine, to);
        } catch (DataAccessException e) { // the database's trouble is not the view's: the whole turn is tried again
            throw e;
        } catch (RuntimeException e) { // a key could not even be told, or a stored row not be read
            return stop(generation, mine.getFirst(), e);
        }
    }

    private Generation fold(Generation generation, ViewTable<E, R>.Batch batch, List<Decoded> events, long to) {
        for (var decoded : events) {
            try {
                batch.fold(event(decoded), decoded.recorded());
            } catch (RuntimeException e) { // whatever a fold throws concerns this view alone
                batch.write();
                return stop(generation.advanced(decoded.recorded().position() - 1, batch.digest()), decoded, e);
            }
        }
        batch.write();
        return generation.advanced(to, batch.digest());
    }

    private Generation stop(Generation generation, Decoded decoded, RuntimeException cause) {
        var position = decoded.recorded().position();
        LOG.error(
                "View {} stopped at position {}: {}",
                view.name(),
                position,
                cause.getClass().getName());
        return generation.stoppedAt(position, cause);
    }

    private Collection<String> keys(List<Decoded> events) {
        var keys = new HashSet<String>();
        events.forEach(decoded -> keys.addAll(view.keysOf(event(decoded), decoded.recorded())));
        return keys;
    }

    @SuppressWarnings("unchecked") // only events of the view's own families come here
    private E event(Decoded decoded) {
        return (E) decoded.event();
    }
}
