package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 in the middle of a loop of drafts: what was acknowledged is there once, after any restart. */
class CrashTest {

    private static final int WRITERS = 8;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 150;

    @TempDir
    private Path folder;

    @Test
    void loses_and_doubles_nothing_on_h2() throws Exception {
        killedAndRestarted(); // with the address of application.yaml, in a folder of its own
    }

    @Test
    void loses_and_doubles_nothing_on_postgresql() throws Exception {
        killedAndRestarted(
                "--spring.datasource.url=" + PostgresServer.database("crash"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    private void killedAndRestarted(String... settings) throws Exception {
        Map<String, String> acknowledged = new ConcurrentHashMap<>(); // title to id
        Set<String> sent = ConcurrentHashMap.newKeySet();
        try (var node = Node.start(folder, settings)) {
            var enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
            try (var writers = Executors.newFixedThreadPool(WRITERS)) {
                for (int i = 0; i < WRITERS; i++)
                    writers.submit(() -> draftUntilKilled(node.api(), sent, acknowledged, enough));
                var busy = enough.await(60, TimeUnit.SECONDS);
                node.kill();
                assertThat(busy).as("drafts are acknowledged").isTrue();
            }
        }
        try (var node = Node.start(folder, settings)) {
            var stored = stored(node.api());
            assertThat(stored).as("every acknowledged draft, under its id").containsAllEntriesOf(acknowledged);
            assertThat(sent).containsAll(stored.keySet());

            var token = node.api().token("facilitator");
            var unknown = sent.stream()
                    .filter(title -> !acknowledged.containsKey(title))
                    .toList();
            for (var title : unknown) {
                var answer = draft(node.api(), token, title);
                assertThat(answer.status()).isEqualTo(201);
                if (stored.containsKey(title)) // stored but not answered: the repeated request finds it
                assertThat(answer.text("id")).isEqualTo(stored.get(title));
                node.api().get("/api/v1/proposals/" + answer.text("id") + "?min_version=1");
            }
            assertThat(stored(node.api()).keySet()).isEqualTo(sent);
            assertThat(node.api().get("/api/v1/pac/actions").items()).hasSize(20);
            assertThat(node.api().get("/status").text("status")).isEqualTo("UP");
        }
    }

    /** The title is also the Idempotency-Key. */
    private static Api.Answer draft(Api api, String token, String title) {
        return api.post(token, "/api/v1/proposals", api.draftOf(title, "Testo."), "Idempotency-Key", title);
    }

    private static void draftUntilKilled(
            Api api, Set<String> sent, Map<String, String> acknowledged, CountDownLatch enough) {
        var token = api.token("facilitator");
        try {
            while (true) {
                var title = UUID.randomUUID().toString();
                sent.add(title);
                var answer = draft(api, token, title);
                if (answer.status() != 201) return;
                acknowledged.put(title, answer.text("id"));
                enough.countDown();
            }
        } catch (UncheckedIOException killed) {
            // as expected: nobody knows whether this one was stored
        }
    }

    /** Every proposal there is, by title; a title stored twice fails. */
    private static Map<String, String> stored(Api api) {
        var all = new HashMap<String, String>();
        var cursor = "";
        do {
            var page = api.get("/api/v1/proposals?limit=200" + cursor);
            all.putAll(page.items().stream()
                    .collect(Collectors.toMap(item -> item.path("title").asString(), item -> item.path("proposal_id")
                            .asString())));
            cursor = page.text("next_cursor").isEmpty() ? "" : "&cursor=" + page.text("next_cursor");
        } while (!cursor.isEmpty());
        return all;
    }
}
