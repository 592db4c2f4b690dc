package org.assembleaclima.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assembleaclima.DeliberationApplication;
import org.assembleaclima.security.Role;
import org.assembleaclima.security.web.SecurityProperties.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** Local mode serves one machine or does not start. */
class LocalModeTest {

    private static final SecurityProperties LOCAL =
            new SecurityProperties(Mode.LOCAL, null, null, "deliberation", "roles");

    private static MockEnvironment bound(String address, String management) {
        return new MockEnvironment()
                .withProperty("server.address", address)
                .withProperty("management.server.address", management);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "localhost", "::1"})
    void starts_on_a_loopback_address(String address) throws Exception {
        assertThat(new LocalMode(LOCAL, bound(address, address), Clock.systemUTC()))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "", " ", "no.such.host.invalid"})
    void refuses_to_start_on_any_other(String address) {
        assertThatThrownBy(() -> new LocalMode(LOCAL, bound(address, "127.0.0.1"), Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("server.address");
        assertThatThrownBy(() -> new LocalMode(LOCAL, bound("127.0.0.1", address), Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("management.server.address");
    }

    @Test
    void refuses_to_start_beside_an_issuer() {
        var withIssuer = new SecurityProperties(Mode.LOCAL, "https://issuer.example", null, "deliberation", "roles");
        assertThatThrownBy(() -> new LocalMode(withIssuer, bound("127.0.0.1", "127.0.0.1"), Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("issuer");
    }

    @Test
    void the_whole_application_does_not_come_up_on_a_public_address() {
        assertThatThrownBy(() -> SpringApplication.run(
                        DeliberationApplication.class,
                        "--server.address=0.0.0.0",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:public-address"))
                .rootCause()
                .hasMessageContaining("loopback");
    }

    @Test
    void a_token_lives_a_quarter_of_an_hour_and_the_key_is_new_at_every_start() throws Exception {
        var first = new LocalMode(LOCAL, bound("127.0.0.1", "127.0.0.1"), Clock.systemUTC());
        var second = new LocalMode(LOCAL, bound("127.0.0.1", "127.0.0.1"), Clock.systemUTC());
        var token = first.issue("anna", List.of(Role.MEMBER));
        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(first.localTokens().decode(token).getSubject()).isEqualTo("anna");
        assertThatThrownBy(() -> second.localTokens().decode(token)).hasMessageContaining("signature");
    }
}
