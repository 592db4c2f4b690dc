package org.assembleaclima.openapi;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.EditsText;
import org.assembleaclima.command.web.HoldsPersonalData;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.security.web.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/**
 * What the signature of a controller's method says of its operation.
 *
 * @param reads it answers what was at a moment
 * @param lists it answers a page
 * @param restricted it is not for everybody to read
 * @param sends it sends a command
 * @param keyed the command takes an Idempotency-Key
 * @param creates the command makes something new: it is posted to the collection itself
 * @param editsText the command names the version it rests on
 * @param takesBody the command has a body
 * @param streams it answers for as long as there is something to tell
 * @param exports it answers a file that can be asked for in parts
 * @param begins it only begins what was asked for
 * @param changes it changes something without sending a command
 * @param namesOne the address names one thing, which may not be there
 * @param asks the address says in parameters of its own what is asked for
 */
record Endpoint(
        boolean reads,
        boolean lists,
        boolean restricted,
        boolean sends,
        boolean keyed,
        boolean creates,
        boolean editsText,
        boolean takesBody,
        boolean streams,
        boolean exports,
        boolean begins,
        boolean changes,
        boolean namesOne,
        boolean asks) {

    static Endpoint of(HandlerMethod handler) {
        var lists = answersListing(handler.getMethod().getGenericReturnType());
        var post = handler.getMethodAnnotation(PostMapping.class);
        return new Endpoint(
                takes(handler, Moment.class),
                lists,
                takes(handler, Viewer.class),
                takes(handler, Caller.class),
                takes(handler, Caller.class) && !handler.hasMethodAnnotation(HoldsPersonalData.class),
                post != null && post.value().length == 0 && post.path().length == 0 && !begins(handler),
                handler.hasMethodAnnotation(EditsText.class),
                hasParameter(handler, RequestBody.class),
                produces(handler, MediaType.TEXT_EVENT_STREAM_VALUE),
                produces(handler, MediaType.APPLICATION_NDJSON_VALUE),
                begins(handler),
                post != null && !takes(handler, Caller.class),
                hasParameter(handler, PathVariable.class),
                hasParameter(handler, RequestParam.class));
    }

    private static boolean produces(HandlerMethod handler, String mediaType) {
        var get = handler.getMethodAnnotation(GetMapping.class);
        return get != null && Arrays.asList(get.produces()).contains(mediaType);
    }

    private static boolean begins(HandlerMethod handler) {
        var status = handler.getMethodAnnotation(ResponseStatus.class);
        return status != null && status.value() == HttpStatus.ACCEPTED;
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(type);
    }

    private static boolean hasParameter(HandlerMethod handler, Class<? extends Annotation> annotation) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
    }

    /** {@code ResponseEntity<Listing<…>>}. */
    private static boolean answersListing(Type type) {
        return type instanceof ParameterizedType entity
                && entity.getActualTypeArguments()[0] instanceof ParameterizedType body
                && body.getRawType() == Listing.class;
    }

    HttpStatus success() {
        if (begins) return HttpStatus.ACCEPTED;
        return creates ? HttpStatus.CREATED : HttpStatus.OK;
    }

    /** Every other status it can answer, ascending. */
    List<HttpStatus> others() {
        var statuses = new ArrayList<HttpStatus>();
        if (reads || exports) statuses.add(HttpStatus.NOT_MODIFIED);
        if (reads || restricted || sends || streams || exports || asks || namesOne)
            statuses.add(HttpStatus.BAD_REQUEST);
        statuses.add(HttpStatus.UNAUTHORIZED); // a read needs no token, but takes no false one either
        if (restricted || sends) statuses.add(HttpStatus.FORBIDDEN);
        if ((reads && !lists) || restricted || exports || (!reads && namesOne)) statuses.add(HttpStatus.NOT_FOUND);
        statuses.add(HttpStatus.NOT_ACCEPTABLE);
        if (sends || changes) statuses.add(HttpStatus.CONFLICT);
        if (editsText) statuses.add(HttpStatus.PRECONDITION_FAILED);
        if (sends) statuses.add(HttpStatus.CONTENT_TOO_LARGE);
        if (takesBody) statuses.add(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        if (exports) statuses.add(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
        if (sends) statuses.add(HttpStatus.UNPROCESSABLE_CONTENT);
        if (editsText) statuses.add(HttpStatus.PRECONDITION_REQUIRED);
        statuses.add(HttpStatus.TOO_MANY_REQUESTS);
        statuses.add(HttpStatus.INTERNAL_SERVER_ERROR);
        statuses.add(HttpStatus.SERVICE_UNAVAILABLE);
        return statuses;
    }
}
