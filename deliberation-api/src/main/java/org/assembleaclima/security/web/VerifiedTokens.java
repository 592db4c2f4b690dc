package org.assembleaclima.security.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.assembleaclima.common.Sha256;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers for a while which tokens were verified: the same text has the same signature, and checking it is a third of what a
 * vote costs. Whether it is still in its time is asked each time. A key that its issuer takes back is trusted for five minutes
 * more at most.
 */
final class VerifiedTokens implements JwtDecoder {

    private static final Duration TRUSTED = Duration.ofMinutes(5);
    private static final int MOST_KEPT = 10_000;

    private final JwtDecoder verifying;
    private final OAuth2TokenValidator<Jwt> validator;
    private final Cache<String, Jwt> verified; // by the token's SHA-256

    /**
     * @param verifying checks signature and claims
     * @param validator checks the claims, the same way
     */
    VerifiedTokens(JwtDecoder verifying, OAuth2TokenValidator<Jwt> validator, Clock clock) {
        this.verifying = verifying;
        this.validator = validator;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(TRUSTED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    @Override
    public Jwt decode(String token) {
        var key = Sha256.hex(token);
        var known = verified.getIfPresent(key);
        if (known == null) {
            var jwt = verifying.decode(token);
            verified.put(key, jwt);
            return jwt;
        }
        var result = validator.validate(known);
        if (result.hasErrors()) throw new JwtValidationException("not valid any more", result.getErrors());
        return known;
    }
}
