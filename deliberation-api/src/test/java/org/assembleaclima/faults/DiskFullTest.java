package org.assembleaclima.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assembleaclima.faults.Client.Request;
import org.assembleaclima.testing.Scenes;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The embedded database's file can grow no more: nothing is acknowledged that is not kept, and it goes on when there is room. */
@Tag("faults")
class DiskFullTest {

    private static final int WRITERS = 4;
    private static final int ROOM = 400_000; // bytes

    @TempDir
    private Path folder;

    private final AtomicBoolean running = new AtomicBoolean(true);

    @Test
    void nothing_acknowledged_is_lost() throws Exception {
        var seed = Long.getLong("faults.seed", System.nanoTime());
        System.out.println("faults: -Dfaults.seed=" + seed);
        var history = new History();
        try (var machine = Machine.alone(folder)) {
            machine.start();
            var writers = writers(machine, history, new Random(seed));
            awaitAcknowledged(history, 50);
            machine.node().letFilesGrowTo(Long.toString(Files.size(file()) + ROOM));
            Awaitility.await("commands fail").atMost(Duration.ofSeconds(60)).until(() -> isFull(machine));
            var acknowledged = acknowledged(history);
            System.out.println("faults: disk full: " + history.told());
            machine.node().letFilesGrowTo("unlimited");
            if (goesOnByItself(history, acknowledged)) System.out.println("faults: disk full: goes on by itself");
            else {
                machine.node().kill();
                machine.start();
                System.out.println("faults: disk full: goes on after a restart");
            }
            awaitAcknowledged(history, acknowledged + 20);
            running.set(false);
            for (var writer : writers) writer.join();
            // The list is a view, which may be a moment behind.
            Awaitility.await("seed " + seed).atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                            HistoryCheck.differences(history.operations(), facts(machine)))
                    .isEmpty());
            Awaitility.await().until(() -> machine.api().get("/status").text("status"), "UP"::equals);
            assertThat(ClusterCheck.views(machine.api())).isEmpty();
        }
    }

    private Path file() {
        return folder.resolve(".data/deliberation.mv.db");
    }

    private static boolean isFull(Machine machine) {
        var answer = machine.api()
                .post(
                        machine.token("local-facilitator", "facilitator"),
                        "/api/v1/proposals",
                        machine.api().draftOf("pieno", "Testo."));
        return answer.status() >= 500;
    }

    private List<Thread> writers(Machine machine, History history, Random random) {
        var body = machine.api().draftOf("TITOLO", "Testo.");
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            var client = new Client(List.of(machine), history, new Random(random.nextLong()), "disk-writer" + i);
            threads.add(Thread.ofPlatform().start(() -> {
                while (running.get()) {
                    var title = client.nextKey();
                    var request = Request.of(
                                    "local-facilitator",
                                    "facilitator",
                                    "/api/v1/proposals",
                                    body.replace("TITOLO", title),
                                    title)
                            .proven(answer -> Optional.of(answer.text("id")));
                    client.send(title, request, 3);
                }
            }));
        }
        return threads;
    }

    private static long acknowledged(History history) {
        return history.operations().stream()
                .filter(operation -> operation.is(Operation.Outcome.ACKNOWLEDGED))
                .count();
    }

    private static void awaitAcknowledged(History history, long many) {
        Awaitility.await(many + " commands").atMost(Duration.ofSeconds(60)).until(() -> acknowledged(history) >= many);
    }

    private static boolean goesOnByItself(History history, long before) {
        try {
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> acknowledged(history) > before);
            return true;
        } catch (ConditionTimeoutException not) {
            return false;
        }
    }

    /** What the file keeps can only be asked of the node that has it open. */
    private static List<Fact> facts(Machine machine) throws IOException {
        return new Scenes(machine.api())
                .items("/api/v1/proposals?limit=200")
                .map(proposal -> new Fact(
                        proposal.path("proposal_id").asString(),
                        0,
                        "ProposalDrafted",
                        Instant.MAX, // nobody tells
                        List.of(proposal.path("title").asString()),
                        List.of(proposal.path("proposal_id").asString()),
                        new JsonMapper().createObjectNode()))
                .toList();
    }
}
