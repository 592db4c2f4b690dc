package org.assembleaclima.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.assembleaclima.common.Refused;
import org.assembleaclima.cycle.CycleCommand.RedateCycle;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleRefusal;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** Only a conflict with another writer is tried again. */
class CommandsTest {

    private static final RedateCycle COMMAND =
            new RedateCycle(new CycleId("2024"), LocalDate.of(2024, 1, 20), Optional.empty(), "Prova");
    private static final Actor SECRETARIAT = new Actor("a-1", Set.of(Role.SECRETARIAT));

    private final List<Integer> attempts = new ArrayList<>();

    /** @param outcome of the nth attempt, from 1: an exception to throw, or the answer */
    private Commands handling(IntFunction<Object> outcome) {
        var bus = SimpleCommandBus.builder().build();
        var unused = bus.subscribe(RedateCycle.class.getName(), message -> {
            attempts.add(attempts.size() + 1);
            var result = outcome.apply(attempts.size());
            if (result instanceof RuntimeException failure) throw failure;
            return result;
        });
        return new Commands(bus, new IdempotentAnswers(null, null)); // no key is sent, so no answer is looked up
    }

    @Test
    void tries_a_conflict_again_until_it_goes_through() {
        var answer = new Answer("cycle-2024", 3, null);
        var commands = handling(attempt -> switch (attempt) {
            case 1 -> new ConcurrencyException("other node");
            case 2 -> new AggregateStreamCreationException("other node");
            default -> answer;
        });
        assertThat(commands.send(COMMAND, SECRETARIAT)).isEqualTo(answer);
        assertThat(attempts).containsExactly(1, 2, 3);
    }

    @Test
    void gives_up_after_five_attempts_and_says_so() {
        var commands = handling(attempt -> new ConcurrencyException("other node"));
        assertThatThrownBy(() -> commands.send(COMMAND, SECRETARIAT))
                .isInstanceOf(Refused.class)
                .hasMessage("CHANGED_BY_OTHERS");
        assertThat(attempts).hasSize(5);
    }

    @Test
    void never_repeats_a_refusal_or_a_fault() {
        var refusing = handling(attempt -> CycleRefusal.CYCLE_DATES_UNCHANGED.refused());
        assertThatThrownBy(() -> refusing.send(COMMAND, SECRETARIAT)).hasMessage("CYCLE_DATES_UNCHANGED");
        assertThat(attempts).hasSize(1);
        attempts.clear();
        var failing = handling(attempt -> new IllegalStateException("bug"));
        assertThatThrownBy(() -> failing.send(COMMAND, SECRETARIAT)).hasMessage("bug");
        assertThat(attempts).hasSize(1);
    }
}
