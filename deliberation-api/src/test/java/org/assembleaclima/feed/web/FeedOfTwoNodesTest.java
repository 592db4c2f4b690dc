package org.assembleaclima.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Listener;
import org.assembleaclima.testing.Listener.Heard;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL tell the same, whichever of them recorded it, and a client may go from one to the other. */
class FeedOfTwoNodesTest {

    private static final int DRAFTS = 60;

    @TempDir
    private Path folder;

    @Test
    void what_one_node_records_both_tell_once_and_in_one_order() throws Exception {
        var database = new String[] {
            "--spring.datasource.url=" + PostgresServer.database("feed_of_two_nodes"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres"
        };
        try (var starting = Executors.newFixedThreadPool(2)) {
            Callable<Node> start = () -> Node.start(folder, database);
            var nodes = starting.invokeAll(List.of(start, start));
            try (var first = nodes.getFirst().get();
                    var second = nodes.getLast().get()) {
                told(first.api(), second.api());
            }
        }
    }

    private static void told(Api one, Api two) {
        var begin = one.get("/status").json().path("position").asLong();
        List<Heard> all;
        var changing = new ArrayList<Heard>();
        try (var listener = Listener.to(one, "?after=" + begin);
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.submit(() -> drafts(one));
            writers.submit(() -> drafts(two));
            for (var node = one; changing.size() < DRAFTS; node = node == one ? two : one) {
                var place = changing.isEmpty() ? begin : changing.getLast().id();
                try (var resumed = Listener.resumed(node, place)) {
                    for (int i = 0; i < 7; i++) changing.add(resumed.next());
                }
            }
            all = listener.upTo(changing.getLast().id());
        }
        assertThat(changing).isEqualTo(all.subList(0, changing.size()));
        assertThat(all)
                .extracting(Heard::id)
                .as("each once, in order, with no gap: nothing was sealed")
                .isEqualTo(LongStream.rangeClosed(begin + 1, begin + all.size())
                        .boxed()
                        .toList());
    }

    private static void drafts(Api api) {
        var token = api.token("facilitator");
        var body = api.draftOf("Da due nodi", "Uno.");
        for (int i = 0; i < DRAFTS; i++)
            assertThat(api.post(token, "/api/v1/proposals", body).status()).isEqualTo(201);
    }
}
