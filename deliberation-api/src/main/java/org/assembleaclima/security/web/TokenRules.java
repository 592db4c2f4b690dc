package org.assembleaclima.security.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assembleaclima.security.Actor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;

/** What every access token must satisfy beside its signature (RFC 9068, RFC 8725), the same in both modes. */
final class TokenRules {

    /** The only type taken: an ID token must not pass for an access token. */
    static final String TYPE = "at+jwt";

    private static final Duration SKEW = Duration.ofSeconds(60);

    private TokenRules() {}

    /** What a token says, with its issuer as the text it is: one that is no URL, as ours, costs a search of all jars each time. */
    static Converter<Map<String, Object>, Map<String, Object>> claims() {
        return MappedJwtClaimSetConverter.withDefaults(Map.of(JwtClaimNames.ISS, issuer -> issuer));
    }

    static OAuth2TokenValidator<Jwt> validator(String issuer, String audience, Clock clock) {
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTypeValidator(TYPE),
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(audience),
                new JwtClaimValidator<Object>("exp", expiry -> expiry != null),
                new JwtClaimValidator<String>(
                        "sub", subject -> subject != null && Actor.isOpaque(subject) && !subject.equals(Actor.SYSTEM)),
                times));
    }
}
