package org.assembleaclima.common.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.concurrent.Semaphore;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Moment.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the {@link Moment} a controller asks for. */
@Component
class MomentResolver implements HandlerMethodArgumentResolver {

    /** Anybody may ask to wait; beyond this many the answer is to try again. */
    private static final int MOST_WAITERS = 500;

    private final Projector projector;
    private final ViewReader<HistoryEntry> history;
    private final Clock clock;
    private final Semaphore waiters = new Semaphore(MOST_WAITERS);

    MomentResolver(Projector projector, ViewReader<HistoryEntry> history, Clock clock) {
        this.projector = projector;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Moment.class;
    }

    @Override
    public Moment resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) throw new IllegalStateException("not a servlet request");
        var asOf = instant(request.getParameter("as_of"));
        var atPosition = number(request.getParameter("at_position"), Long.MAX_VALUE);
        if (asOf != null && atPosition != null) throw HttpProblem.INVALID_PARAMETER.exception();
        var limit = number(request.getParameter("limit"), Moment.MOST_ITEMS);
        if (limit != null && limit == 0) throw HttpProblem.INVALID_PARAMETER.exception();
        return new Moment(
                projector,
                history,
                clock,
                waiters,
                new Asked(
                        servlet.getRequestURI(),
                        asOf,
                        atPosition,
                        number(request.getParameter("min_version"), Long.MAX_VALUE),
                        request.getParameter("cursor"),
                        limit == null ? Moment.DEFAULT_LIMIT : limit.intValue(),
                        Representation.preferred(Collections.list(servlet.getHeaders(HttpHeaders.ACCEPT)))),
                true,
                null);
    }

    /** RFC 3339, with any offset. */
    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null) return null;
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw HttpProblem.INVALID_PARAMETER.exception();
        }
    }

    private static @Nullable Long number(@Nullable String text, long most) {
        if (text == null) return null;
        try {
            var number = Long.parseLong(text);
            if (number >= 0 && number <= most) return number;
        } catch (NumberFormatException e) {
            // falls through to the refusal
        }
        throw HttpProblem.INVALID_PARAMETER.exception();
    }
}
