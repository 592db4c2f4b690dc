package org.assembleaclima.common.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the body of every command once, refuses one that is too large, and fingerprints the request. */
@Component
@Order(BodyFilter.ORDER)
public class BodyFilter extends OncePerRequestFilter {

    /** Behind Spring Security, so that nobody without a token can make us read. */
    static final int ORDER = 0;

    /** Request attribute: SHA-256 of method, path and body, 64 hex digits. */
    public static final String FINGERPRINT = BodyFilter.class.getName() + ".fingerprint";

    /** What is read of one may take many times the memory of its file. */
    private static final int IMPORTS_AT_ONCE = 3;

    /** How addresses end that take whole files. */
    private static final List<String> FILES = List.of("/import", "/freeze-pool");

    private final Semaphore imports = new Semaphore(IMPORTS_AT_ONCE);
    private final ProblemWriter problems;
    private final WebProperties properties;

    BodyFilter(ProblemWriter problems, WebProperties properties) {
        this.problems = problems;
        this.properties = properties;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (FILES.stream().noneMatch(request.getRequestURI()::endsWith)) {
            read(request, response, chain, properties.bodyLimit());
            return;
        }
        if (!imports.tryAcquire()) {
            problems.write(HttpProblem.IMPORTS_BUSY, response);
            return;
        }
        try {
            read(request, response, chain, properties.importLimit());
        } finally {
            imports.release();
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain, DataSize limit)
            throws ServletException, IOException {
        BoundedBody bounded;
        try {
            bounded = new BoundedBody(request, (int) limit.toBytes());
        } catch (BoundedBody.TooLarge tooLarge) {
            problems.write(HttpProblem.BODY_TOO_LARGE, response);
            return;
        }
        bounded.setAttribute(FINGERPRINT, fingerprint(request, bounded.bytes()));
        chain.doFilter(bounded, response);
    }

    private static String fingerprint(HttpServletRequest request, byte[] body) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(
                    (request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
            var precondition = request.getHeader("If-Match");
            sha256.update(((precondition == null ? "" : precondition) + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
