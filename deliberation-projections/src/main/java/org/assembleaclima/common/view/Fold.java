package org.assembleaclima.common.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
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
    private final Map<Class<?>, Boolean> listened = new HashMap<>();

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
     * Reads the rows that the events may touch. What comes of them is to be committed with the caller's transaction.
     *
     * @param to where the generation stands behind them
     */
    Taking begin(Generation generation, List<Decoded> events, long to) {
        var rows =
                tables.computeIfAbsent(generation.number(), number -> open.table(ViewTable.name(view.name(), number)));
        tables.keySet().removeIf(number -> number < generation.number() - 1); // replaced for long
        rows.begin(generation);
        var mine = events.stream()
                .filter(decoded -> listened.computeIfAbsent(decoded.event().getClass(), this::listensTo))
                .toList();
        if (mine.isEmpty()) return new Taking(rows, generation.advanced(to, generation.digest()));
        try {
            var batch = table(generation.number()).begin(generation.digest(), keys(mine), rows);
            return new TakingEvents(rows, generation, batch, mine, to);
        } catch (DataAccessException e) { // the database's trouble is not the view's: the whole turn is tried again
            throw e;
        } catch (RuntimeException e) { // a key could not even be told, or a stored row not be read
            return new Taking(rows, stop(generation, mine.getFirst(), e));
        }
    }

    private boolean listensTo(Class<?> event) {
        return view.families().stream().anyMatch(family -> family.isAssignableFrom(event));
    }

    /** Events on their way into one generation: {@link #fold} by any thread, then {@link #write}. */
    static class Taking {

        private final OpenRows.Table rows;
        Generation after;

        private Taking(OpenRows.Table rows, Generation after) {
            this.rows = rows;
            this.after = after;
        }

        /** Pure: asks no database, touches nothing but what is its own. */
        void fold() {}

        /** The generation as it stands then: behind the events, or stopped before the one its fold could not take. */
        Generation write() {
            rows.end(after);
            return after;
        }
    }

    private final class TakingEvents extends Taking {

        private final ViewTable<E, R>.Batch batch;
        private final List<Decoded> events;
        private final long to;

        TakingEvents(
                OpenRows.Table rows, Generation before, ViewTable<E, R>.Batch batch, List<Decoded> events, long to) {
            super(rows, before);
            this.batch = batch;
            this.events = events;
            this.to = to;
        }

        @Override
        void fold() {
            for (var decoded : events) {
                try {
                    batch.fold(event(decoded), decoded.recorded());
                } catch (RuntimeException e) { // whatever a fold throws concerns this view alone
                    var before = decoded.recorded().position() - 1;
                    after = stop(after.advanced(before, batch.digest()), decoded, e);
                    return;
                }
            }
            after = after.advanced(to, batch.digest());
        }

        @Override
        Generation write() {
            batch.write();
            return super.write();
        }
    }

    /**
     * Folds and writes, one after the other; another processor, where there is one, folds ahead while the database writes.
     *
     * @return where the generations stand then
     */
    static List<Generation> take(List<Taking> all) {
        var folds = all.stream()
                .map(taking -> new FutureTask<>(taking::fold, taking))
                .toList();
        ForkJoinPool.commonPool().execute(() -> folds.forEach(FutureTask::run));
        var taken = new ArrayList<Generation>();
        for (int i = 0; i < folds.size(); i++) {
            for (int ahead = i; !folds.get(i).isDone() && ahead < folds.size(); ahead++)
                folds.get(ahead).run(); // does nothing when the other one has begun it
            taken.add(write(folds.get(i)));
        }
        return taken;
    }

    private static Generation write(FutureTask<Taking> fold) {
        try {
            return fold.get().write();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause()); // an Error: all else stops its view alone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while folding", e);
        }
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
