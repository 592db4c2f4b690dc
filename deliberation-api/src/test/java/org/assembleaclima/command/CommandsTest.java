package org.assembleaclima.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.assembleaclima.common.Refused;
import org.assembleaclima.cycle.CycleCommand.RedateCycle;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleRefusal;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Only a conflict with another writer is tried again; and what waits is bounded in number and in time. */
class CommandsTest {

    private static final RedateCycle COMMAND =
            new RedateCycle(new CycleId("2024"), LocalDate.of(2024, 1, 20), Optional.empty(), "Prova");
    private static final Actor SECRETARIAT = new Actor("a-1", Set.of(Role.SECRETARIAT));

    private final List<Integer> attempts = new ArrayList<>();

    private @Nullable CommandQueues queues;

    @AfterEach
    void end() {
        requireNonNull(queues).stop();
    }

    /** @param outcome of the nth attempt, from 1: an exception to throw, or the answer */
    private Commands handling(IntFunction<Object> outcome) {
        var bus = SimpleCommandBus.builder().build();
        var unused = bus.subscribe(RedateCycle.class.getName(), message -> {
            attempts.add(attempts.size() + 1);
            var result = outcome.apply(attempts.size());
            if (result instanceof RuntimeException failure) throw failure;
            return result;
        });
        return sending(
                bus, new CommandProperties(1, 128, 1000, Duration.ofSeconds(10), Duration.ofSeconds(60), 50, 500));
    }

    /** No key is sent, so no answer is looked up. */
    private Commands sending(CommandBus bus, CommandProperties properties) {
        var metrics = new CommandMetrics(new SimpleMeterRegistry());
        var batches = new CommandBatches(
                new BatchTransaction(
                        bus,
                        new IdempotentAnswers(new JdbcTemplate(), Clock.systemUTC()),
                        NoTransactionManager.INSTANCE,
                        Turn.ALONE,
                        BatchReads.NONE,
                        metrics),
                metrics);
        if (queues != null) queues.stop();
        queues = new CommandQueues(batches, properties, metrics);
        queues.start();
        return new Commands(queues, bus, properties, new CommandTraces(ObservationRegistry.NOOP));
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

    private static CommandProperties queue(int places, Duration longestWait, Duration longestWork) {
        return new CommandProperties(1, 128, places, longestWait, longestWork, 50, 500);
    }

    /** Handles nothing until it is let. */
    private Commands held(CountDownLatch begun, CountDownLatch go, CommandProperties properties) {
        var bus = SimpleCommandBus.builder().build();
        var unused = bus.subscribe(RedateCycle.class.getName(), message -> {
            begun.countDown();
            go.await();
            attempts.add(attempts.size() + 1);
            return new Answer("cycle-2024", attempts.size(), null);
        });
        return sending(bus, properties);
    }

    @Test
    void refuses_at_once_what_finds_the_queue_full() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var commands = held(begun, go, queue(1, Duration.ofSeconds(30), Duration.ofSeconds(30)));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = executor.submit(() -> commands.send(COMMAND, SECRETARIAT));
            begun.await();
            var second = executor.submit(() -> commands.send(COMMAND, SECRETARIAT));
            Awaitility.await().until(() -> requireNonNull(queues).waiting() == 1);
            assertThatThrownBy(() -> commands.send(COMMAND, SECRETARIAT)).hasMessage("TOO_MANY_COMMANDS");
            go.countDown();
            assertThat(List.of(first.get().version(), second.get().version())).containsExactly(1L, 2L);
        }
    }

    @Test
    void never_begins_what_has_waited_too_long() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var commands = held(begun, go, queue(10, Duration.ofMillis(50), Duration.ofSeconds(30)));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = executor.submit(() -> commands.send(COMMAND, SECRETARIAT));
            begun.await();
            assertThatThrownBy(() -> commands.send(COMMAND, SECRETARIAT)).hasMessage("TOO_MANY_COMMANDS");
            go.countDown();
            assertThat(first.get().version()).isEqualTo(1);
        }
        requireNonNull(queues).stop();
        assertThat(attempts).hasSize(1);
    }

    @Test
    void says_that_it_does_not_know_when_there_is_no_answer_in_time() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var commands = held(begun, go, queue(10, Duration.ofMillis(50), Duration.ofMillis(50)));
        assertThatThrownBy(() -> commands.send(COMMAND, SECRETARIAT)).hasMessage("OUTCOME_UNKNOWN");
        go.countDown();
    }

    @Test
    void works_through_its_queue_before_it_ends_and_takes_nothing_more() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var commands = held(begun, go, queue(10, Duration.ofSeconds(30), Duration.ofSeconds(30)));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = executor.submit(() -> commands.send(COMMAND, SECRETARIAT));
            begun.await();
            var second = executor.submit(() -> commands.send(COMMAND, SECRETARIAT));
            Awaitility.await().until(() -> requireNonNull(queues).waiting() == 1);
            var stop = executor.submit(() -> requireNonNull(queues).stop());
            Awaitility.await().until(() -> !requireNonNull(queues).isRunning());
            assertThatThrownBy(() -> commands.send(COMMAND, SECRETARIAT)).hasMessage("TOO_MANY_COMMANDS");
            go.countDown();
            stop.get();
            assertThat(List.of(first.get().version(), second.get().version())).containsExactly(1L, 2L);
        }
    }
}
