package org.assembleaclima.application;

import java.util.Map;
import java.util.TreeMap;
import org.assembleaclima.command.CommandQueues;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether an error has ended a thread that nothing but a restart brings back. For liveness. */
@Component
class LoopsHealthIndicator implements HealthIndicator {

    private final ProjectorLoop projector;
    private final LogLoop log;
    private final FollowUpLoop followUp;
    private final CommandQueues commands;
    private final Leadership leadership;
    private final Signals signals;
    private final ListMaker lists;

    LoopsHealthIndicator(
            ProjectorLoop projector,
            LogLoop log,
            FollowUpLoop followUp,
            CommandQueues commands,
            Leadership leadership,
            Signals signals,
            ListMaker lists) {
        this.projector = projector;
        this.log = log;
        this.followUp = followUp;
        this.commands = commands;
        this.leadership = leadership;
        this.signals = signals;
        this.lists = lists;
    }

    @Override
    public Health health() {
        var dead = new TreeMap<>(Map.of(
                "projector", projector.hasDied(),
                "log", log.hasDied(),
                "follow-up", followUp.hasDied(),
                "lists", lists.hasDied(),
                "commands", !commands.isAlive(),
                "leases", leadership.hasDied(),
                "signals-out", signals.senderHasDied(),
                "signals-in", signals.listenerHasDied()));
        dead.values().removeIf(died -> !died);
        return dead.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("died", dead.keySet()).build();
    }
}
