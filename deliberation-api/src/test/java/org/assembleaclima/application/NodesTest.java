package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Listener;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.PostgresServer;
import org.assembleaclima.testing.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two processes on one PostgreSQL: who leads, who wakes whom, and what happens when one of them goes. */
class NodesTest {

    /** Until another one leads: a lease, a renewal, and what a busy machine adds. */
    private static final Duration TAKEOVER = Duration.ofSeconds(15);

    private static final int ROUNDS = 20;
    private static final int CLIENTS = 8;
    private static final int ENOUGH = 100;

    @TempDir
    private Path folder;

    private Node start(String database, String... settings) throws Exception {
        var all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres"));
        all.addAll(List.of(settings));
        return Node.start(folder, all.toArray(String[]::new));
    }

    private static List<String> led(Api api) {
        return api.get("/status")
                .json()
                .path("leads")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void what_one_node_stores_the_other_one_shows_at_once_and_one_that_is_killed_is_replaced() throws Exception {
        var database = PostgresServer.database("nodes");
        try (var first = start(database);
                var second = start(database)) {
            await("each task has one leader").atMost(TAKEOVER).until(() -> Stream.of(first, second)
                    .flatMap(node -> led(node.api()).stream())
                    .sorted()
                    .toList()
                    .equals(List.of("FOLLOW_UP", "LISTS", "LOG", "PROJECTOR")));
            assertThat(second.management().get("/actuator/health/readiness").status())
                    .isEqualTo(200);
            assertThat(second.management().get("/actuator/health/liveness").status())
                    .isEqualTo(200);

            crossed(first.api(), second.api());
            crossed(second.api(), first.api());
            try (var listener = Listener.to(second.api(), "")) {
                first.api().drafted(first.api().token("facilitator"), "Detta dal vivo");
                assertThat(listener.next().type()).isEqualTo("ProposalDrafted");
            }

            first.kill();
            await().atMost(TAKEOVER).until(() -> led(second.api()).size() == Task.values().length);
            var id = second.api().drafted(second.api().token("facilitator"), "Dopo la caduta");
            await().atMost(TAKEOVER)
                    .until(() -> second.api().get("/api/v1/proposals/" + id).status() == 200);
            await().atMost(TAKEOVER)
                    .until(() -> second.api()
                                    .get("/status")
                                    .json()
                                    .path("audit")
                                    .path("size")
                                    .asLong()
                            == second.api()
                                    .get("/status")
                                    .json()
                                    .path("position")
                                    .asLong());
        }
    }

    /** Read your own write, on the node that did not store it: within two seconds, but for a machine that is busy elsewhere. */
    private static void crossed(Api writer, Api reader) {
        var atOnce = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var id = writer.post(
                            writer.token("facilitator"),
                            "/api/v1/proposals",
                            writer.draftOf("Incrociata " + round, "Un paragrafo."))
                    .text("id");
            var read = "/api/v1/proposals/" + id + "?min_version=1";
            if (reader.get(read).status() == 200) atOnce++;
            await().atMost(TAKEOVER).until(() -> reader.get(read).status() == 200);
        }
        assertThat(atOnce).isGreaterThan(ROUNDS / 2);
    }

    @Test
    void without_signals_nodes_look_by_themselves_and_one_that_is_stopped_loses_nothing_it_answered() throws Exception {
        var database = PostgresServer.database("nodes_silent");
        var silent = "--deliberation.nodes.notifications=false";
        try (var first = start(database, silent);
                var second = start(database, silent)) {
            crossed(second.api(), first.api());
            crossed(first.api(), second.api());

            var listener = Listener.to(first.api(), "");
            var answered = stoppedUnderLoad(first);
            assertThat(listener.ends(Duration.ofSeconds(10)))
                    .as("clients of the feed are sent elsewhere")
                    .isTrue();
            await().atMost(TAKEOVER).until(() -> led(second.api()).size() == Task.values().length);
            answered.forEach((id, title) -> await(title)
                    .atMost(TAKEOVER)
                    .until(() -> second.api().get("/api/v1/proposals/" + id).status() == 200));
        }
    }

    /** Neither can know of the other when it starts: nothing has been signed. */
    @Test
    void of_two_installations_on_one_database_the_one_that_signs_second_tells_so() throws Exception {
        var database = PostgresServer.database("nodes_of_two");
        var empty = "--deliberation.milan.import=false";
        try (var first = start(database, empty, "--deliberation.audit.directory=" + folder.resolve("one"));
                var second = start(database, empty, "--deliberation.audit.directory=" + folder.resolve("two"))) {
            new Scenes(second.api()).cycle("due-chiavi", 2, Scenes.STARTS_ON);
            await().atMost(TAKEOVER.plusSeconds(10)).until(() -> second.api()
                    .get("/status")
                    .json()
                    .path("audit")
                    .path("alarm")
                    .asString("")
                    .equals("KEY_REPLACED"));
            assertThat(second.api().get("/status").text("status")).isEqualTo("DEGRADED");
            assertThat(first.api().get("/status").text("status")).isEqualTo("UP");
            await().atMost(TAKEOVER).until(() -> led(first.api()).contains("LOG"));
        }
    }

    /** Stops the node while clients send commands; what was answered, by id. */
    private static Map<String, String> stoppedUnderLoad(Node node) throws Exception {
        var answered = new ConcurrentHashMap<String, String>();
        var enough = new CountDownLatch(ENOUGH);
        var numbers = new AtomicInteger();
        var token = node.api().token("facilitator");
        var api = node.api();
        api.drafted(token, "Prima");
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++)
                clients.execute(() -> drafts(api, token, numbers, answered, enough));
            enough.await();
            node.terminate();
            assertThat(node.exit(Duration.ofSeconds(20))).hasValue(143);
        }
        return answered;
    }

    private static void drafts(
            Api api, String token, AtomicInteger numbers, Map<String, String> answered, CountDownLatch enough) {
        try {
            while (true) {
                var title = "Sotto carico " + numbers.incrementAndGet();
                var answer = api.post(token, "/api/v1/proposals", api.draftOf(title, "Un paragrafo."));
                if (answer.status() == 201) answered.put(answer.text("id"), title);
                enough.countDown();
            }
        } catch (UncheckedIOException gone) {
            // the node takes no more requests
        }
    }
}
