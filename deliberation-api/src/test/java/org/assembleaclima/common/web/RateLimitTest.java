package org.assembleaclima.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.assembleaclima.testing.Api;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** One address may send so many requests a minute and is told how many are left. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:limits;DB_CLOSE_DELAY=-1",
            "management.server.port=0",
            "deliberation.milan.import=false",
            "deliberation.web.requests-per-minute=3",
            "deliberation.web.allowed-origins=https://front.example"
        })
@Import(Api.class)
class RateLimitTest {

    @Autowired
    private Api api;

    @Test
    void the_fourth_request_of_three_has_to_wait() {
        var first = api.get("/api/v1/cycles", "Origin", "https://front.example");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("X-RateLimit-Limit")).isEqualTo("3");
        assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("2");
        assertThat(first.header("Access-Control-Allow-Origin"))
                .as("a listed origin may read")
                .isEqualTo("https://front.example");
        assertThat(api.get("/api/v1/cycles", "Origin", "https://other.example").status())
                .as("one that is not listed may not")
                .isEqualTo(403);
        assertThat(api.get("/status").header("X-RateLimit-Remaining")).isEqualTo("0");

        var refused = api.get("/api/v1/cycles");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
        assertThat(Integer.parseInt(refused.header("X-RateLimit-Reset"))).isBetween(1, 60);
    }
}
