package org.assembleaclima.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assembleaclima.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class VerifiedTokensTest {

    private static final String ISSUER = "https://issuer.example";

    private final MovableClock clock = new MovableClock();
    private final List<String> checked = new ArrayList<>();
    private final VerifiedTokens tokens = new VerifiedTokens(
            token -> {
                checked.add(token);
                if (token.equals("forged")) throw new BadJwtException("signature");
                return jwt(token, clock.instant().plusSeconds(600));
            },
            TokenRules.validator(ISSUER, "audience", clock),
            clock);

    private Jwt jwt(String token, Instant expires) {
        return new Jwt(
                token,
                clock.instant(),
                expires,
                Map.of("typ", TokenRules.TYPE),
                Map.of("iss", ISSUER, "aud", List.of("audience"), "sub", "7f3a-22", "exp", expires));
    }

    @Test
    void a_signature_is_checked_once() {
        assertThat(tokens.decode("good")).isSameAs(tokens.decode("good"));
        tokens.decode("other");
        assertThat(checked).containsExactly("good", "other");
    }

    @Test
    void a_token_that_is_none_is_checked_each_time() {
        for (int time = 0; time < 2; time++)
            assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(checked).containsExactly("forged", "forged");
    }

    @Test
    void a_signature_is_checked_again_after_five_minutes() {
        tokens.decode("good");
        clock.forward(Duration.ofMinutes(5).minusSeconds(1));
        tokens.decode("good");
        assertThat(checked).hasSize(1);
        clock.forward(Duration.ofSeconds(1));
        tokens.decode("good");
        assertThat(checked).hasSize(2);
    }

    @Test
    void its_time_is_checked_each_time() {
        var brief = new VerifiedTokens(
                token -> jwt(token, clock.instant().plusSeconds(30)),
                TokenRules.validator(ISSUER, "audience", clock),
                clock);
        brief.decode("good");
        clock.forward(Duration.ofSeconds(30 + 60));
        brief.decode("good");
        clock.forward(Duration.ofSeconds(1));
        assertThatThrownBy(() -> brief.decode("good")).isInstanceOf(JwtValidationException.class);
    }
}
