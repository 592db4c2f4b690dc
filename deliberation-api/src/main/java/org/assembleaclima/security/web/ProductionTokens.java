package org.assembleaclima.security.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Tokens of an outside issuer. Start-up fails when it is not named. */
@Configuration
@ConditionalOnProperty(name = "deliberation.security.mode", havingValue = "production")
class ProductionTokens {

    @Bean
    JwtDecoder tokensOfTheIssuer(SecurityProperties properties, Clock clock) {
        var issuer = required(properties.issuer(), "deliberation.security.issuer");
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        required(properties.jwkSetUri(), "deliberation.security.jwk-set-uri"))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.PS256)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .validateType(false) // TokenRules does
                .build();
        decoder.setClaimSetConverter(TokenRules.claims());
        var validator = TokenRules.validator(issuer, properties.audience(), clock);
        decoder.setJwtValidator(validator);
        return new VerifiedTokens(decoder, validator, clock);
    }

    private static String required(@Nullable String value, String property) {
        if (value == null || value.isBlank()) throw new IllegalStateException("production mode needs " + property);
        return value;
    }
}
