package org.assembleaclima.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the server cut the connection of an answer that broke off midway: ended properly it would pass for a whole one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrokenAnswers extends OncePerRequestFilter {

    /** A request attribute: the answer has begun and cannot be gone on with. */
    static final String BROKEN = "answer.broken";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(BROKEN) != null) throw new IOException("the answer broke off");
    }
}
