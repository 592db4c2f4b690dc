package org.assembleaclima.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.assembleaclima.command.Commands;
import org.assembleaclima.command.IdempotencyKey;
import org.assembleaclima.common.web.BodyFilter;
import org.assembleaclima.common.web.HttpProblem;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.web.AuthenticatedActor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the {@link Caller} a controller asks for. */
@Component
class CallerResolver implements HandlerMethodArgumentResolver {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})(?:\\.\\d{1,9})?\"");

    private final Commands commands;

    CallerResolver(Commands commands) {
        this.commands = commands;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        var request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request == null) throw new IllegalStateException("not a servlet request");
        checkAcceptsJson(request);
        var actor = AuthenticatedActor.current().orElseThrow(HttpProblem.AUTHENTICATION_MISSING::exception);
        return new Caller(
                commands,
                actor,
                parameter.hasMethodAnnotation(HoldsPersonalData.class) ? null : key(request, actor),
                ifMatch(request));
    }

    /** Asked before anything is done: Spring asks when it writes the answer, and a command taken would look refused. */
    private static void checkAcceptsJson(HttpServletRequest request) {
        try {
            var accepted = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            if (accepted.isEmpty() || accepted.stream().anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith)) return;
        } catch (InvalidMediaTypeException e) {
            // falls through to the refusal
        }
        throw HttpProblem.NOT_ACCEPTABLE.exception();
    }

    private static @Nullable IdempotencyKey key(HttpServletRequest request, Actor actor) {
        var value = request.getHeader(IDEMPOTENCY_KEY);
        if (value == null) return null;
        if (!KEY.matcher(value).matches()) throw HttpProblem.INVALID_IDEMPOTENCY_KEY.exception();
        return new IdempotencyKey(actor.id(), value, String.valueOf(request.getAttribute(BodyFilter.FINGERPRINT)));
    }

    private static @Nullable Long ifMatch(HttpServletRequest request) {
        var value = request.getHeader(HttpHeaders.IF_MATCH);
        if (value == null) return null;
        var etag = ETAG.matcher(value.strip());
        if (!etag.matches()) throw HttpProblem.INVALID_IF_MATCH.exception();
        return Long.valueOf(etag.group(1));
    }
}
