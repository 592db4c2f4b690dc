package org.assembleaclima.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What operators look at has a port of its own and is not on the public one. */
@OnH2
class ManagementPortTest {

    @Autowired
    private Api api;

    @Value("${local.management.port}")
    private int managementPort;

    @Test
    void health_is_told_on_the_management_port_only() {
        var management = new Api(URI.create("http://127.0.0.1:" + managementPort));
        assertThat(management.get("/actuator/health").text("status")).isEqualTo("UP");
        assertThat(management.get("/actuator/env").status()).as("not exposed").isIn(401, 404);
        assertThat(management.get("/api/v1/cycles").status())
                .as("not the interface")
                .isIn(401, 404);
        for (var path : new String[] {"/actuator", "/actuator/health", "/actuator/env"})
            assertThat(api.get(path).status()).as(path).isIn(401, 404);
    }

    @Test
    void the_bare_address_leads_to_the_documentation() {
        var answer = api.get("/");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/docs");
    }
}
