package org.assembleaclima.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.assembleaclima.command.KeptAggregates.Kept;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.junit.jupiter.api.Test;

class KeptAggregatesTest {

    private final KeptAggregates aggregates = new KeptAggregates(2);

    private Kept keep(String stream, String lastEvent) {
        var kept = new Kept("the ballot", 7, lastEvent, NoSnapshotTriggerDefinition.TRIGGER);
        aggregates.keep(stream, kept);
        return kept;
    }

    @Test
    void one_is_given_away_once_to_whoever_knows_its_last_event() {
        var kept = keep("ballot", "event-7");
        assertThat(aggregates.has("ballot", "event-7")).isTrue();
        assertThat(aggregates.take("ballot", "event-7")).isSameAs(kept);
        assertThat(aggregates.has("ballot", "event-7")).isFalse();
        assertThat(aggregates.take("ballot", "event-7")).isNull();
    }

    @Test
    void another_event_at_the_end_makes_it_worthless_even_under_the_same_number() {
        keep("ballot", "event-7");
        assertThat(aggregates.has("ballot", "event-7-of-another-node")).isFalse();
        assertThat(aggregates.take("ballot", "event-7-of-another-node")).isNull();
        assertThat(aggregates.take("ballot", "event-7")).as("thrown away").isNull();
    }

    @Test
    void what_nobody_has_kept_is_nowhere() {
        assertThat(aggregates.has("ballot", "event-7")).isFalse();
        assertThat(aggregates.take("ballot", "event-7")).isNull();
    }
}
