package org.assembleaclima.security.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where tokens come from.
 *
 * @param mode {@code local}: from this process, for one machine only; {@code production}: from an outside issuer
 * @param issuer the {@code iss} every token must carry; required in production, forbidden in local mode
 * @param jwkSetUri where the issuer publishes its keys; required in production
 * @param audience the {@code aud} every token must carry
 * @param rolesClaim the claim that lists role codes
 */
@ConfigurationProperties("deliberation.security")
public record SecurityProperties(
        @DefaultValue("local") Mode mode,
        @Nullable String issuer,
        @Nullable String jwkSetUri,
        @DefaultValue("deliberation") String audience,
        @DefaultValue("roles") String rolesClaim) {

    /** Who vouches for callers. */
    public enum Mode {
        LOCAL,
        PRODUCTION
    }
}
