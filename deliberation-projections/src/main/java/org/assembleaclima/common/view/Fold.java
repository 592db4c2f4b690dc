package org.assembleaclima.common.view;

import static java.util.Objects.requireNonNull;

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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Folds batches of events into one view's rows. */
final class Fold<E extends DomainEvent, R extends Row> {

    private static final Logger LOG = LoggerFactory.getLogger(Fold.class);

    /** Whether another processor could fold ahead. */
    private static final boolean IS_SHARED =
            Runtime.getRuntime().availableProcessors() > 1 && ForkJoinPool.getCommonPoolParallelism() > 0;

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
    Pending begin(Generation generation, List<Decoded> events, long to) {
        var rows =
                tables.computeIfAbsent(generation.number(), number -> open.table(ViewTable.name(view.name(), number)));
        tables.keySet().removeIf(number -> number < generation.number() - 1); // replaced for long
        rows.begin(generation);
        var mine = events.stream()
                .filter(decoded -> listened.computeIfAbsent(decoded.event().getClass(), this::listensTo))
                .toList();
        if (mine.isEmpty()) return new Pending(rows, generation.advanced(to, generation.digest()));
        try {
            var batch = table(generation.number()).begin(generation.digest(), keys(mine), rows);
            return new PendingEvents(rows, generation, batch, mine, to);
        } catch (DataAccessException e) { // the database's trouble is not the view's: the whole turn is tried again
            throw e;
        } catch (RuntimeException e) { // a key could not even be told, or a stored row not be read
            return new Pending(rows, stopped(generation, mine.getFirst(), e));
        }
    }

    private boolean listensTo(Class<?> event) {
        return view.families().stream().anyMatch(family -> family.isAssignableFrom(event));
    }

    /** Events on their way into one generation: {@link #fold} by any thread, then {@link #write}. */
    static class Pending {

        private final OpenRows.Table rows;
        Generation after;

        Pending(OpenRows.Table rows, Generation after) {
            this.rows = rows;
            this.after = after;
        }

        /** Asks no database. */
        void fold() {}

        /** The generation as it stands then: behind the events, or stopped before the one its fold could not take. */
        Generation write() {
            rows.end(after);
            if (after.stopped())
                LOG.error("View {} stopped at position {}: {}", after.name(), after.failedAt(), after.failure());
            return after;
        }
    }

    private final class PendingEvents extends Pending {

        private ViewTable<E, R>.@Nullable Batch batch; // null once it is written: rows of all views at once are many
        private final List<Decoded> events;
        private final long to;

        PendingEvents(
                OpenRows.Table rows, Generation before, ViewTable<E, R>.Batch batch, List<Decoded> events, long to) {
            super(rows, before);
            this.batch = batch;
            this.events = events;
            this.to = to;
        }

        @Override
        void fold() {
            var folded = requireNonNull(batch);
            for (var decoded : events) {
                try {
                    folded.fold(event(decoded), decoded.recorded());
                } catch (RuntimeException e) { // whatever a fold throws concerns this view alone
                    var behind = decoded.recorded().position() - 1;
                    after = stopped(after.advanced(behind, folded.digest()), decoded, e);
                    return;
                }
            }
            after = after.advanced(to, folded.digest());
        }

        @Override
        Generation write() {
            requireNonNull(batch).write();
            batch = null;
            return super.write();
        }
    }

    /**
     * Folds and writes, one after the other; another processor, where there is one, folds ahead while the database writes.
     *
     * @return where the generations stand then
     */
    static List<Generation> take(List<Pending> all) {
        var folds = all.stream()
                .map(pending -> new FutureTask<>(pending::fold, pending))
                .toList();
        if (IS_SHARED) ForkJoinPool.commonPool().execute(() -> folds.forEach(FutureTask::run));
        var taken = new ArrayList<Generation>();
        for (int i = 0; i < folds.size(); i++) {
            for (int ahead = i; !folds.get(i).isDone() && ahead < folds.size(); ahead++)
                folds.get(ahead).run(); // does nothing when the other one has begun it
            taken.add(write(folds.get(i)));
        }
        return taken;
    }

    private static Generation write(FutureTask<Pending> fold) {
        try {
            return fold.get().write();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) throw error; // the process is not well: its health tells
            throw new IllegalStateException(e.getCause()); // never: all else stops its view alone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while folding", e);
        }
    }

    private static Generation stopped(Generation generation, Decoded decoded, RuntimeException cause) {
        return generation.stoppedAt(decoded.recorded().position(), cause);
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
