package org.assembleaclima.common.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, which is in its answer and in every line of the log that its own thread writes. Lines of the
 * threads that run batches have none: a batch is the work of many requests. A proxy's id is taken when it is short and
 * plain: what is in the log must not be written by strangers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2) // below the observation, which puts the trace id beside it
public final class RequestIdFilter extends OncePerRequestFilter {

    /** In requests and answers. */
    public static final String HEADER = "Request-Id";

    /** In lines of the log. */
    static final String LOGGED_AS = "request_id";

    /** What is taken of a client: as long as an id needs to be, and no character that means anything anywhere. */
    public static final String PATTERN = "[A-Za-z0-9-]{8,64}";

    private static final Pattern PLAIN = Pattern.compile(PATTERN);

    private final Supplier<UUID> newIds;

    RequestIdFilter(Supplier<UUID> newIds) {
        this.newIds = newIds;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = idOf(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        MDC.put(LOGGED_AS, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOGGED_AS);
        }
    }

    private String idOf(@Nullable String sent) {
        return sent != null && PLAIN.matcher(sent).matches()
                ? sent
                : newIds.get().toString();
    }
}
