package org.assembleaclima.common.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.assembleaclima.common.Refused;
import org.assembleaclima.common.view.ViewNotReady;
import org.assembleaclima.common.web.Problem.Place;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns every refusal and every error of a controller into application/problem+json. Faults become a 500 that says nothing. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");
    private static final Pattern CAPITAL = Pattern.compile("([a-z0-9])([A-Z])");

    @ExceptionHandler
    ResponseEntity<Object> on(Refused refused) {
        LOG.info("refused: {}", refused.reason().name());
        return Problem.of(refused).answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> on(HttpProblemException found) {
        return Problem.of(found.problem()).answer();
    }

    /** The id of something of another kind names nothing here either. */
    @ExceptionHandler({AggregateNotFoundException.class, IncompatibleAggregateException.class})
    ResponseEntity<Object> onNothingThere(Exception missing) {
        return Problem.of(HttpProblem.NOT_FOUND).answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> on(ViewNotReady notReady) {
        return Problem.of(HttpProblem.VIEW_NOT_READY).answer();
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> onDatabaseAway(Exception away) {
        LOG.error("database unavailable: {}", away.getClass().getName());
        return Problem.of(HttpProblem.DATABASE_UNAVAILABLE).answer();
    }

    /** Tomcat reads the parameters when the first one is asked for, which is in a controller or later. */
    @ExceptionHandler
    ResponseEntity<Object> on(InvalidParameterException undecodable) {
        return Problem.of(
                        undecodable.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                                ? HttpProblem.BODY_TOO_LARGE
                                : HttpProblem.INVALID_PARAMETER)
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> on(Exception fault) {
        if (BoundedBody.isTooLarge(fault))
            return Problem.of(HttpProblem.BODY_TOO_LARGE).answer();
        LOG.error("fault", fault);
        return Problem.of(HttpProblem.INTERNAL_ERROR).answer();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var places = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> Place.at(pointer(error.getField())))
                .distinct()
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .limit(Problem.MOST_PLACES)
                .toList();
        return Problem.of(HttpProblem.FIELD_OUT_OF_BOUNDS, places).answer();
    }

    /** {@code blocks[3].titleStatus} becomes {@code /blocks/3/title_status}. */
    private static String pointer(String javaPath) {
        var indexed = javaPath.replace("[]", ""); // an element of a set has no index
        var path = INDEX.matcher(indexed).replaceAll("/$1").replace('.', '/');
        return "/" + CAPITAL.matcher(path).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (BoundedBody.isTooLarge(unreadable))
            return Problem.of(HttpProblem.BODY_TOO_LARGE).answer();
        if (!(unreadable.getCause() instanceof JacksonException json))
            return Problem.of(isFile(request) ? HttpProblem.MALFORMED_REQUEST : HttpProblem.MALFORMED_JSON)
                    .answer();
        var problem = json instanceof UnrecognizedPropertyException
                ? HttpProblem.UNKNOWN_FIELD
                : json instanceof StreamReadException ? HttpProblem.MALFORMED_JSON : HttpProblem.WRONG_VALUE;
        return Problem.of(problem, List.of(place(json))).answer();
    }

    /** A body that was never meant to be JSON, and is missing. */
    private static boolean isFile(WebRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/");
    }

    /** The name of an unknown field is input, so the place is then what contains it. */
    private static Place place(JacksonException json) {
        var path = json.getPath();
        var known = json instanceof UnrecognizedPropertyException && !path.isEmpty()
                ? path.subList(0, path.size() - 1)
                : path;
        var pointer = new StringBuilder();
        known.forEach(step -> pointer.append('/')
                .append(step.getPropertyName() != null ? step.getPropertyName() : String.valueOf(step.getIndex())));
        var location = json.getLocation();
        return location == null || location.getLineNr() < 1
                ? Place.at(pointer.toString())
                : new Place(pointer.toString(), location.getLineNr(), location.getColumnNr(), null);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return Problem.of(HttpProblem.INVALID_PARAMETER).answer();
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return Problem.of(HttpProblem.INVALID_PARAMETER).answer();
    }

    /** Everything else Spring refuses by itself: methods, media types, missing parameters, unknown addresses. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem =
                switch (HttpStatus.valueOf(status.value())) {
                    case NOT_FOUND -> HttpProblem.NOT_FOUND;
                    case METHOD_NOT_ALLOWED -> HttpProblem.METHOD_NOT_ALLOWED;
                    case NOT_ACCEPTABLE -> HttpProblem.NOT_ACCEPTABLE;
                    case UNSUPPORTED_MEDIA_TYPE -> HttpProblem.UNSUPPORTED_MEDIA_TYPE;
                    case CONTENT_TOO_LARGE -> HttpProblem.BODY_TOO_LARGE;
                    case BAD_REQUEST -> HttpProblem.INVALID_PARAMETER;
                    default -> HttpProblem.INTERNAL_ERROR;
                };
        if (problem == HttpProblem.INTERNAL_ERROR) LOG.error("fault", exception);
        return Problem.of(problem).answer(headers);
    }
}
