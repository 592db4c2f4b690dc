package org.assembleaclima.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ScenarioOnPostgresTest implements PlayedScenario, PlayedAnswers, PlayedPlan, PlayedReplay {

    @TempDir
    private static Path folder;

    private static final Played PLAYED = new Played();
    private static final String POSTGRES = "postgres"; // name and password
    private static final AtomicReference<String> URL = new AtomicReference<>();

    @BeforeAll
    static void play() throws IOException {
        URL.set(PostgresServer.database("scenario"));
        PLAYED.start(folder, settings());
        PlayedNode.awaitEnd(PLAYED.node());
    }

    private static String[] settings() {
        return new String[] {
            "--spring.datasource.url=" + URL.get(),
            "--spring.datasource.username=" + POSTGRES,
            "--spring.datasource.password=" + POSTGRES
        };
    }

    @Override
    public void restartWithoutViews() throws IOException, InterruptedException {
        PLAYED.startWithoutViews(folder, new DriverManagerDataSource(URL.get(), POSTGRES, POSTGRES), settings());
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
