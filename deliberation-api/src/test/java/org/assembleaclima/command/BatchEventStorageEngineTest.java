package org.assembleaclima.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.command.BatchEventStorageEngine.LastEvent;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.junit.jupiter.api.Test;

class BatchEventStorageEngineTest {

    private static List<DomainEventData<String>> at(long... numbers) {
        return Arrays.stream(numbers)
                .<DomainEventData<String>>mapToObj(number -> new GenericDomainEventEntry<>(
                        "Ballot",
                        "ballot",
                        number,
                        "event-" + number,
                        "2026-11-23T00:00:00Z",
                        "Event",
                        "1",
                        "{}",
                        "{}"))
                .toList();
    }

    private static Optional<LastEvent> last(long number) {
        return Optional.of(new LastEvent(number, "event-" + number));
    }

    @Test
    void a_stream_is_whole_when_its_events_go_on_where_the_snapshot_ends() {
        assertThat(BatchEventStorageEngine.isWhole(at(49), at(50, 51), last(51)))
                .isTrue();
        assertThat(BatchEventStorageEngine.isWhole(at(), at(0, 1), last(1))).isTrue();
        assertThat(BatchEventStorageEngine.isWhole(at(49, 99), at(100), last(100)))
                .isTrue();
    }

    @Test
    void a_snapshot_stored_between_the_two_statements_leaves_a_hole() {
        assertThat(BatchEventStorageEngine.isWhole(at(49), at(100), last(99))).isFalse();
        assertThat(BatchEventStorageEngine.isWhole(at(49), at(), last(99))).isFalse();
        assertThat(BatchEventStorageEngine.isWhole(at(), at(100), last(100))).isFalse();
    }

    @Test
    void a_snapshot_deleted_between_them_would_repeat_what_it_holds() {
        assertThat(BatchEventStorageEngine.isWhole(at(49), at(0, 1), last(51))).isFalse();
    }

    @Test
    void a_snapshot_may_hold_all_there_is() {
        assertThat(BatchEventStorageEngine.isWhole(at(49), at(), last(49))).isTrue();
        assertThat(BatchEventStorageEngine.isWhole(at(), at(), Optional.empty()))
                .isTrue();
    }
}
