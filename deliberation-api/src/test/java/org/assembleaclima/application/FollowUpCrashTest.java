package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Debate;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.PostgresServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows from a certified ballot happens exactly once, also when the node dies between. */
class FollowUpCrashTest {

    private static final int BALLOTS = 20;

    @TempDir
    private Path folder;

    @Test
    void approves_each_proposal_once_after_a_kill_on_h2() throws Exception {
        killedWhileFollowing();
    }

    @Test
    void approves_each_proposal_once_after_a_kill_on_postgresql() throws Exception {
        killedWhileFollowing(
                "--spring.datasource.url=" + PostgresServer.database("follow_up"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    @Test
    void two_nodes_follow_up_once() throws Exception {
        var database = new String[] {
            "--spring.datasource.url=" + PostgresServer.database("follow_up_two"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres"
        };
        try (var one = Node.start(folder, database);
                var other = Node.start(folder, database)) {
            var proposals = tallied(one.api());
            for (var ballot : proposals.ballots()) Debate.done(other.api(), "secretariat", ballot + "/certify", "");
            eachIsApprovedOnce(one.api(), proposals.paths());
        }
    }

    private void killedWhileFollowing(String... settings) throws Exception {
        Tallied proposals;
        try (var node = Node.start(folder, settings)) {
            proposals = tallied(node.api());
            for (var ballot : proposals.ballots()) Debate.done(node.api(), "secretariat", ballot + "/certify", "");
            node.kill(); // some have been followed up, some have not, one may be half way
        } catch (UncheckedIOException killed) {
            throw new AssertionError("killed too early", killed);
        }
        try (var node = Node.start(folder, settings)) {
            eachIsApprovedOnce(node.api(), proposals.paths());
        }
    }

    private record Tallied(List<String> paths, List<String> ballots) {}

    /** Proposals whose vote has been counted and only waits to be certified. */
    private static Tallied tallied(Api api) {
        var debate = Debate.begin(api, "seguito", 1);
        var proposals = new ArrayList<String>();
        var ballots = new ArrayList<String>();
        for (int i = 0; i < BALLOTS; i++) {
            proposals.add(debate.consolidated());
            ballots.add(debate.opened(proposals.getLast(), "NAMED_ELECTRONIC"));
            debate.votes(ballots.getLast(), "YES");
            debate.as("chair", ballots.getLast() + "/close", "");
        }
        return new Tallied(proposals, ballots);
    }

    private static void eachIsApprovedOnce(Api api, List<String> proposals) {
        for (var proposal : proposals) {
            Awaitility.await(proposal)
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> api.get(proposal).text("state"), "APPROVED"::equals);
            assertThat(api.get(proposal + "/history?limit=200").items().stream()
                            .filter(event -> event.path("type").asString().equals("ProposalApproved")))
                    .hasSize(1);
        }
    }
}
