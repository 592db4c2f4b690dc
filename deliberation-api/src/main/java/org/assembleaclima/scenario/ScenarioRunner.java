package org.assembleaclima.scenario;

import java.net.URI;
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

    private final Environment environment;

    ScenarioRunner(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void play() {
        var server = URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
        Thread.ofPlatform().name("scenario").daemon().start(() -> play(server));
    }

    private static void play(URI server) {
        try {
            new Scenario(server).play();
        } catch (RuntimeException e) { // the server stays up, with what has been played so far
            LOG.error("The scenario has stopped; the next start goes on with it: {}", e.getMessage());
        }
    }
}
