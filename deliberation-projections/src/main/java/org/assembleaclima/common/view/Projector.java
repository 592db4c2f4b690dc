package org.assembleaclima.common.view;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assembleaclima.common.DomainEvent;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives new events their positions and folds them into all views, a batch in one transaction: events are read once and
 * all live views stand at one position. Any number of nodes may run it; a row lock lets one work at a time.
 *
 * <p>A view whose code has changed gets a new generation of its table, built beside the old one from position 1 and
 * switched to when it has caught up. Nodes of the old code feed and read the old one meanwhile, and afterwards, as long as
 * they run. A view whose fold fails stands still before that event; the others go on.
 */
public final class Projector {

    private static final int LIVE_BATCH = 500;
    private static final int CATCH_UP_BATCH = 2_000;

    /** Rows of other code that are no further behind may still have nodes that feed and read them. */
    private static final long FED = 1_000;

    private final JdbcTemplate jdbc;
    private final boolean isPostgres;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final StoredEvents stored;
    private final Sequencer sequencer;
    private final List<Fold<?, ?>> folds;
    private final StandingBoard board = new StandingBoard();
    private final Moments moments;
    private final KeptRows rowsKept = new KeptRows();
    private final OpenRows open = new OpenRows();

    public Projector(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            EventSerializer serializer,
            EventUpcaster upcasters,
            List<View<?, ?>> views,
            Clock clock) {
        this.jdbc = jdbc;
        this.db = JdbcClient.create(jdbc);
        this.transaction = transaction;
        this.stored = new StoredEvents(db, serializer, upcasters);
        this.sequencer = new Sequencer(jdbc, stored, clock);
        this.isPostgres = Database.isPostgres(jdbc);
        this.moments = new Moments(db, () -> board.standing().position());
        this.folds = views.stream().<Fold<?, ?>>map(this::fold).toList();
    }

    private <E extends DomainEvent, R extends Row> Fold<E, R> fold(View<E, R> view) {
        return new Fold<>(jdbc, isPostgres, view, open);
    }

    /** Makes the tables that are missing, gives stopped views another try, drops what was replaced long ago. */
    public void start() {
        transaction.executeWithoutResult(status -> {
            var position = lock();
            LongStatements.allowIn(jdbc); // an index that is missing takes its time
            var generations = Generation.all(db);
            for (var fold : folds) {
                var own = generations.stream()
                        .filter(g -> g.name().equals(fold.view().name()))
                        .toList();
                var newest = own.stream().filter(fold::understands).reduce((older, newer) -> newer);
                if (own.isEmpty()) begin(fold, 1, position == 0);
                else if (newest.isEmpty()) begin(fold, own.getLast().number() + 1, false);
                else if (newest.get().stopped())
                    Generation.update(jdbc, List.of(newest.get().retried()));
                for (var generation : own)
                    if (generation.serving() && fold.understands(generation))
                        fold.table(generation.number()).index();
                own.stream()
                        .limit(Math.max(0, own.size() - 2))
                        .filter(g ->
                                newest.isEmpty() || g.number() != newest.get().number()) // it is being built
                        .filter(g -> !g.serving() || (!fold.understands(g) && g.position() < position - FED))
                        .forEach(this::drop);
            }
        });
        publish();
    }

    /**
     * Builds one view anew beside the serving rows, from the first event, and switches to it.
     *
     * @return the digest before and after, which are equal unless rows were changed behind our back
     */
    public List<String> rebuild(String name) {
        return rebuild(List.of(fold(name))).values().iterator().next();
    }

    /**
     * Builds every view anew as {@link #rebuild} does one: events are read once for all of them.
     *
     * @return by view name the digest before and after
     */
    public Map<String, List<String>> rebuildAll() {
        return rebuild(folds);
    }

    private Map<String, List<String>> rebuild(List<Fold<?, ?>> chosen) {
        takeInStored();
        var rebuild = new Rebuild(db, chosen);
        transaction.executeWithoutResult(status -> {
            lock();
            chosen.forEach(fold -> begin(fold, Generation.newest(fold.view(), db) + 1, false));
        });
        return rebuild.digests(this::step);
    }

    /** Does turns until nothing is left to do, which under load never comes. */
    public void finish() {
        var more = true;
        while (more) more = step();
    }

    /** As {@link #finish}, but what is stored meanwhile is not waited for: under load there is always more. */
    public void takeInStored() {
        var last = newestIndex("domain_event");
        var more = true;
        while (more && newestIndex("event_position") < last) more = step();
    }

    private long newestIndex(String table) {
        return db.sql("select coalesce(max(global_index), 0) from " + table)
                .query(Long.class)
                .single();
    }

    /** What the serving rows of a view hash to now, read row by row; equal to the digest kept unless rows were changed. */
    public String digestOfRows(String name) {
        var fold = fold(name);
        var generation = Generation.servingFor(fold.view(), Generation.all(db))
                .filter(fold::understands)
                .orElseThrow();
        return fold.table(generation.number()).digestOfRows();
    }

    private Fold<?, ?> fold(String name) {
        return folds.stream()
                .filter(f -> f.view().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such view"));
    }

    /**
     * Does one turn: a batch of new events into the live views, a batch of old ones into each view that is behind.
     *
     * @return whether there may be more to do at once
     */
    public synchronized boolean step() {
        var more = takeNew();
        more |= catchUp();
        publish();
        return more;
    }

    private record Taken(long position, Sequencer.Turn turn) {}

    private boolean takeNew() {
        var taken = transaction.execute(status -> {
            var position = lock();
            Database.findByIndex(jdbc, isPostgres);
            var turn = sequencer.next(position, LIVE_BATCH);
            if (turn.events().isEmpty()) return new Taken(position, turn);
            var events = turn.events().parallelStream()
                    .map(event -> stored.decode(event.position(), event.raw()))
                    .toList();
            var to = events.getLast().recorded().position();
            var generations = Generation.all(db);
            var begun = generations.stream()
                    .filter(g -> !g.stopped() && g.position() == position && !isReplaced(g, generations))
                    .flatMap(generation -> begun(generation, events, to))
                    .toList();
            Generation.update(jdbc, Fold.take(begun));
            db.sql("update projector set position = ? where id = 1").param(to).update();
            return new Taken(to, turn);
        });
        sequencer.committed(taken.position(), taken.turn());
        return !taken.turn().events().isEmpty();
    }

    private Stream<Fold.Pending> begun(Generation generation, List<Decoded> events, long to) {
        return folds.stream()
                .filter(fold -> fold.understands(generation))
                .map(fold -> fold.begin(generation, events, to));
    }

    /** One transaction for all views: most turns find none behind. Those that stand at one position share what is read. */
    private boolean catchUp() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var position = lock();
            var generations = Generation.all(db);
            var behind = generations.stream()
                    .filter(g -> !g.stopped() && !(g.serving() && g.position() == position))
                    .filter(g -> !isReplaced(g, generations))
                    .toList();
            if (behind.isEmpty()) return false;
            Database.findByIndex(jdbc, isPostgres);
            Database.commitWithoutTheDisk(jdbc, isPostgres); // after a crash it is folded once more
            var read = new HashMap<Long, List<Decoded>>();
            var begun = behind.stream()
                    .flatMap(generation -> {
                        var events = read.computeIfAbsent(
                                generation.position(), after -> stored.positionedAfter(after, CATCH_UP_BATCH));
                        return begun(generation, events, last(events, generation.position()));
                    })
                    .toList();
            var taken = Fold.take(begun);
            Generation.update(jdbc, taken);
            letServe(taken.stream()
                    .filter(g -> !g.stopped() && g.position() == position)
                    .toList());
            return taken.stream().anyMatch(g -> !g.stopped());
        }));
    }

    private static long last(List<Decoded> events, long otherwise) {
        return events.isEmpty() ? otherwise : events.getLast().recorded().position();
    }

    /** Of those that have caught up one in a turn, since nothing gets a position while its indexes are made. */
    private void letServe(List<Generation> ready) {
        ready.stream().filter(Generation::serving).forEach(generation -> generation.switchTo(db));
        ready.stream().filter(generation -> !generation.serving()).findFirst().ifPresent(this::letServe);
    }

    private void letServe(Generation generation) {
        LongStatements.allowIn(jdbc);
        folds.stream().filter(fold -> fold.understands(generation)).forEach(fold -> fold.table(generation.number())
                .index());
        generation.switchTo(db);
    }

    /** Whether a later generation of the same code serves instead, so that nobody will read this one again. */
    private static boolean isReplaced(Generation generation, List<Generation> all) {
        return all.stream()
                .filter(g -> g.name().equals(generation.name()) && g.codeVersion() == generation.codeVersion())
                .anyMatch(g -> g.serving() && g.number() > generation.number());
    }

    private long lock() {
        return lockPositions(db);
    }

    /** Waits for the lock under which positions are given, to the end of the transaction, and tells the last one given. */
    public static long lockPositions(JdbcClient db) {
        return db.sql("select position from projector where id = 1 for update")
                .query(Long.class)
                .single();
    }

    private void begin(Fold<?, ?> fold, int number, boolean serving) {
        var table = fold.table(number);
        table.create();
        if (serving) table.index();
        Generation.begun(fold.view(), number, serving).insert(db);
    }

    private void drop(Generation generation) {
        db.sql("drop table if exists " + ViewTable.name(generation.name(), generation.number()))
                .update();
        db.sql("delete from view_generation where name = ? and generation = ?")
                .params(generation.name(), generation.number())
                .update();
    }

    /** What serves reads of one view, exactly at a position. */
    public record Served(String name, int codeVersion, String digest) {}

    /** The serving views that stand exactly at the position, by name, as the database has them; not those that stopped before. */
    public List<Served> servedAt(long position) {
        var all = Generation.all(db);
        return folds.stream()
                .flatMap(fold -> Generation.servingFor(fold.view(), all).stream())
                .filter(g -> g.position() == position)
                .map(g -> new Served(g.name(), g.codeVersion(), g.digest()))
                .sorted(Comparator.comparing(Served::name))
                .toList();
    }

    /** How far the views are, as this node knows. */
    public Standing standing() {
        return board.standing();
    }

    /** The last position given by any node, which may be ahead of what this one knows. */
    public long positionInStore() {
        return db.sql("select position from projector where id = 1")
                .query(Long.class)
                .single();
    }

    /** Waits until the views have moved on from {@code seen}, or the time is over. */
    public void awaitChange(Standing seen, Duration atMost) throws InterruptedException {
        board.awaitChange(seen, atMost);
    }

    /** Which position held when. */
    public Moments moments() {
        return moments;
    }

    KeptRows kept() {
        return rowsKept;
    }

    /** Reads how far the views are, without moving them: another node does that. */
    public void look() {
        publish();
    }

    /** One at a time, so that no older standing replaces a newer one. */
    private synchronized void publish() {
        var kept = Generation.kept(db);
        if (kept.position() < board.standing().position()) forget();
        board.publish(kept.position(), kept.generations(), folds);
    }

    /** Positions will be given anew: somebody has set the database back. */
    private void forget() {
        moments.forget();
        rowsKept.forget();
    }

    /** Names the views of this code with their versions: nodes that feed the same ones answer the same. */
    public String kindOfCode() {
        var views = folds.stream()
                .map(fold -> fold.view().name() + " " + fold.view().version() + "\n")
                .sorted()
                .collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(views.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * The views that do not answer as this code would: its own rows have never caught up, or are further behind.
     *
     * @param reach how many positions behind is near enough; a stopped view is as near as it gets
     */
    public List<String> behind(long reach) {
        var now = board.standing();
        return folds.stream()
                .map(Fold::view)
                .filter(view -> !answers(view, now, reach))
                .map(View::name)
                .sorted()
                .toList();
    }

    private static boolean answers(View<?, ?> view, Standing now, long reach) {
        var standing = now.views().get(view.name());
        return standing != null
                && standing.generation() > 0
                && standing.codeVersion() == view.version()
                && (standing.state() == Standing.State.STOPPED || standing.position() >= now.position() - reach);
    }
}
