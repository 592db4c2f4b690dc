package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.Debate;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.PostgresServer;
import org.assembleaclima.testing.Scenes;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes of the same jar on one PostgreSQL: conflicts are settled by the rules, and both show the same views. */
class TwoNodesTest {

    private static final int ROUNDS = 15;
    private static final int VOTERS = 60;

    @TempDir
    private Path folder;

    @Test
    void each_conflict_has_one_winner_and_both_nodes_show_the_same() throws Exception {
        var database = new String[] {
            "--spring.datasource.url=" + PostgresServer.database("two_nodes"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres"
        };
        try (var starting = Executors.newFixedThreadPool(2)) {
            Callable<Node> onTheEmptyDatabase = () -> Node.start(folder, database);
            var nodes = starting.invokeAll(List.of(onTheEmptyDatabase, onTheEmptyDatabase));
            try (var first = nodes.getFirst().get();
                    var second = nodes.getLast().get()) {
                conflicts(first.api(), second.api());
            }
        }
    }

    private static void conflicts(Api one, Api two) throws Exception {
        var tokens = List.of(
                one.tokenOf("local-facilitator", "secretariat", "facilitator"),
                two.tokenOf("local-facilitator", "secretariat", "facilitator"));
        for (int round = 0; round < ROUNDS; round++) {
            var cycle = """
                        {"cycle_id": "doppio-%d", "ordinal": 9, "kind": "REGULAR", "starts_on": "2027-01-01",
                         "rule_set_id": "milano-2024", "rule_set_version": 1, "themes": [], "sources": []}""".formatted(round);
            assertThat(together(
                            () -> one.post(tokens.getFirst(), "/api/v1/cycles", cycle),
                            () -> two.post(tokens.getLast(), "/api/v1/cycles", cycle)))
                    .containsExactlyInAnyOrder(201, 409);

            var path = "/api/v1/proposals/" + one.drafted(tokens.getFirst(), "Contesa " + round) + "/table";
            assertThat(together(
                            () -> one.post(tokens.getFirst(), path, "", "If-Match", "\"1\""),
                            () -> two.post(tokens.getLast(), path, "", "If-Match", "\"1\"")))
                    .as("the loser finds the proposal tabled")
                    .containsExactlyInAnyOrder(200, 409);
        }
        votes(one, two);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(views(two))
                .isEqualTo(views(one)));
        assertThat(one.get("/status").text("status")).isEqualTo("UP");
        assertThat(one.get("/api/v1/pac/plan").json().path("version").asInt())
                .as("Milan's plan was imported by one of them")
                .isEqualTo(39);
    }

    /** R5.1 without a lock in common: the store's unique key decides, and the loser is told that the member has voted. */
    private static void votes(Api one, Api two) throws Exception {
        var debate = Debate.begin(new Scenes(one, false), "due-nodi", VOTERS);
        var ballot = debate.opened(debate.consolidated(), "NAMED_ELECTRONIC");
        for (int number = 1; number <= VOTERS; number++) {
            var vote = "{\"member_id\": \"" + debate.assembly().member(number) + "\", \"choice\": \"YES\"}";
            var account = debate.assembly().account(number);
            var tokens = List.of(one.tokenOf(account, "member"), two.tokenOf(account, "member"));
            assertThat(together(
                            () -> one.post(tokens.getFirst(), ballot + "/vote", vote),
                            () -> two.post(tokens.getLast(), ballot + "/vote", vote)))
                    .as("one vote of each member")
                    .containsExactlyInAnyOrder(200, 409);
        }
        var second = debate.configured(debate.consolidated(), "NAMED_ELECTRONIC");
        var third = debate.configured(debate.consolidated(), "NAMED_ELECTRONIC");
        debate.as("chair", ballot + "/close", "");
        assertThat(together(
                        () -> one.post(one.token("chair"), second + "/open", "{}"),
                        () -> two.post(two.token("chair"), third + "/open", "{}")))
                .as("one of two ballots has the floor")
                .containsExactlyInAnyOrder(200, 409);
    }

    private static String views(Api api) {
        return api.get("/status").json().path("views").toString();
    }

    private static List<Integer> together(Callable<Answer> one, Callable<Answer> two) throws Exception {
        var statuses = new ArrayList<Integer>();
        try (var executor = Executors.newFixedThreadPool(2)) {
            for (var answer : executor.invokeAll(List.of(one, two)))
                statuses.add(answer.get().status());
        }
        return statuses;
    }
}
