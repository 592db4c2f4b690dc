package org.assembleaclima.scenario;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays the acts in the order of their moments over HTTP, on a server whose clock can be moved. What has been played is left alone: an
 * act is over when the clock has reached the next one, and the act that was interrupted is gone through again with the
 * same keys.
 */
public final class Scenario {

    private static final Logger LOG = LoggerFactory.getLogger(Scenario.class);

    /** Where the clock stands when everything has been played. */
    static final Instant END = Act.at("2025-10-31", 12);

    private final Client client;
    private final List<Act> acts = new ArrayList<>();

    /** @param base of the server, without a path */
    public Scenario(URI base) {
        this.client = new Client(base);
        acts.addAll(new PilotCycle(client).acts());
        acts.addAll(new PilotAnswer(client).acts());
        acts.addAll(new Cycle2024(client).acts());
        acts.addAll(new Answers2024(client).acts());
        acts.addAll(new Deliveries2025(client).acts());
        acts.addAll(new Measured(client).acts());
        acts.addAll(new MonitoredPlan(client).acts());
        acts.add(new Act(END, "fine", () -> {})); // so that the act before it has an end
        acts.sort(Comparator.comparing(Act::moment));
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
