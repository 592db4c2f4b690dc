package org.assembleaclima.common.web;

import org.springframework.http.HttpStatus;

/** Everything that can be wrong with a request before a rule of the domain is asked. Codes are stable, texts fixed. */
public enum HttpProblem {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request is not well-formed HTTP for this interface."),
    MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body is not well-formed JSON."),
    UNKNOWN_FIELD(HttpStatus.BAD_REQUEST, "The body has a field this request does not know."),
    WRONG_VALUE(HttpStatus.BAD_REQUEST, "A value in the body is not of the form its field asks for."),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter in the address is missing or not of its form."),
    INVALID_CURSOR(HttpStatus.BAD_REQUEST, "The cursor was not made by this list."),
    INVALID_IDEMPOTENCY_KEY(HttpStatus.BAD_REQUEST, "An Idempotency-Key has 1 to 128 visible ASCII characters."),
    INVALID_IF_MATCH(HttpStatus.BAD_REQUEST, "If-Match holds one ETag this interface gave, such as \"3\"."),
    AS_OF_IN_THE_FUTURE(HttpStatus.BAD_REQUEST, "What will have been recorded by then is not known yet."),
    POSITION_NOT_REACHED(HttpStatus.BAD_REQUEST, "No event has this position yet."),
    AUTHENTICATION_MISSING(HttpStatus.UNAUTHORIZED, "This needs a valid access token."),
    ACCESS_DENIED(HttpStatus.FORBIDDEN, "This is not open to you."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here, or was nothing at the moment asked for."),
    NO_CHECKPOINT(HttpStatus.NOT_FOUND, "No checkpoint of this size was kept."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take this method."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "This address does not answer in a media type you accept."),
    VOTES_SEALED(HttpStatus.CONFLICT, "The votes of this ballot are sealed until it has closed."),
    REPLAY_RUNNING(HttpStatus.CONFLICT, "Another replay is running. There is one at a time."),
    REPLAY_NOT_RUNNING(HttpStatus.CONFLICT, "This replay has ended already."),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than this address takes."),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is not of the media type this address takes."),
    RANGE_NOT_SATISFIABLE(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "The file has no bytes in this range."),
    FIELD_OUT_OF_BOUNDS(HttpStatus.UNPROCESSABLE_CONTENT, "A value is missing, too long, too short or out of range."),
    IF_MATCH_MISSING(HttpStatus.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the version you read."),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests. Wait as long as Retry-After says."),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something is wrong on our side."),
    IMPORTS_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Other imports are under way. Try again shortly."),
    EXPORTS_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "As many exports are under way as may. Try again shortly."),
    FEED_BUSY(
            HttpStatus.SERVICE_UNAVAILABLE, "As many listen, in all or from your address, as may. Try again shortly."),
    VIEW_BEHIND(HttpStatus.SERVICE_UNAVAILABLE, "The view has not reached the version asked for. Try again shortly."),
    VIEW_NOT_READY(HttpStatus.SERVICE_UNAVAILABLE, "The view is being built. Try again shortly."),
    DATABASE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer. Try again shortly.");

    private final HttpStatus status;
    private final String detail;

    HttpProblem(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    public HttpStatus status() {
        return status;
    }

    public String detail() {
        return detail;
    }

    /** To be thrown where a controller or what it uses finds the problem. */
    public HttpProblemException exception() {
        return new HttpProblemException(this);
    }
}
