package org.assembleaclima.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Production mode against a real issuer: a key server on loopback, tokens signed with its key and with others. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:production;DB_CLOSE_DELAY=-1",
            "management.server.port=0",
            "deliberation.security.mode=production",
            "deliberation.security.issuer=" + ProductionTokensTest.ISSUER,
            "deliberation.security.audience=deliberation-milano",
            "deliberation.audit.origin=clima.example.org/assemblea",
            "deliberation.audit.directory=${java.io.tmpdir}/deliberation-${random.uuid}"
        })
@Import({MovableClock.Configuration.class, Api.class})
class ProductionTokensTest {

    static final String ISSUER = "https://issuer.example";

    private static final ECKey KEY = newKey();
    private static final ECKey OTHER_KEY = newKey();

    @Autowired
    private Api api;

    @Autowired
    private MovableClock clock;

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void keyServer(DynamicPropertyRegistry properties) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        properties.add(
                "deliberation.security.jwk-set-uri",
                () -> "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
    }

    private JWTClaimsSet.Builder claims() {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("deliberation-milano")
                .subject("7f3a-22")
                .claim("roles", List.of("secretariat", "no-such-role"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, String type, JWSSigner signer) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(algorithm)
                            .type(new JOSEObjectType(type))
                            .keyID("k1")
                            .build(),
                    claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(change.apply(claims()).build(), JWSAlgorithm.ES256, "at+jwt", new ECDSASigner(KEY));
    }

    /** 422 says that the token was good and the cycle unknown; 401 that it was not. */
    private int statusWith(String token) {
        return api.post(token, "/api/v1/working-groups", """
                {"cycle_id": "1999", "name": "Prova", "sources": []}""").status();
    }

    @Test
    void takes_a_token_of_the_issuer() throws Exception {
        assertThat(statusWith(token(claims -> claims))).isEqualTo(422);
    }

    @Test
    void takes_a_token_within_the_skew_and_not_beyond() throws Exception {
        var now = clock.instant();
        assertThat(statusWith(token(claims -> claims.issueTime(Date.from(now.minus(Duration.ofHours(1))))
                        .expirationTime(Date.from(now.minusSeconds(59))))))
                .isEqualTo(422);
        assertThat(statusWith(token(claims -> claims.issueTime(Date.from(now.minus(Duration.ofHours(1))))
                        .expirationTime(Date.from(now.minusSeconds(61))))))
                .isEqualTo(401);
        assertThat(statusWith(token(claims -> claims.notBeforeTime(Date.from(now.plusSeconds(61))))))
                .isEqualTo(401);
        assertThat(statusWith(token(claims -> claims.expirationTime(null)))).isEqualTo(401);
    }

    @Test
    void refuses_a_token_for_somebody_else() throws Exception {
        assertThat(statusWith(token(claims -> claims.issuer("https://other.example"))))
                .isEqualTo(401);
        assertThat(statusWith(token(claims -> claims.audience("another-service"))))
                .isEqualTo(401);
        assertThat(statusWith(token(claims -> claims.audience((String) null)))).isEqualTo(401);
    }

    @Test
    void refuses_a_subject_that_says_who_somebody_is() throws Exception {
        assertThat(statusWith(token(claims -> claims.subject("maria.rossi@example.org"))))
                .isEqualTo(401);
        assertThat(statusWith(token(claims -> claims.subject(null)))).isEqualTo(401);
        assertThat(statusWith(token(claims -> claims.subject("RSSMRA80A01F205X"))))
                .isEqualTo(401);
        assertThat(statusWith(token(claims -> claims.subject("TINIT-rssmra80a01f205x"))))
                .isEqualTo(401);
        assertThat(statusWith(token(claims -> claims.subject("system"))))
                .as("the application's own")
                .isEqualTo(401);
    }

    @Test
    void refuses_another_type_another_key_and_another_algorithm() throws Exception {
        var good = claims().build();
        assertThat(statusWith(signed(good, JWSAlgorithm.ES256, "JWT", new ECDSASigner(KEY))))
                .as("an ID token is no access token")
                .isEqualTo(401);
        assertThat(statusWith(signed(good, JWSAlgorithm.ES256, "at+jwt", new ECDSASigner(OTHER_KEY))))
                .isEqualTo(401);
        assertThat(statusWith(signed(
                        good,
                        JWSAlgorithm.HS256,
                        "at+jwt",
                        new MACSigner(KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)))))
                .as("the public key is no secret")
                .isEqualTo(401);
        assertThat(statusWith(new PlainJWT(good).serialize())).isEqualTo(401);
        assertThat(statusWith("not.a.token")).isEqualTo(401);
    }

    @Test
    void a_token_without_a_role_of_ours_may_nothing() throws Exception {
        assertThat(statusWith(token(claims -> claims.claim("roles", List.of("mayor")))))
                .isEqualTo(403);
        assertThat(statusWith(token(claims -> claims.claim("roles", "secretariat"))))
                .isEqualTo(403);
        assertThat(statusWith(token(claims -> claims.claim("roles", null)))).isEqualTo(403);
    }

    @Test
    void gives_no_tokens_itself() {
        assertThat(api.send(api.request("/local/token?role=secretariat")
                                .POST(BodyPublishers.noBody())
                                .build())
                        .status())
                .isIn(401, 403, 404);
    }
}
