package org.assembleaclima.common.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.view.Standing;
import org.assembleaclima.common.view.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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
    private final Clock clock;
    private final Asked asked;

    /** What the address says; each null when it does not. */
    record Asked(
            String path,
            @Nullable Instant asOf,
            @Nullable Long atPosition,
            @Nullable Long minVersion,
            @Nullable String cursor,
            int limit) {}

    Moment(Projector projector, Clock clock, Asked asked) {
        this.projector = projector;
        this.clock = clock;
        this.asked = asked;
    }

    /** Answers one row; 404 when there was none at the moment asked for. */
    public <R extends Row> ResponseEntity<R> answer(ViewReader<R> reader, String key) {
        return answer(position -> reader.find(key, position), reader);
    }

    /**
     * Answers what is read from several views at one position.
     *
     * @param readers every view that {@code read} uses
     */
    public <R extends Row> ResponseEntity<R> answer(LongFunction<Optional<R>> read, ViewReader<?>... readers) {
        var deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            var seen = projector.standing();
            var position = position(readers);
            var row = read.apply(position);
            if (isRecentEnough(row)) return answer(row, position);
            if (System.nanoTime() - deadline >= 0) throw HttpProblem.VIEW_BEHIND.exception();
            await(seen);
        }
    }

    private boolean isRecentEnough(Optional<? extends Row> row) {
        return asked.minVersion() == null
                || isPinned()
                || (row.isPresent() && row.get().version() >= asked.minVersion());
    }

    private void await(Standing seen) {
        try {
            projector.awaitChange(seen, Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HttpProblem.VIEW_BEHIND.exception();
        }
    }

    private <R extends Row> ResponseEntity<R> answer(Optional<R> row, long position) {
        if (row.isEmpty()) throw HttpProblem.NOT_FOUND.exception();
        return ResponseEntity.ok()
                .headers(headers(position))
                .eTag(Long.toString(row.get().version()))
                .body(row.get());
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
     * Answers one page of a list whose rows are completed from other views.
     *
     * @param complete turns the rows of the page into what is answered, reading at the position given
     */
    public <R extends Row, T> ResponseEntity<Listing<T>> list(
            ViewReader<R> reader,
            Map<String, @Nullable String> filters,
            BiFunction<List<R>, Long, List<T>> complete,
            ViewReader<?>... others) {
        var given = new TreeMap<String, String>();
        filters.forEach((name, value) -> {
            if (value != null) given.put(name, value);
        });
        var cursor = asked.cursor() == null ? null : Cursor.decode(asked.cursor(), asked.path(), given);
        var position = cursor != null ? cursor.position() : Math.min(position(reader), position(others));
        var page = reader.list(given, cursor == null ? null : cursor.after(), asked.limit(), position);
        var next = page.next() == null ? null : new Cursor(asked.path(), given, position, page.next()).encoded();
        return ResponseEntity.ok()
                .headers(headers(position))
                .eTag("p" + position)
                .body(new Listing<>(complete.apply(page.items(), position), next, position));
    }

    /** A past position never changes again; everything else may at any time. */
    private HttpHeaders headers(long position) {
        var headers = new HttpHeaders();
        headers.set(POSITION, Long.toString(position));
        headers.setCacheControl(
                asked.atPosition() != null
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
            if (asked.atPosition() != null && reader.reaches() < position) throw HttpProblem.VIEW_BEHIND.exception();
            position = Math.min(position, reader.reaches());
        }
        return position;
    }

    private long asked() {
        var now = projector.standing().position();
        if (asked.atPosition() != null) {
            if (asked.atPosition() > now) throw HttpProblem.POSITION_NOT_REACHED.exception();
            return asked.atPosition();
        }
        if (asked.asOf() != null) {
            if (asked.asOf().isAfter(clock.instant())) throw HttpProblem.AS_OF_IN_THE_FUTURE.exception();
            return projector.positionAt(asked.asOf());
        }
        return now;
    }
}
