package org.assembleaclima.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class EventsBehindTest {

    private final EventsBehind behind = new EventsBehind(50);

    private void get(int events) {
        for (int i = 0; i < events; i++) behind.eventHandled(GenericEventMessage.asEventMessage("an event"));
    }

    @Test
    void a_short_stream_gets_a_snapshot_each_so_many_events() {
        behind.initializationFinished();
        get(49);
        assertThat(behind.isDue(48L)).isFalse();
        get(1);
        assertThat(behind.isDue(49L)).isTrue();
        behind.begin();
        get(49);
        assertThat(behind.isDue(98L)).as("counted from the snapshot").isFalse();
        get(1);
        assertThat(behind.isDue(99L)).isTrue();
    }

    @Test
    void a_long_stream_gets_one_each_quarter() {
        behind.initializationFinished();
        get(99);
        assertThat(behind.isDue(399L)).isFalse();
        get(1);
        assertThat(behind.isDue(399L)).isTrue();
    }

    @Test
    void what_was_only_read_makes_nothing_due() {
        get(200);
        behind.initializationFinished();
        assertThat(behind.isDue(199L)).isFalse();
        get(1);
        assertThat(behind.isDue(200L)).isTrue();
    }

    @Test
    void an_aggregate_without_events_has_nothing_to_be_a_snapshot_of() {
        behind.initializationFinished();
        assertThat(behind.isDue(null)).isFalse();
    }
}
