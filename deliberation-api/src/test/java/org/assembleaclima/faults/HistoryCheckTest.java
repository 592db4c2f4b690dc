package org.assembleaclima.faults;

import static org.assembleaclima.faults.Operation.Outcome.ACKNOWLEDGED;
import static org.assembleaclima.faults.Operation.Outcome.REFUSED;
import static org.assembleaclima.faults.Operation.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.faults.Operation.Outcome;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The check finds what it is there for: each violation is planted once. */
class HistoryCheckTest {

    private static Operation operation(String effect, Outcome outcome) {
        return new Operation("key of " + effect, effect, outcome, Optional.empty());
    }

    /** Unknown to its client, who was refused in the end. */
    private static Operation refusedAt(int second, String effect) {
        return new Operation("key of " + effect, effect, UNKNOWN, Optional.empty(), Optional.of(at(second)));
    }

    private static Instant at(int second) {
        return Instant.ofEpochSecond(second);
    }

    /** An event of second 10. */
    private static Fact fact(String stream, long number, String effect, String... proofs) {
        return new Fact(
                stream,
                number,
                "VoteCast",
                at(10),
                List.of(effect),
                List.of(proofs),
                new JsonMapper().createObjectNode());
    }

    private static List<String> found(List<Operation> history, Fact... facts) {
        return HistoryCheck.differences(history, List.of(facts));
    }

    @Test
    void finds_nothing_where_nothing_is_wrong() {
        var history = List.of(
                operation("a", ACKNOWLEDGED),
                operation("b", REFUSED),
                operation("c", UNKNOWN),
                operation("d", UNKNOWN),
                operation("e", ACKNOWLEDGED),
                operation("e", UNKNOWN),
                operation("e", REFUSED));
        assertThat(found(history, fact("s", 0, "a"), fact("s", 1, "c"), fact("t", 0, "e"), fact("t", 1, "e")))
                .isEmpty();
    }

    @Test
    void finds_an_acknowledged_command_that_is_not_stored() {
        assertThat(found(List.of(operation("a", ACKNOWLEDGED))))
                .singleElement()
                .asString()
                .contains("stored 0 times");
        assertThat(found(List.of(operation("a", ACKNOWLEDGED), operation("a", ACKNOWLEDGED)), fact("s", 0, "a")))
                .singleElement()
                .asString()
                .contains("stored 1 times, acknowledged 2");
    }

    @Test
    void finds_a_command_that_is_stored_twice() {
        assertThat(found(List.of(operation("a", ACKNOWLEDGED)), fact("s", 0, "a"), fact("s", 1, "a")))
                .singleElement()
                .asString()
                .contains("stored 2 times");
        assertThat(found(List.of(operation("a", UNKNOWN)), fact("s", 0, "a"), fact("t", 0, "a")))
                .hasSize(1);
    }

    @Test
    void finds_a_refused_command_that_is_stored() {
        assertThat(found(List.of(operation("a", REFUSED)), fact("s", 0, "a"))).hasSize(1);
    }

    /** Whoever repeats a command that is stored is given its answer. */
    @Test
    void finds_a_command_that_was_refused_after_it_was_stored() {
        assertThat(found(List.of(refusedAt(11, "a")), fact("s", 0, "a")))
                .singleElement()
                .asString()
                .contains("stored before it was refused");
        // What nobody has answered for is the only other one: it cannot have been stored twice by then.
        assertThat(found(List.of(operation("a", UNKNOWN), refusedAt(11, "a")), fact("s", 0, "a"), fact("s", 1, "a")))
                .hasSize(1);
    }

    /** An attempt before may have reached a node that came to it later. */
    @Test
    void finds_nothing_where_a_command_was_stored_after_it_was_refused() {
        assertThat(found(List.of(refusedAt(9, "a")), fact("s", 0, "a"))).isEmpty();
        assertThat(found(List.of(refusedAt(11, "a")))).isEmpty();
        assertThat(found(List.of(operation("a", ACKNOWLEDGED), refusedAt(11, "a")), fact("s", 0, "a")))
                .isEmpty();
    }

    /** Another command of the same effect is stored in its place, which the numbers do not tell. */
    @Test
    void finds_an_answer_whose_event_is_another_one() {
        var history = List.of(
                new Operation("k1", "vote", ACKNOWLEDGED, Optional.of("salt 1")),
                new Operation("k2", "vote", UNKNOWN, Optional.empty()));
        assertThat(found(history, fact("s", 0, "vote", "salt 1"))).isEmpty();
        assertThat(found(history, fact("s", 0, "vote", "salt 2")))
                .singleElement()
                .asString()
                .contains("salt 1");
    }

    @Test
    void finds_a_gap_in_a_stream() {
        assertThat(found(List.of(), fact("s", 0, "a"), fact("s", 2, "b")))
                .singleElement()
                .asString()
                .contains("number 2");
        assertThat(found(List.of(), fact("s", 1, "a"))).hasSize(1);
    }
}
