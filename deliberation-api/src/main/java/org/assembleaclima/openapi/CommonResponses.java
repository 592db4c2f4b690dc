package org.assembleaclima.openapi;

import static java.util.stream.Collectors.joining;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assembleaclima.Catalogue;
import org.assembleaclima.command.CommandRefusal;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.common.web.HttpProblem;
import org.assembleaclima.common.web.Problem;
import org.assembleaclima.security.SecurityRefusal;
import org.springframework.http.HttpStatus;

/** The answers that operations have in common, by component name: every error, and that nothing has changed. */
final class CommonResponses {

    private static final Map<HttpStatus, String> MEANINGS = new EnumMap<>(Map.ofEntries(
            Map.entry(HttpStatus.BAD_REQUEST, "The request is not of the form this interface takes."),
            Map.entry(HttpStatus.UNAUTHORIZED, "The access token is missing or not valid."),
            Map.entry(HttpStatus.FORBIDDEN, "The token's roles do not allow this."),
            Map.entry(HttpStatus.NOT_FOUND, "There is no such thing, or was none at the moment asked for."),
            Map.entry(HttpStatus.NOT_ACCEPTABLE, "The answer cannot be of the media type asked for."),
            Map.entry(HttpStatus.CONFLICT, "A rule says no because of how things are now."),
            Map.entry(HttpStatus.PRECONDITION_FAILED, "The text has changed since the version named in If-Match."),
            Map.entry(HttpStatus.CONTENT_TOO_LARGE, "The body is too large."),
            Map.entry(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is not of the media type this address takes."),
            Map.entry(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "The file has no bytes in the range asked for."),
            Map.entry(
                    HttpStatus.UNPROCESSABLE_CONTENT, "A value is out of bounds, or a rule says no to what was sent."),
            Map.entry(HttpStatus.PRECONDITION_REQUIRED, "If-Match is missing."),
            Map.entry(HttpStatus.TOO_MANY_REQUESTS, "Too many requests came from this network address."),
            Map.entry(HttpStatus.INTERNAL_SERVER_ERROR, "Something is wrong on the server's side."),
            Map.entry(HttpStatus.SERVICE_UNAVAILABLE, "It cannot be answered now, but shortly.")));

    private static final List<RefusalReason> SHARED_REFUSALS = Stream.<RefusalReason>concat(
                    Arrays.stream(SecurityRefusal.values()), Arrays.stream(CommandRefusal.values()))
            .toList();

    private CommonResponses() {}

    static ApiResponse reference(HttpStatus status) {
        return new ApiResponse().$ref("#/components/responses/" + name(status));
    }

    static Map<String, ApiResponse> all() {
        var all = new LinkedHashMap<String, ApiResponse>();
        all.put(name(HttpStatus.NOT_MODIFIED), notModified());
        MEANINGS.forEach((status, meaning) -> all.put(name(status), problem(status, meaning)));
        return all;
    }

    private static ApiResponse notModified() {
        var response =
                withCommonHeaders(new ApiResponse().description("The answer is still the one of If-None-Match."));
        CommonHeaders.READ.forEach(header -> add(response, header));
        return response;
    }

    private static ApiResponse problem(HttpStatus status, String meaning) {
        var response = withCommonHeaders(new ApiResponse()
                .description(meaning + " " + codes(status))
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(Schemas.reference(Problem.class.getSimpleName())))));
        if (status == HttpStatus.UNAUTHORIZED) add(response, CommonHeaders.AUTHENTICATE);
        if (status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE)
            add(response, CommonHeaders.RETRY_AFTER);
        return response;
    }

    /** The codes every feature shares; those of one feature only are too many for each of its operations. */
    private static String codes(HttpStatus status) {
        var codes = Stream.concat(
                Arrays.stream(HttpProblem.values())
                        .filter(problem -> problem.status() == status)
                        .map(HttpProblem::name),
                names(SHARED_REFUSALS, status));
        var rules = names(Catalogue.refusals(), status).findAny().isPresent()
                ? Stream.of("those of the rules in openapi/problems.yaml")
                : Stream.<String>empty();
        return Stream.concat(codes.sorted(), rules).collect(joining(", ", "Codes: ", "."));
    }

    private static Stream<String> names(List<RefusalReason> reasons, HttpStatus status) {
        return reasons.stream()
                .filter(reason -> Problem.status(reason) == status)
                .map(RefusalReason::name);
    }

    static ApiResponse withCommonHeaders(ApiResponse response) {
        CommonHeaders.EVERYWHERE.forEach(header -> add(response, header));
        return response;
    }

    static void add(ApiResponse response, String header) {
        response.addHeaderObject(header, CommonHeaders.reference(header));
    }

    /** {@code NOT_FOUND} becomes {@code NotFound}. */
    private static String name(HttpStatus status) {
        return Arrays.stream(status.name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(joining());
    }
}
