package org.assembleaclima.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.assembleaclima.audit.view.Access;
import org.assembleaclima.audit.view.EventQuery;
import org.assembleaclima.audit.view.EventSearch;
import org.assembleaclima.common.view.ViewReader.Page;
import org.assembleaclima.common.view.ViewReader.Place;
import org.assembleaclima.common.web.HttpProblem;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history, event by event. */
@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "history", description = "What was recorded: event by event, whole as a file, replayed.")
class EventController {

    private static final String NAME = "^[A-Za-z]{1,128}$";
    private static final String STREAM = "^[A-Za-z0-9._:/-]{1,128}$";
    private static final String ROLE = "^[a-z_]{1,40}$";
    private static final long LAST = Long.MAX_VALUE - 1;

    private final EventSearch search;

    EventController(EventSearch search) {
        this.search = search;
    }

    @GetMapping
    @Operation(
            operationId = "events",
            summary = "Every stored event, the first one first",
            description =
                    "Content that nobody may read at the moment asked for, or only auditors, is withheld: the event"
                            + " is then told without it, with the reason. A page passes over at most 10,000 events, so one that"
                            + " asks for what is rare may hold fewer than `limit`, or none, and still have a `next_cursor`.")
    ResponseEntity<Listing<RecordedEvent>> list(
            @RequestParam(required = false) @Nullable @Pattern(regexp = NAME) String type,
            @RequestParam(required = false) @Nullable @Pattern(regexp = STREAM) String stream,
            @RequestParam(name = "actor_role", required = false) @Nullable @Pattern(regexp = ROLE) String actorRole,
            @RequestParam(name = "from_position", required = false) @Nullable @Min(1) @Max(LAST) Long fromPosition,
            @RequestParam(name = "to_position", required = false) @Nullable @Min(1) @Max(LAST) Long toPosition,
            @RequestParam(name = "from_time", required = false) @Nullable OffsetDateTime fromTime,
            @RequestParam(name = "to_time", required = false) @Nullable OffsetDateTime toTime,
            Moment moment) {
        var query =
                new EventQuery(type, stream, actorRole, fromPosition, toPosition, instant(fromTime), instant(toTime));
        var access = Readers.current();
        var answer = (access == Access.PUBLIC ? moment : moment.notKept())
                .list(filters(query, access), (after, limit, position) -> page(query, access, after, limit, position));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .eTag(etag(answer.getHeaders(), access))
                .varyBy(HttpHeaders.AUTHORIZATION)
                .body(answer.getBody());
    }

    /** Another one for auditors: whoever has read the public page has not read theirs. */
    private static @Nullable String etag(HttpHeaders headers, Access access) {
        var etag = headers.getETag();
        return etag == null || access == Access.PUBLIC ? etag : etag.substring(0, etag.length() - 1) + "a\"";
    }

    private Page<RecordedEvent> page(EventQuery query, Access access, @Nullable Place after, int limit, long position) {
        var page = search.page(query, access, position(after), limit, position);
        var next = page.next() == null ? null : new Place(Long.toString(page.next()), "");
        return new Page<>(page.items().stream().map(RecordedEvent::of).toList(), next);
    }

    private static long position(@Nullable Place after) {
        try {
            if (after == null) return 0;
            var position = Long.parseLong(after.sortKey());
            if (position > 0) return position;
        } catch (NumberFormatException e) {
            // falls through to the refusal: no list of ours made it
        }
        throw HttpProblem.INVALID_CURSOR.exception();
    }

    /** The access is one of them: a list begun by an auditor is not gone on with by others. */
    private static Map<String, @Nullable String> filters(EventQuery query, Access access) {
        var filters = new HashMap<String, @Nullable String>();
        filters.put("type", query.type());
        filters.put("stream", query.stream());
        filters.put("actor_role", query.actorRole());
        filters.put("from_position", text(query.fromPosition()));
        filters.put("to_position", text(query.toPosition()));
        filters.put("from_time", text(query.fromTime()));
        filters.put("to_time", text(query.toTime()));
        filters.put("access", access.code());
        return filters;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
