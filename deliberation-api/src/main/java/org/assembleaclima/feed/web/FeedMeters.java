package org.assembleaclima.feed.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many listen to the live feed of this node. */
@Component
record FeedMeters(LiveFeed feed) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("deliberation.feed.clients", feed, of -> of.listeners().get())
                .description("Clients that listen to the live feed of this node")
                .register(meters);
    }
}
