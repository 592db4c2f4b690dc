package org.assembleaclima.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
record RequestIdTest(@Autowired Api api) {

    private static final String MADE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void a_short_and_plain_id_is_kept() {
        assertThat(api.get("/api/v1/cycles", "Request-Id", "proxy-1-0042").header("Request-Id"))
                .isEqualTo("proxy-1-0042");
        assertThat(api.get("/nowhere", "Request-Id", "proxy-1-0043").header("Request-Id"))
                .as("whatever the answer")
                .isEqualTo("proxy-1-0043");
    }

    @Test
    void any_other_is_replaced() {
        for (var sent :
                new String[] {"short", "a".repeat(65), "with space", "\"quoted\"00", "{json:0000}", "ünïcödé-1"})
            assertThat(api.get("/api/v1/cycles", "Request-Id", sent).header("Request-Id"))
                    .as(sent)
                    .matches(MADE);
        assertThat(api.get("/api/v1/cycles").header("Request-Id")).matches(MADE);
    }
}
