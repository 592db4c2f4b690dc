package org.assembleaclima.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.assembleaclima.DeliberationApplication;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Listener;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A node that serves few clients, starts and stops. */
class FeedLimitsTest {

    private static ConfigurableApplicationContext node(String database, String... limits) {
        var arguments = Stream.of(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:" + database + ";LOCK_TIMEOUT=10000",
                "--deliberation.milan.import=false",
                "--deliberation.web.allowed-origins=https://front.example",
                "--deliberation.feed.heartbeat=50ms");
        return new SpringApplicationBuilder(DeliberationApplication.class)
                .run(Stream.concat(arguments, Stream.of(limits)).toArray(String[]::new));
    }

    private static Api api(ConfigurableApplicationContext node) {
        return new Api(URI.create("http://127.0.0.1:" + node.getEnvironment().getProperty("local.server.port")));
    }

    @Test
    void one_client_more_has_to_wait_until_another_has_gone_and_all_are_let_go_when_the_node_stops() throws Exception {
        var node = node("feed-limits", "--deliberation.feed.most-clients=2");
        var api = api(node);
        var second = Listener.to(api, "?after=0");
        try (var first = Listener.to(api, "", "Origin", "https://front.example")) {
            assertThat(first.header("Access-Control-Allow-Origin")).isEqualTo("https://front.example");
            Awaitility.await("heartbeats")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> first.heartbeats() > 1 && second.heartbeats() > 1);

            try (var refused = Listener.to(api, "")) { // which, unlike the next, does not wait for an end
                assertThat(refused.status()).isEqualTo(503);
            }
            var third = api.get("/api/v1/changes", "Accept", "text/event-stream");
            assertThat(third.code()).isEqualTo("FEED_BUSY");
            assertThat(third.header("Retry-After")).isEqualTo("1");

            second.close();
            Awaitility.await("the server notices that it has gone")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> {
                        try (var again = Listener.to(api, "")) {
                            return again.status() == 200;
                        }
                    });

            var begun = System.nanoTime();
            node.close();
            assertThat(first.ends(Duration.ofSeconds(5))).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("a node that waits for streams would take half a minute")
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    /** Behind a proxy the address is the one the proxy tells, as for the rate limit. */
    @Test
    void one_address_cannot_take_the_places_of_the_others() {
        var limit = "--deliberation.feed.most-clients-per-address=1";
        try (var node = node("feed-addresses", limit, "--server.forward-headers-strategy=native")) {
            var api = api(node);
            var first = Listener.to(api, "", "X-Forwarded-For", "192.0.2.1");
            assertThat(first.status()).isEqualTo(200);
            try (var refused = Listener.to(api, "", "X-Forwarded-For", "192.0.2.1")) { // which does not wait for an end
                assertThat(refused.status()).isEqualTo(503);
            }
            var second = api.get("/api/v1/changes", "Accept", "text/event-stream", "X-Forwarded-For", "192.0.2.1");
            assertThat(second.status()).isEqualTo(503);
            assertThat(second.code()).isEqualTo("FEED_BUSY");
            try (var other = Listener.to(api, "", "X-Forwarded-For", "192.0.2.2")) {
                assertThat(other.status()).isEqualTo(200);
            }

            first.close();
            Awaitility.await("the server notices that it has gone")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> {
                        try (var again = Listener.to(api, "", "X-Forwarded-For", "192.0.2.1")) {
                            return again.status() == 200;
                        }
                    });
        }
    }
}
