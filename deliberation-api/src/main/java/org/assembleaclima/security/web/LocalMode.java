package org.assembleaclima.security.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.assembleaclima.security.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * For one machine: a signing key made in memory at every start, tokens for whoever asks. Start-up fails unless every
 * port is bound to a loopback address and no issuer is configured.
 */
@Configuration
@ConditionalOnProperty(name = "deliberation.security.mode", havingValue = "local", matchIfMissing = true)
class LocalMode {

    static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final String ISSUER = "urn:assembleaclima:local";

    private final ECKey key;
    private final SecurityProperties properties;
    private final Clock clock;

    LocalMode(SecurityProperties properties, Environment environment, Clock clock) throws JOSEException {
        if (properties.issuer() != null || properties.jwkSetUri() != null)
            throw new IllegalStateException("local mode gives tokens to whoever asks and cannot stand beside an issuer:"
                    + " set deliberation.security.mode=production or remove deliberation.security.issuer");
        requireLoopback(environment, "server.address");
        requireLoopback(environment, "management.server.address");
        this.properties = properties;
        this.clock = clock;
        this.key = new ECKeyGenerator(Curve.P_256).keyID("local").generate();
    }

    private static void requireLoopback(Environment environment, String property) {
        var address = environment.getProperty(property, "");
        try {
            // An empty address means every address of the machine.
            if (!address.isBlank() && InetAddress.getByName(address).isLoopbackAddress()) return;
        } catch (UnknownHostException e) {
            // falls through to the refusal
        }
        throw new IllegalStateException("local mode gives tokens to whoever asks, so " + property
                + " must be a loopback address such as 127.0.0.1");
    }

    @Bean
    JwtDecoder localTokens() {
        var decoder = NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(TokenRules.TYPE))))
                .build();
        decoder.setClaimSetConverter(TokenRules.claims());
        var validator = TokenRules.validator(ISSUER, properties.audience(), clock);
        decoder.setJwtValidator(validator);
        return new VerifiedTokens(decoder, validator, clock);
    }

    /** A token for this actor and these roles, good for 15 minutes. */
    String issue(String actorId, List<Role> roles) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(properties.audience())
                .subject(actorId)
                .claim(properties.rolesClaim(), roles.stream().map(Role::code).toList())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType(TokenRules.TYPE))
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
