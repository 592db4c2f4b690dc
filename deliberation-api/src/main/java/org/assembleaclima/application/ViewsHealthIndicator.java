package org.assembleaclima.application;

import org.assembleaclima.common.view.Projector;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whether this node answers reads as its code would: not before its own views have caught up, not while its projector meets
 * a fault, and not once it is stopping. A database that is away makes no node unready: all would be, and callers are told more
 * by a 503 with Retry-After. For readiness.
 */
@Component
class ViewsHealthIndicator implements HealthIndicator {

    /** Two batches of a live projector. */
    private static final long REACH = 1_000;

    private final Projector projector;
    private final ProjectorLoop loop;
    private volatile boolean stopping;

    ViewsHealthIndicator(Projector projector, ProjectorLoop loop) {
        this.projector = projector;
        this.loop = loop;
    }

    @EventListener(ContextClosedEvent.class)
    void stopping() {
        stopping = true;
    }

    @Override
    public Health health() {
        if (stopping) return Health.down().withDetail("stopping", true).build();
        var failure = loop.failureOfThisNode();
        if (failure.isPresent())
            return Health.down().withDetail("failure", failure.get()).build();
        var behind = projector.behind(REACH);
        if (!behind.isEmpty()) return Health.down().withDetail("behind", behind).build();
        return Health.up()
                .withDetail("position", projector.standing().position())
                .build();
    }
}
