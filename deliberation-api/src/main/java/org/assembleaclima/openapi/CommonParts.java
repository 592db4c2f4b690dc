package org.assembleaclima.openapi;

import static org.assembleaclima.openapi.CommonParameters.AS_OF;
import static org.assembleaclima.openapi.CommonParameters.AT_POSITION;
import static org.assembleaclima.openapi.CommonParameters.CURSOR;
import static org.assembleaclima.openapi.CommonParameters.IDEMPOTENCY_KEY;
import static org.assembleaclima.openapi.CommonParameters.IF_MATCH;
import static org.assembleaclima.openapi.CommonParameters.IF_NONE_MATCH;
import static org.assembleaclima.openapi.CommonParameters.LIMIT;
import static org.assembleaclima.openapi.CommonParameters.MIN_VERSION;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.web.Tabular;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Adds to every operation what its kind brings, so that controllers say only what is their own. */
@Component
final class CommonParts implements OperationCustomizer {

    /** It will be there, but is not yet. */
    private static final String LATER = "202";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var endpoint = Endpoint.of(handler);
        parameters(endpoint).forEach(name -> operation.addParametersItem(CommonParameters.reference(name)));
        if (endpoint.sends() || endpoint.restricted())
            operation.addSecurityItem(new SecurityRequirement().addList(Introduction.TOKEN));
        operation.setDescription(description(endpoint, operation));
        operation.setResponses(responses(endpoint, operation.getResponses()));
        return operation;
    }

    private static List<String> parameters(Endpoint endpoint) {
        var names = new ArrayList<String>();
        if (endpoint.reads()) names.addAll(List.of(AS_OF, AT_POSITION));
        if (endpoint.reads()) names.addAll(endpoint.lists() ? List.of(LIMIT, CURSOR) : List.of(MIN_VERSION));
        if (endpoint.reads() || endpoint.exports()) names.add(IF_NONE_MATCH);
        if (endpoint.keyed()) names.add(IDEMPOTENCY_KEY);
        if (endpoint.editsText()) names.add(IF_MATCH);
        return names;
    }

    private static String description(Endpoint endpoint, Operation operation) {
        var own = operation.getDescription();
        var common = common(endpoint);
        if (own == null || own.isBlank()) return common;
        return common.isEmpty() ? own : own + " " + common;
    }

    private static String common(Endpoint endpoint) {
        if (endpoint.lists() && endpoint.reads())
            return "Answers as of now or of the moment asked for, all pages of one list alike.";
        if (endpoint.reads()) return "Answers as of now or of the moment asked for.";
        if (endpoint.changes()) return "Changes nothing that is recorded.";
        if (endpoint.restricted()) return "Answers as of now, only to whoever may know it, and is kept by no cache.";
        if (endpoint.editsText()) return "Taken only while the version in If-Match is the last one.";
        if (endpoint.sends()) return "What it does is kept for ever, with who asked for it.";
        return "";
    }

    /** The library knows one response, which it calls 200. */
    private static ApiResponses responses(Endpoint endpoint, ApiResponses found) {
        var success =
                CommonResponses.withCommonHeaders(found.values().iterator().next());
        success.setDescription(meaning(endpoint));
        var content = success.getContent();
        if (content != null && content.containsKey(Tabular.CSV)) // an object only as JSON: here the same in lines
        content.addMediaType(Tabular.CSV, new MediaType().schema(Schemas.text()));
        headers(endpoint).forEach(header -> CommonResponses.add(success, header));
        var responses = new ApiResponses();
        responses.addApiResponse(String.valueOf(endpoint.success().value()), success);
        if (!endpoint.begins())
            Optional.ofNullable(found.get(LATER)).ifPresent(later -> responses.addApiResponse(LATER, later(later)));
        endpoint.others()
                .forEach(status ->
                        responses.addApiResponse(String.valueOf(status.value()), CommonResponses.reference(status)));
        return responses;
    }

    private static ApiResponse later(ApiResponse later) {
        CommonResponses.add(CommonResponses.withCommonHeaders(later), CommonHeaders.RETRY_AFTER);
        CommonResponses.add(later, CommonHeaders.CACHE_CONTROL);
        return later;
    }

    private static String meaning(Endpoint endpoint) {
        if (endpoint.creates()) return "It was made.";
        if (endpoint.begins()) return "It has begun.";
        if (endpoint.sends() || endpoint.changes()) return "It was done.";
        if (endpoint.exports()) return "The file, line by line.";
        if (endpoint.streams()) return "Changes, for as long as the connection stands.";
        return endpoint.lists() ? "One page." : "What was asked for.";
    }

    private static List<String> headers(Endpoint endpoint) {
        if (endpoint.reads() || endpoint.exports()) return CommonHeaders.READ;
        if (endpoint.begins())
            return List.of(CommonHeaders.LOCATION, CommonHeaders.RETRY_AFTER, CommonHeaders.CACHE_CONTROL);
        return endpoint.creates()
                ? List.of(CommonHeaders.LOCATION, CommonHeaders.CACHE_CONTROL)
                : List.of(CommonHeaders.CACHE_CONTROL);
    }
}
