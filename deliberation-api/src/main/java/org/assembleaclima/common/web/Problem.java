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
 * @param errors the places in the body it is about; null when it is about the whole
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
        @Nullable String found,
        @Nullable String currentState,
        @Nullable List<String> allowedCommands) {

    /**
     * A place in the body.
     *
     * @param pointer JSON pointer made of field names and indexes
     * @param line where the text stops making sense, from 1; null when the pointer says it all
     * @param column in that line, from 1; null when the pointer says it all
     */
    public record Place(
            String pointer,
            @Nullable Integer line,
            @Nullable Integer column) {

        static Place at(String pointer) {
            return new Place(pointer, null, null);
        }
    }

    static Problem of(HttpProblem problem) {
        return of(problem, List.of());
    }

    static Problem of(HttpProblem problem, List<Place> places) {
        return of(
                problem.name(), problem.status(), problem.detail(), places.isEmpty() ? null : places, null, null, null);
    }

    static Problem of(Refused refused) {
        var reason = refused.reason();
        var state = refused.state();
        return of(
                reason.name(),
                status(reason),
                reason.explanation(),
                refused.pointer().isEmpty() ? null : List.of(Place.at(refused.pointer())),
                refused.found(),
                state == null ? null : state.name(),
                state == null ? null : state.allowedCommands());
    }

    private static Problem of(
            String code,
            HttpStatus status,
            String detail,
            @Nullable List<Place> errors,
            @Nullable String found,
            @Nullable String state,
            @Nullable List<String> allowed) {
        return new Problem(
                URI.create("urn:assembleaclima:problem:"
                        + code.toLowerCase(Locale.ROOT).replace('_', '-')),
                title(code),
                status.value(),
                detail,
                code,
                errors,
                found,
                state,
                allowed);
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
