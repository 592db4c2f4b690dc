package org.assembleaclima.scenario;

import java.io.IOException;
import java.nio.file.Path;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class ScenarioOnPostgresTest implements PlayedScenario {

    @TempDir
    private static Path folder;

    private static final Played PLAYED = new Played();

    @BeforeAll
    static void play() throws IOException {
        PLAYED.start(
                folder,
                "--spring.datasource.url=" + PostgresServer.database("scenario"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
        PlayedScenario.awaitEnd(PLAYED.node());
    }

    @AfterAll
    static void stop() {
        PLAYED.node().close();
    }

    @Override
    public Node node() {
        return PLAYED.node();
    }
}
