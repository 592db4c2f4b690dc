package org.assembleaclima.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.assembleaclima.testing.Node;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Killed in the middle of the final vote and started again: what was played is not played twice, the rest is. */
class ScenarioOnH2Test implements PlayedScenario, PlayedAnswers, PlayedPlan, PlayedReplay {

    /** Eight of the pilot, nine on amendments, and some of the final ones. */
    private static final int CERTIFIED_BEFORE_THE_KILL = 24;

    @TempDir
    private static Path folder;

    private static final Played PLAYED = new Played();

    @BeforeAll
    static void play() throws IOException, InterruptedException {
        PLAYED.start(folder);
        Awaitility.await("the middle of the final vote")
                .atMost(Duration.ofMinutes(5))
                .until(() -> certified() >= CERTIFIED_BEFORE_THE_KILL);
        PLAYED.node().kill();
        PLAYED.start(folder);
        PlayedNode.awaitEnd(PLAYED.node());
    }

    private static int certified() {
        return PLAYED.node()
                .api()
                .get("/api/v1/ballots?state=CERTIFIED&limit=200")
                .items()
                .size();
    }

    @AfterAll
    static void stop() {
        PLAYED.node().close();
    }

    @Override
    public void restartWithoutViews() throws IOException, InterruptedException {
        var url = "jdbc:h2:file:" + folder.resolve(".data/scenario").toAbsolutePath();
        PLAYED.startWithoutViews(folder, new DriverManagerDataSource(url, "sa", ""));
    }

    @Override
    public Node node() {
        return PLAYED.node();
    }

    @Test
    void no_ballot_was_held_twice_because_of_the_kill() {
        assertThat(api().get("/api/v1/ballots?limit=200").items()).hasSize(8 + 9 + 26);
    }
}
