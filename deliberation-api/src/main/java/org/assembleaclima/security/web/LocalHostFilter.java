package org.assembleaclima.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.assembleaclima.common.web.HttpProblem;
import org.assembleaclima.common.web.ProblemWriter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * In local mode, answers only requests that name this machine: a page of another site that points its own name at the
 * loopback address (DNS rebinding) could otherwise ask for a token.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
@ConditionalOnProperty(name = "deliberation.security.mode", havingValue = "local", matchIfMissing = true)
class LocalHostFilter extends OncePerRequestFilter {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final ProblemWriter problems;

    LocalHostFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (THIS_MACHINE.contains(request.getServerName())) chain.doFilter(request, response);
        else problems.write(HttpProblem.ACCESS_DENIED, response);
    }
}
