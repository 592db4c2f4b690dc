package org.assembleaclima.scenario;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays the acts in their order over HTTP, on a server whose clock can be moved. What has been played is left alone: an
 * act is over when the clock has reached the next one, and the act that was interrupted is gone through again with the
 * same keys.
 */
public final class Scenario {

    private static final Logger LOG = LoggerFactory.getLogger(Scenario.class);

    private final Client client;
    private final List<Act> acts = new ArrayList<>();

    /** @param base of the server, without a path */
    public Scenario(URI base) {
        this.client = new Client(base);
        acts.addAll(new PilotCycle(client).acts());
        acts.addAll(new Cycle2024(client).acts());
        acts.add(Act.on("2024-10-31", 12, "fine", () -> {})); // so that the act before it has an end
    }

    /** Plays what has not been played. */
    public void play() {
        for (int i = 0; i < acts.size(); i++) {
            var act = acts.get(i);
            if (isOver(i)) continue;
            client.begin(act.name(), act.moment());
            act.play().run();
            LOG.info("{} played: {}", act.moment(), act.name());
        }
        Totals.of(client).forEach(LOG::info);
    }

    private boolean isOver(int i) {
        var ends = acts.get(Math.min(i + 1, acts.size() - 1)).moment();
        return !client.now().isBefore(ends);
    }
}
