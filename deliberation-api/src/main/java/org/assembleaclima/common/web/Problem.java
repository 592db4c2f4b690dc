package org.assembleaclima.common.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.common.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What every error answers (RFC 9457). Echoes nothing of the request.
 *
 * @param type a URN made of the code
 * @param title the code in words
 * @param status the HTTP status
 * @param detail one fixed English sentence
 * @param code stable name of the reason, listed in openapi/problems.yaml
 * @param errors the first 100 places in the body it is about; null when it is about the whole
 * @param moreErrors how many places there are beyond those; null when there are none
 * @param found what the text says where other words were quoted, empty when there is nothing any more; null when it is
 *     not about a text
 * @param currentState where the thing is in its life; null unless a step was refused because of it
 * @param allowedCommands the steps open from there; null unless a step was refused because of the state
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable List<Place> errors,
        @Nullable Integer moreErrors,
        @Nullable String found,
        @Nullable String currentState,
        @Nullable List<String> allowedCommands) {

    /** A file may be wrong in every line. */
    static final int MOST_PLACES = 100;

    /**
     * A place in the body.
     *
     * @param pointer JSON pointer made of field names and indexes
     * @param line where the text stops making sense, or the line of a file that is refused, from 1; null when the pointer
     *     says it all
     * @param column in that line, from 1; null when the pointer says it all
     * @param code why this line of a file is refused, listed in openapi/problems.yaml; null where the problem's own code
     *     is about all places
     */
    public record Place(
            String pointer,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String code) {

        static Place at(String pointer) {
            return new Place(pointer, null, null, null);
        }

        private static Place of(Refused.Line line) {
            return new Place(line.pointer(), line.number(), null, line.reason().name());
        }
    }

    static Problem of(HttpProblem problem) {
        return of(problem, List.of());
    }

    static Problem of(HttpProblem problem, List<Place> places) {
        return new Problem(
                type(problem.name()),
                title(problem.name()),
                problem.status().value(),
                problem.detail(),
                problem.name(),
                places.isEmpty() ? null : places,
                null,
                null,
                null,
                null);
    }

    static Problem of(Refused refused) {
        var reason = refused.reason();
        var state = refused.state();
        return new Problem(
                type(reason.name()),
                title(reason.name()),
                status(reason).value(),
                reason.explanation(),
                reason.name(),
                places(refused),
                more(refused.lines().size() - MOST_PLACES),
                refused.found(),
                state == null ? null : state.name(),
                state == null ? null : state.allowedCommands());
    }

    private static @Nullable List<Place> places(Refused refused) {
        if (!refused.pointer().isEmpty()) return List.of(Place.at(refused.pointer()));
        if (refused.lines().isEmpty()) return null;
        return refused.lines().stream().limit(MOST_PLACES).map(Place::of).toList();
    }

    private static @Nullable Integer more(int places) {
        return places > 0 ? places : null;
    }

    private static URI type(String code) {
        return URI.create(
                "urn:assembleaclima:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A code in words: {@code NOT_FOUND} is "Not found". */
    public static String title(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The one place that knows which status a refusal becomes. */
    public static HttpStatus status(RefusalReason reason) {
        return switch (reason.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    ResponseEntity<Object> answer() {
        return answer(new HttpHeaders());
    }

    ResponseEntity<Object> answer(HttpHeaders headers) {
        var answer = ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) answer.header(HttpHeaders.RETRY_AFTER, "1");
        if (status == HttpStatus.UNAUTHORIZED.value()) answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer.body(this);
    }
}
