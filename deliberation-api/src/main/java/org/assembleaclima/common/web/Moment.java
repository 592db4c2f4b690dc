package org.assembleaclima.common.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.assembleaclima.common.view.History;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.view.Standing;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.view.ViewReader.Page;
import org.assembleaclima.common.view.ViewReader.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The moment a read asks for, with what every read shares: {@code as_of}, {@code at_position}, {@code min_version},
 * paging, ETag, 304, 404. A controller receives it as a parameter.
 */
public final class Moment {

    /** In every answer: the position it was read at. */
    public static final String POSITION = "Deliberation-Position";

    /** How many items a page has when nobody says. */
    public static final int DEFAULT_LIMIT = 50;

    /** The most items of a page. */
    public static final int MOST_ITEMS = 200;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Projector projector;
    private final ViewReader<HistoryEntry> history;
    private final Clock clock;
    private final Semaphore waiters;
    private final Asked asked;
    private final boolean kept; // whether caches may keep the answer
    private final @Nullable String stream; // the aggregate the answer is about; null when it is about many

    /** What the address says; each null when it does not. */
    record Asked(
            String path,
            @Nullable Instant asOf,
            @Nullable Long atPosition,
            @Nullable Long minVersion,
            @Nullable String cursor,
            int limit,
            Representation representation) {}

    Moment(
            Projector projector,
            ViewReader<HistoryEntry> history,
            Clock clock,
            Semaphore waiters,
            Asked asked,
            boolean kept,
            @Nullable String stream) {
        this.projector = projector;
        this.history = history;
        this.clock = clock;
        this.waiters = waiters;
        this.asked = asked;
        this.kept = kept;
        this.stream = stream;
    }

    /**
     * The same moment, told which aggregate the answer is about: {@code min_version} waits until the views have that
     * version of it.
     */
    public Moment of(Object aggregateId) {
        return new Moment(projector, history, clock, waiters, asked, kept, aggregateId.toString());
    }

    /** The same moment, for an answer that is not for everybody: no cache keeps it. */
    public Moment notKept() {
        return new Moment(projector, history, clock, waiters, asked, false, stream);
    }

    /** Answers one row; 404 when there was none at the moment asked for. */
    public <R extends Row> ResponseEntity<R> answer(ViewReader<R> reader, String key) {
        LongFunction<Optional<R>> read = position -> reader.find(key, position);
        return answered(recentEnough(position -> isPast(read, position), reader), read, reader);
    }

    /**
     * Answers what is read from several views at one position.
     *
     * @param readers every view that {@code read} uses
     */
    public <R extends Row> ResponseEntity<R> answer(LongFunction<Optional<R>> read, ViewReader<?>... readers) {
        return answered(recentEnough(position -> false, readers), read, readers);
    }

    private <R extends Row> ResponseEntity<R> answered(
            long position, LongFunction<Optional<R>> read, ViewReader<?>... readers) {
        var row = read.apply(position);
        if (row.isEmpty()) throw HttpProblem.NOT_FOUND.exception();
        return written(row.get(), position, row.get().version() + codeVersions(readers));
    }

    /**
     * Answers what depends on the day as well as on what happened (R7.2), such as whether something is overdue: as it
     * was on the day of the moment asked for.
     *
     * @param read of the position and of the day, in the municipality's time zone
     * @param readers every view that {@code read} uses
     */
    public <R extends Row> ResponseEntity<R> answerDated(
            BiFunction<Long, LocalDate, Optional<R>> read, ViewReader<?>... readers) {
        var position = recentEnough(at -> false, readers);
        var day = day();
        var row = read.apply(position, day);
        if (row.isEmpty()) throw HttpProblem.NOT_FOUND.exception();
        return written(row.get(), position, row.get().version() + codeVersions(readers) + "d" + day.toEpochDay());
    }

    /**
     * Answers a text that is not JSON.
     *
     * @param mediaType with its charset, UTF-8
     * @param text what is made of the row
     * @param readers every view that {@code read} uses
     */
    public <R extends Row> ResponseEntity<byte[]> document(
            String mediaType, LongFunction<Optional<R>> read, Function<R, String> text, ViewReader<?>... readers) {
        var position = recentEnough(at -> false, readers);
        var row = read.apply(position).orElseThrow(HttpProblem.NOT_FOUND::exception);
        return ResponseEntity.ok()
                .headers(headers(position))
                .contentType(MediaType.parseMediaType(mediaType))
                .eTag(row.version() + codeVersions(readers))
                .body(text.apply(row).getBytes(StandardCharsets.UTF_8));
    }

    /** What can be a table is so for who asks for it: another ETag, and caches know what it depends on. */
    private <R extends Row> ResponseEntity<R> written(R row, long position, String etag) {
        var answer = ResponseEntity.ok().headers(headers(position));
        if (!(row instanceof Tabular)) return answer.eTag(etag).body(row);
        return answer.varyBy(HttpHeaders.ACCEPT)
                .contentType(asked.representation().mediaType())
                .eTag(etag + asked.representation().mark())
                .body(row);
    }

    /**
     * Waits for {@code min_version}, at most two seconds.
     *
     * @param isPast another way to know that the views are there, asked again and again: it must be cheap
     */
    private long recentEnough(LongPredicate isPast, ViewReader<?>... readers) {
        var deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            var seen = projector.standing();
            var position = position(readers);
            if (isRecentEnough(position) || isPast.test(position)) return position;
            if (System.nanoTime() - deadline >= 0) throw HttpProblem.VIEW_BEHIND.exception();
            await(seen);
        }
    }

    /** Whether the row is of a later version already: of a ballot's versions, those of votes are never told. */
    private <R extends Row> boolean isPast(LongFunction<Optional<R>> read, long position) {
        var asksFor = asked.minVersion();
        return asksFor != null
                && read.apply(position).filter(row -> row.version() >= asksFor).isPresent();
    }

    /**
     * Whether something public has that version or a later one: a sealed event's own version is never found, so it comes
     * true with the next public event of the aggregate and tells nothing before.
     */
    private boolean isRecentEnough(long position) {
        return asked.minVersion() == null
                || asked.minVersion() == 0
                || stream == null
                || isPinned()
                || hasReached(stream, asked.minVersion(), position);
    }

    /** Every key is behind the empty one, so that the version itself is found as well as any later one. */
    private boolean hasReached(String stream, long version, long position) {
        var before = new Place(History.key(stream, version), "");
        return !history.list(Map.of("stream", stream), before, 1, position)
                .items()
                .isEmpty();
    }

    /** Empty for the first shape of every view; then a mark, so that nobody keeps an answer in an old shape. */
    private static String codeVersions(ViewReader<?>... readers) {
        var raised = 0;
        for (var reader : readers) raised += reader.codeVersion() - 1;
        return raised == 0 ? "" : "." + raised;
    }

    /** One more who waits, unless there are too many already. */
    private void await(Standing seen) {
        if (!waiters.tryAcquire()) throw HttpProblem.VIEW_BEHIND.exception();
        try {
            projector.awaitChange(seen, Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HttpProblem.VIEW_BEHIND.exception();
        } finally {
            waiters.release();
        }
    }

    /** A filter on one column; none when the value is null. */
    public static Map<String, @Nullable String> where(String column, @Nullable Object value) {
        var filters = new HashMap<String, @Nullable String>();
        filters.put(column, value == null ? null : value.toString());
        return filters;
    }

    /**
     * Answers one page of a list.
     *
     * @param filters by the view's filter names; those whose value is null do not filter
     */
    public <R extends Row> ResponseEntity<Listing<R>> list(
            ViewReader<R> reader, Map<String, @Nullable String> filters) {
        return list(reader, filters, (items, position) -> items);
    }

    /**
     * Answers one page of a list whose rows are completed from other rows of the same view.
     *
     * @param complete turns the rows of the page into what is answered, reading at the position given
     */
    public <R extends Row, T> ResponseEntity<Listing<T>> list(
            ViewReader<R> reader, Map<String, @Nullable String> filters, BiFunction<List<R>, Long, List<T>> complete) {
        return list(reader, filters, (items, position, day) -> complete.apply(items, position), null);
    }

    /**
     * Answers one page of a list that depends on the day as well as on what happened (R7.2). Its pages share the day of
     * the first one.
     *
     * @param complete turns the rows of the page into what is answered, of a position and of a day in the municipality's
     *     time zone
     * @param others every other view that {@code complete} uses
     */
    public <R extends Row, T> ResponseEntity<Listing<T>> listDated(
            ViewReader<R> reader,
            Map<String, @Nullable String> filters,
            Dated<R, T> complete,
            ViewReader<?>... others) {
        return list(
                reader,
                filters,
                (items, position, day) -> complete.of(items, position, Objects.requireNonNull(day)),
                day(),
                others);
    }

    /** Turns rows into what is answered on a day. */
    @FunctionalInterface
    public interface Dated<R, T> {
        List<T> of(List<R> rows, long position, LocalDate day);
    }

    /** Turns rows into what is answered; on no day for a list that does not depend on it. */
    @FunctionalInterface
    private interface Completion<R, T> {
        List<T> of(List<R> rows, long position, @Nullable LocalDate day);
    }

    /** @param today null for a list that does not depend on the day */
    private <R extends Row, T> ResponseEntity<Listing<T>> list(
            ViewReader<R> reader,
            Map<String, @Nullable String> filters,
            Completion<R, T> complete,
            @Nullable LocalDate today,
            ViewReader<?>... others) {
        var given = new TreeMap<String, String>();
        filters.forEach((name, value) -> {
            if (value != null) given.put(name, value);
        });
        var readers = Stream.concat(Stream.of(reader), Stream.of(others)).toArray(ViewReader<?>[]::new);
        var cursor = asked.cursor() == null ? null : Cursor.decode(asked.cursor(), asked.path(), given);
        var position = cursor == null ? position(readers) : continued(cursor, readers);
        var day = cursor == null ? today : continued(cursor, today);
        var page = reader.list(given, cursor == null ? null : cursor.after(), asked.limit(), position);
        var next = page.next() == null ? null : new Cursor(asked.path(), given, position, day, page.next()).encoded();
        return ResponseEntity.ok()
                .headers(headers(position))
                .eTag("p" + position + codeVersions(readers) + (day == null ? "" : "d" + day.toEpochDay()))
                .body(new Listing<>(complete.of(page.items(), position, day), next, position));
    }

    /** What a list is read from when it is no view. */
    @FunctionalInterface
    public interface Source<T> {

        /**
         * @param after where the page before ended; null for the first page
         * @param position of the list: nothing later is in it
         */
        Page<T> read(@Nullable Place after, int limit, long position);
    }

    /**
     * Answers one page of a list whose items are not the rows of a view.
     *
     * @param filters of the list; those whose value is null do not filter
     * @param readers every view that {@code source} uses
     */
    public <T> ResponseEntity<Listing<T>> list(
            Map<String, @Nullable String> filters, Source<T> source, ViewReader<?>... readers) {
        var given = new TreeMap<String, String>();
        filters.forEach((name, value) -> {
            if (value != null) given.put(name, value);
        });
        var cursor = asked.cursor() == null ? null : Cursor.decode(asked.cursor(), asked.path(), given);
        if (cursor != null && cursor.position() > projector.standing().position())
            throw HttpProblem.INVALID_CURSOR.exception();
        var position = cursor == null ? recentEnough(at -> false, readers) : continued(cursor, readers);
        if (cursor != null && cursor.day() != null) throw HttpProblem.INVALID_CURSOR.exception();
        var page = source.read(cursor == null ? null : cursor.after(), asked.limit(), position);
        var next = page.next() == null ? null : new Cursor(asked.path(), given, position, null, page.next()).encoded();
        return ResponseEntity.ok()
                .headers(headers(position))
                .eTag("p" + position + codeVersions(readers))
                .body(new Listing<>(page.items(), next, position));
    }

    /** The pages of one list share its position, which was one these views had reached, and the one asked for if any. */
    private long continued(Cursor cursor, ViewReader<?>... readers) {
        var position = cursor.position();
        for (var reader : readers) if (position > reader.reaches()) throw HttpProblem.INVALID_CURSOR.exception();
        if (asked.atPosition() != null && asked.atPosition() != position) throw HttpProblem.INVALID_CURSOR.exception();
        return position;
    }

    /** They share its day as well, which is the one of the moment asked for if any. */
    private @Nullable LocalDate continued(Cursor cursor, @Nullable LocalDate today) {
        if ((cursor.day() == null) != (today == null)) throw HttpProblem.INVALID_CURSOR.exception();
        if (isPinned() && !Objects.equals(cursor.day(), today)) throw HttpProblem.INVALID_CURSOR.exception();
        return cursor.day();
    }

    /**
     * A past position never changes again; everything else may at any time. Nothing was recorded at position 0, so it has
     * no day of its own and is told for today.
     */
    private HttpHeaders headers(long position) {
        var headers = new HttpHeaders();
        headers.set(POSITION, Long.toString(position));
        headers.setCacheControl(
                !kept
                        ? CacheControl.noStore()
                        : asked.atPosition() != null && asked.atPosition() > 0
                                ? CacheControl.maxAge(Duration.ofDays(1)).cachePublic()
                                : CacheControl.noCache().cachePublic());
        return headers;
    }

    private boolean isPinned() {
        return asked.atPosition() != null || asked.asOf() != null;
    }

    /** The position asked for; never one that a view in question has not reached. */
    private long position(ViewReader<?>... readers) {
        var position = asked();
        for (var reader : readers) {
            if (isPinned() && reader.reaches() < position) throw HttpProblem.VIEW_BEHIND.exception();
            position = Math.min(position, reader.reaches());
        }
        return position;
    }

    /** Today, or the day of the instant asked for, or the day the position asked for was recorded; today for position 0. */
    private LocalDate day() {
        var instant = asked.asOf() != null
                ? asked.asOf()
                : asked.atPosition() != null
                        ? projector.moments().recordedAt(asked.atPosition()).orElseGet(clock::instant)
                        : clock.instant();
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    private long asked() {
        var now = projector.standing().position();
        if (asked.atPosition() != null) {
            if (asked.atPosition() > now) throw tooFarAhead(asked.atPosition());
            return asked.atPosition();
        }
        if (asked.asOf() != null) {
            if (asked.asOf().isAfter(clock.instant())) throw HttpProblem.AS_OF_IN_THE_FUTURE.exception();
            return projector.moments().positionAt(asked.asOf());
        }
        return now;
    }

    /** Another node may have given the position a moment ago: then this one only has to catch up. */
    private HttpProblemException tooFarAhead(long position) {
        return position <= projector.positionInStore()
                ? HttpProblem.VIEW_BEHIND.exception()
                : HttpProblem.POSITION_NOT_REACHED.exception();
    }
}
