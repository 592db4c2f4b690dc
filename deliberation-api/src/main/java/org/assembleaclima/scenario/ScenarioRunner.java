package org.assembleaclima.scenario;

import java.net.URI;
import java.time.Duration;
import org.assembleaclima.common.view.Projector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Plays the scenario as soon as the server answers; the server goes on serving while and after it is played. */
@Component
@Profile("scenario")
class ScenarioRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioRunner.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Environment environment;
    private final Projector projector;

    ScenarioRunner(Environment environment, Projector projector) {
        this.environment = environment;
        this.projector = projector;
    }

    @EventListener(ApplicationReadyEvent.class)
    void play() {
        var server = URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
        Thread.ofPlatform().name("scenario").daemon().start(() -> play(server));
    }

    private void play(URI server) {
        try {
            awaitViews();
            new Scenario(server).play();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) { // the server stays up, with what has been played so far
            LOG.error("The scenario has stopped; the next start goes on with it: {}", e.getMessage());
        }
    }

    /** It reads what it has done before: views that are being built anew would not answer. */
    private void awaitViews() throws InterruptedException {
        while (!projector.behind(0).isEmpty()) projector.awaitChange(projector.standing(), BETWEEN_LOOKS);
    }
}
