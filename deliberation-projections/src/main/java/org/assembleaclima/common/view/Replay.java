package org.assembleaclima.common.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.Catalogue;
import org.assembleaclima.common.DomainEvent;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds the whole history once more, into tables of its own beside the live ones, and compares both at the position it
 * began at. The live views go on meanwhile and nothing ever reads its tables but this. Not for several threads.
 */
public final class Replay {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final boolean isPostgres;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final StoredEvents stored;
    private final List<View<?, ?>> views;
    private final long number;
    private final OpenRows open = new OpenRows();
    private final List<Replayed<?, ?>> replayed = new ArrayList<>();
    private long position;
    private long reached;

    /** @param number of the replay: names its tables */
    public Replay(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            EventSerializer serializer,
            EventUpcaster upcasters,
            List<View<?, ?>> views,
            long number) {
        this.jdbc = jdbc;
        this.isPostgres = Database.isPostgres(jdbc);
        this.db = JdbcClient.create(jdbc);
        this.transaction = transaction;
        this.stored = new StoredEvents(db, serializer, upcasters);
        this.views = List.copyOf(views);
        this.number = number;
    }

    /** A view, where its serving rows stood when the replay began, and where the replayed ones stand. */
    private static final class Replayed<E extends DomainEvent, R extends Row> {

        private final View<E, R> view;
        private final Fold<E, R> fold;
        private final @Nullable Generation live; // null when it did not stand at the position
        private Generation generation;

        Replayed(View<E, R> view, Fold<E, R> fold, ReplayedView<E, R> beside, @Nullable Generation live) {
            this.view = view;
            this.fold = fold;
            this.live = live;
            this.generation = Generation.begun(beside, 1, false);
        }
    }

    /**
     * Notes where the live views stand, all at one position, and makes the tables.
     *
     * @return the position it will replay to
     */
    public long begin() {
        transaction.executeWithoutResult(status -> {
            position = Projector.lockPositions(db);
            var generations = Generation.all(db);
            views.forEach(view -> replayed.add(beside(view, generations)));
        });
        replayed.forEach(one -> one.fold.table(1).create());
        return position;
    }

    private <E extends DomainEvent, R extends Row> Replayed<E, R> beside(
            View<E, R> view, List<Generation> generations) {
        var live = generations.stream()
                .filter(g -> g.name().equals(view.name()) && g.codeVersion() == view.version())
                .filter(g -> g.serving() && !g.stopped() && g.position() == position)
                .findFirst();
        var beside = new ReplayedView<>(view, number);
        return new Replayed<>(view, new Fold<>(jdbc, isPostgres, beside, open), beside, live.orElse(null));
    }

    /**
     * Folds the next events into every view. Not to be called again once it has thrown: what it folded is in memory as well.
     *
     * @return whether there are more
     */
    public boolean step() {
        transaction.executeWithoutResult(status -> {
            Database.findByIndex(jdbc, isPostgres);
            var rows = stored.positionedRaw(reached, position, BATCH);
            var to = rows.isEmpty() ? position : rows.getLast().position();
            var events = new ArrayList<Decoded>();
            for (var row : rows) {
                try {
                    events.add(stored.decode(row.position(), row.raw()));
                } catch (RuntimeException e) { // its bytes mean nothing: the views it feeds stop before it
                    fold(events, row.position() - 1);
                    stopBefore(
                            row.position(),
                            row.raw().entry().getPayload().getType().getName(),
                            e);
                    events.clear();
                }
            }
            fold(events, to);
            reached = to;
        });
        return reached < position;
    }

    private void fold(List<Decoded> events, long to) {
        var going = replayed.stream().filter(one -> !one.generation.stopped()).toList();
        var taken = Fold.take(going.stream()
                .map(one -> one.fold.begin(one.generation, events, to))
                .toList());
        for (int i = 0; i < taken.size(); i++) going.get(i).generation = taken.get(i);
    }

    /** Every view that listens to this kind of event, or all of them where nobody knows the kind. */
    private void stopBefore(long at, String type, RuntimeException cause) {
        var event = Catalogue.events().stream()
                .filter(known -> known.getSimpleName().equals(type))
                .findFirst();
        for (var one : replayed)
            if (!one.generation.stopped() && listens(one.view, event))
                one.generation = one.generation.stoppedAt(at, cause);
    }

    private static boolean listens(View<?, ?> view, Optional<Class<?>> event) {
        return event.isEmpty() || view.families().stream().anyMatch(family -> family.isAssignableFrom(event.get()));
    }

    /** How far it is. */
    public long reached() {
        return reached;
    }

    /** How many views it compares. */
    public int views() {
        return replayed.size();
    }

    /** What came of a view, by its place among them; once all events are folded. */
    public ReplayOutcome compare(int index) {
        return compare(replayed.get(index));
    }

    private <E extends DomainEvent, R extends Row> ReplayOutcome compare(Replayed<E, R> one) {
        var live = one.live;
        var after = one.generation;
        if (live == null || !stillThere(live)) return ReplayOutcome.notCompared(one.view, after.digest());
        var rows = new TableComparison(
                jdbc,
                transaction,
                ViewTable.name(live.name(), live.number()),
                ViewTable.name(after.name(), after.number()),
                one.view,
                position);
        var digestOfRows = rows.liveDigest();
        var differences = rows.differences();
        var equal = !after.stopped()
                && live.digest().equals(after.digest())
                && live.digest().equals(digestOfRows)
                && differences.isEmpty();
        return new ReplayOutcome(
                one.view.name(),
                one.view.version(),
                equal ? ReplayOutcome.Verdict.EQUAL : ReplayOutcome.Verdict.DIFFERENT,
                live.digest(),
                digestOfRows,
                after.digest(),
                after.failedAt(),
                after.failure(),
                differences);
    }

    /** A newer version of the code may have replaced it meanwhile. */
    private boolean stillThere(Generation live) {
        return Generation.all(db).stream().anyMatch(g -> g.name().equals(live.name()) && g.number() == live.number());
    }

    /** Drops the tables of all replays, also of one that was cut short anywhere. Only while none is running. */
    public static void dropTables(JdbcClient db) {
        drop(db, "view\\_replay%");
    }

    /** Drops the tables of one replay: should the lock have been lost meanwhile, another one may be at work. */
    public static void dropTables(JdbcClient db, long number) {
        drop(db, "view\\_replay" + number + "\\_%");
    }

    private static void drop(JdbcClient db, String like) {
        db.sql("select lower(table_name) from information_schema.tables where lower(table_name) like ?")
                .param(like)
                .query(String.class)
                .list()
                .forEach(table -> db.sql("drop table if exists " + table).update());
    }
}
