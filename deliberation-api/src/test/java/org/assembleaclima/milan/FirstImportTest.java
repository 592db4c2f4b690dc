package org.assembleaclima.milan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assembleaclima.command.Commands;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.testing.Api;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the first start brings in is what the files say, through the commands, once. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:milan;DB_CLOSE_DELAY=-1", "management.server.port=0"})
@Import(Api.class)
class FirstImportTest {

    @Autowired
    private Api api;

    @Autowired
    private Commands commands;

    @Autowired
    private EventStore events;

    @Autowired
    private Projector projector;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void the_twenty_known_actions_are_listed_with_their_objectives_and_sources() {
        var plan = api.get("/api/v1/pac/plan");
        assertThat(plan.json().path("declared_actions").asInt()).isEqualTo(49);
        assertThat(plan.json().path("known_actions").asInt()).isEqualTo(20);
        assertThat(plan.json().path("known_objectives").asInt()).isEqualTo(8);

        var actions = api.get("/api/v1/pac/actions").items();
        assertThat(actions).hasSize(20);
        assertThat(actions)
                .extracting(action -> action.path("code").asString())
                .startsWith("1.2.1", "1.3.1", "1.4.1")
                .endsWith("5.1.1", "5.1.4");
        assertThat(actions)
                .allSatisfy(action -> assertThat(action.path("sources")).isNotEmpty());
        var cooling = actions.stream()
                .filter(action -> action.path("code").asString().equals("4.2.3"))
                .findFirst()
                .orElseThrow();
        assertThat(cooling.path("objective_code").asString()).isEqualTo("4.2");
        assertThat(cooling.path("objective_title").asString()).isNotEmpty();
        assertThat(actions.getFirst().has("objective_title"))
                .as("objective 1.2 was not found")
                .isFalse();
        assertThat(api.get("/api/v1/pac/targets").items()).hasSize(5);
    }

    @Test
    void what_is_not_known_stays_absent() {
        assertThat(api.get("/api/v1/pac/actions/3.5.2").status())
                .as("seen without a title")
                .isEqualTo(404);
        assertThat(api.get("/api/v1/cycles/2025").json().has("ends_on")).isFalse();
        assertThat(api.get("/api/v1/cycles/2024").text("ends_on")).isEqualTo("2024-10-19");
        assertThat(api.get("/api/v1/working-groups?cycle_id=2025").items()).isEmpty();
        assertThat(api.get("/api/v1/working-groups?cycle_id=2024").items()).hasSize(5);
        assertThat(api.get("/api/v1/proposals").items()).isEmpty();
    }

    @Test
    void each_cycle_points_at_rules_that_name_their_sources() {
        for (var cycle : api.get("/api/v1/cycles").items()) {
            var rules = api.get("/api/v1/rule-sets/" + cycle.path("rule_set_id").asString() + "/versions/"
                    + cycle.path("rule_set_version").asInt());
            assertThat(rules.status()).isEqualTo(200);
            assertThat(rules.json().at("/rules/majority/numerator").asInt()).isEqualTo(2);
            assertThat(rules.json().at("/rules/majority/denominator").asInt()).isEqualTo(3);
            assertThat(rules.json().at("/rules/sources")).isNotEmpty();
        }
    }

    @Test
    void a_second_start_imports_nothing_new() {
        var before = jdbc.queryForObject("select count(*) from domain_event", Long.class);
        new FirstImport(commands, events, projector).start();
        assertThat(jdbc.queryForObject("select count(*) from domain_event", Long.class))
                .isEqualTo(before);
    }

    @Test
    void every_imported_event_says_that_the_application_imported_it() {
        assertThat(api.get("/api/v1/pac/plan/history?limit=200").items())
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.path("actor_id").asString()).isEqualTo("system");
                    assertThat(entry.at("/actor_roles/0").asString()).isEqualTo("monitoring_office");
                });
    }

    @Test
    void everything_there_is_has_a_history_that_names_who_asked_for_it() {
        var group = api.workingGroup("2024");
        for (var path : List.of(
                "/api/v1/pac/plan",
                "/api/v1/cycles/2024",
                "/api/v1/rule-sets/milano-2024",
                "/api/v1/working-groups/" + group))
            assertThat(api.get(path + "/history").items()).as(path).isNotEmpty().allSatisfy(entry -> assertThat(
                            entry.path("actor_id").asString())
                    .isEqualTo("system"));
    }
}
