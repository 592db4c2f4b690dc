package org.assembleaclima.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The verifier of receipts that runs in browsers; what it computes is tested by {@code verify.test.mjs}. */
@OnH2
class VerifierPageTest {

    @Autowired
    private Api api;

    @ParameterizedTest
    @CsvSource({"index.html, text/html", "verify.js, text/javascript", "page.js, text/javascript", "style.css, text/css"
    })
    void is_served_to_everybody_under_the_content_policy(String file, String type) {
        var answer = api.get("/verify/" + file);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(answer.raw().body())
                .as("nothing comes from elsewhere")
                .doesNotContain("http://", "https://", "style=");
    }

    @Test
    void its_plain_address_leads_to_it() {
        var answer = api.get("/verify");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/verify/index.html");
    }
}
