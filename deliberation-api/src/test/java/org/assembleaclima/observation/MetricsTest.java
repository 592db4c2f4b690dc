package org.assembleaclima.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@OnH2
class MetricsTest {

    @Autowired
    private Api api;

    @Value("${local.management.port}")
    private int managementPort;

    private Scrape scrape() {
        return Scrape.of(managementPort);
    }

    @Test
    void views_tell_how_far_they_are() {
        api.drafted(api.token("facilitator"), "Misurata");
        await().untilAsserted(() -> {
            var scrape = scrape();
            assertThat(scrape.value("deliberation_position")).isPositive();
            assertThat(scrape.value("deliberation_view_position{view=\"proposal\"}"))
                    .isEqualTo(scrape.value("deliberation_position"));
            assertThat(scrape.value("deliberation_view_behind{view=\"proposal\"}"))
                    .isZero();
            assertThat(scrape.value("deliberation_view_stopped{view=\"proposal\"}"))
                    .isZero();
        });
    }

    @Test
    void a_problem_is_counted_by_its_code_wherever_it_was_made() {
        var before = scrape();
        api.get("/api/v1/cycles/none"); // a controller's
        api.get("/nowhere"); // a filter's
        var after = scrape();
        for (var code : new String[] {"NOT_FOUND", "AUTHENTICATION_MISSING"}) {
            var series = "deliberation_problems_total{code=\"" + code + "\"}";
            var counted = after.value(series) - (before.text().contains(series) ? before.value(series) : 0);
            assertThat(counted).as(code).isEqualTo(1);
        }
    }

    @Test
    void commands_are_measured_by_name_and_outcome() {
        var token = api.token("facilitator");
        api.drafted(token, "Contata");
        assertThat(
                        scrape().value(
                                        "deliberation_command_seconds_count{command=\"DraftProposal\",error=\"none\",outcome=\"TAKEN\"}"))
                .isPositive();
    }

    @Test
    void a_series_names_no_address_and_nobody() {
        var id = api.drafted(api.token("facilitator"), "Anonima");
        assertThat(scrape().text())
                .contains("uri=\"/api/v1/proposals/{proposal_id}\"")
                .doesNotContain(id)
                .doesNotContain("local-facilitator")
                .doesNotContain("/actuator");
    }

    @Test
    void the_probes_say_up_and_the_public_port_has_none() {
        for (var probe : new String[] {"liveness", "readiness"}) {
            var management = new Api(java.net.URI.create("http://127.0.0.1:" + managementPort));
            var answer = management.get("/actuator/health/" + probe);
            assertThat(answer.text("status")).as(probe).isEqualTo("UP");
            assertThat(api.get("/actuator/health/" + probe).status()).isNotEqualTo(200);
        }
    }
}
