package org.assembleaclima.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assembleaclima.common.Command;
import org.assembleaclima.cycle.CycleCommand.PlanCycle;
import org.assembleaclima.cycle.CycleCommand.RedateCycle;
import org.assembleaclima.cycle.CycleEvent.CycleRedated;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleKind;
import org.assembleaclima.cycle.CycleRefusal;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What holds of commands that share a transaction; run on every database. */
interface Batching {

    AtomicInteger COUNTER = new AtomicInteger();
    LocalDate DAY = LocalDate.of(2031, 1, 1);
    Actor SECRETARIAT = new Actor("a-batch", Set.of(Role.SECRETARIAT));
    Duration SOON = Duration.ofSeconds(30);

    JdbcTemplate jdbc();

    CommandBus bus();

    IdempotentAnswers answers();

    TransactionManager transactions();

    EventStore events();

    BatchEventStorageEngine engine();

    /** Commands on the way to a batch, and what is measured of it. */
    final class Sent {
        final SimpleMeterRegistry registry = new SimpleMeterRegistry();
        final CommandMetrics metrics = new CommandMetrics(registry);

        double rerun() {
            return registry.counter("deliberation.commands.batches.failed").count();
        }

        double conflicts() {
            return registry.counter("deliberation.commands.conflicts").count();
        }
    }

    private CommandBatches batches(Sent sent, TransactionManager transactions) {
        return new CommandBatches(
                new BatchTransaction(bus(), answers(), transactions, Turn.ALONE, engine(), sent.metrics), sent.metrics);
    }

    private Sent run(Waiting... batch) {
        var sent = new Sent();
        batches(sent, transactions()).run(0, begun(batch));
        return sent;
    }

    private static List<Waiting> begun(Waiting... batch) {
        return List.of(batch).stream().peek(Waiting::begin).toList();
    }

    private static CycleId newCycle() {
        return new CycleId("batch-" + COUNTER.incrementAndGet());
    }

    private static PlanCycle plan(CycleId cycle) {
        return new PlanCycle(
                cycle,
                9,
                CycleKind.REGULAR,
                DAY,
                Optional.empty(),
                new RuleSetId("milano-2024"),
                1,
                List.of(),
                List.of());
    }

    private static RedateCycle redate(CycleId cycle, int day, String reason) {
        return new RedateCycle(cycle, DAY.withDayOfMonth(day), Optional.empty(), reason);
    }

    private static Waiting waiting(Command command, @Nullable IdempotencyKey key) {
        CommandMessage<Command> message =
                new GenericCommandMessage<>(command, Map.of(PermissionCheck.ACTOR, SECRETARIAT));
        return new Waiting(message, key);
    }

    private static Waiting waiting(Command command) {
        return waiting(command, null);
    }

    private static IdempotencyKey key(String request) {
        return new IdempotencyKey(SECRETARIAT.id(), "key-" + COUNTER.incrementAndGet(), "%64s".formatted(request));
    }

    private static long version(Waiting waiting) {
        return waiting.await(SOON, SOON).version();
    }

    private static void assertFailed(Waiting waiting, String code) {
        assertThatThrownBy(() -> waiting.await(SOON, SOON)).hasMessage(code);
    }

    private List<String> reasons(CycleId cycle) {
        return jdbc()
                .query(
                        "select payload from domain_event where stream = ? order by sequence_number",
                        (row, n) -> new String(row.getBytes(1), StandardCharsets.UTF_8),
                        cycle.toString())
                .stream()
                .map(json -> json.replaceAll(".*\"reason\":\"([^\"]*)\".*", "$1"))
                .filter(reason -> !reason.startsWith("{"))
                .toList();
    }

    private long events(CycleId cycle) {
        return jdbc().queryForObject(
                        "select count(*) from domain_event where stream = ?", Long.class, cycle.toString());
    }

    private long snapshots(CycleId cycle) {
        return jdbc().queryForObject(
                        "select count(*) from aggregate_snapshot where stream = ?", Long.class, cycle.toString());
    }

    /** Runs a batch while the handler of the command with this reason does something more, before or behind its own work. */
    private Sent runWith(String reason, Runnable before, Runnable after, Waiting... batch) {
        var registration = bus().registerHandlerInterceptor((work, chain) -> {
            var marked = work.getMessage().getPayload() instanceof RedateCycle redate
                    && redate.reason().equals(reason);
            if (marked) before.run();
            var result = chain.proceed();
            if (marked) after.run();
            return result;
        });
        try {
            return run(batch);
        } finally {
            registration.cancel();
        }
    }

    @Test
    default void one_aggregate_takes_its_commands_in_the_order_of_arrival() {
        var cycle = newCycle();
        var planned = waiting(plan(cycle));
        var second = waiting(redate(cycle, 2, "due"));
        var refused = waiting(redate(cycle, 2, "di nuovo"));
        var third = waiting(redate(cycle, 3, "tre"));
        var sent = run(planned, second, refused, third);
        assertThat(List.of(version(planned), version(second), version(third))).containsExactly(1L, 2L, 3L);
        assertFailed(refused, "CYCLE_DATES_UNCHANGED");
        assertThat(reasons(cycle)).containsExactly("due", "tre");
        assertThat(sent.rerun()).isZero();
    }

    @Test
    default void a_handler_that_fails_behind_what_it_applied_leaves_nothing_for_those_behind_it() {
        var cycle = newCycle();
        var spoilt = waiting(redate(cycle, 5, "guasto"));
        var same = waiting(redate(cycle, 5, "buono"));
        var planned = waiting(plan(cycle));
        var before = waiting(redate(cycle, 4, "prima"));
        runWith(
                "guasto",
                () -> {},
                () -> {
                    throw CycleRefusal.CYCLE_ENDS_BEFORE_START.refused();
                },
                planned,
                before,
                spoilt,
                same);
        assertFailed(spoilt, "CYCLE_ENDS_BEFORE_START");
        assertThat(version(same))
                .as("not refused as unchanged: the fifth was never recorded")
                .isEqualTo(3);
        assertThat(reasons(cycle)).containsExactly("prima", "buono");
    }

    @Test
    default void a_fault_that_breaks_the_transaction_does_not_reach_the_neighbours() {
        var first = newCycle();
        var second = newCycle();
        var before = waiting(plan(first));
        var broken = waiting(redate(first, 2, "rotto"));
        var behind = waiting(plan(second));
        var sent = runWith(
                "rotto",
                () -> jdbc().execute("select no_such_column from projector"),
                () -> {},
                before,
                broken,
                behind);
        assertThat(version(before)).isEqualTo(1);
        assertThat(version(behind)).isEqualTo(1);
        assertThatThrownBy(() -> broken.await(SOON, SOON)).hasMessageContaining("no_such_column");
        assertThat(sent.rerun()).isEqualTo(1);
        assertThat(events(first)).isEqualTo(1);
    }

    @Test
    default void one_key_has_one_answer_within_a_batch_and_behind_it() {
        var cycle = newCycle();
        var key = key("a");
        run(waiting(plan(cycle)));
        var first = waiting(redate(cycle, 2, "una"), key);
        var again = waiting(redate(cycle, 2, "una"), key);
        var other = waiting(
                redate(cycle, 3, "altra"), new IdempotencyKey(key.actorId(), key.value(), "%64s".formatted("b")));
        run(first, again);
        run(other);
        var later = waiting(redate(cycle, 2, "una"), key);
        run(later);
        assertThat(again.await(SOON, SOON)).isEqualTo(first.await(SOON, SOON)).isEqualTo(later.await(SOON, SOON));
        assertFailed(other, "IDEMPOTENCY_KEY_REUSED");
        assertThat(events(cycle)).isEqualTo(2);
    }

    @Test
    default void a_refused_command_leaves_its_key_free_in_the_same_batch() {
        var cycle = newCycle();
        var key = key("a");
        var refused = waiting(redate(cycle, 1, "uguale"), key);
        var taken = waiting(redate(cycle, 2, "diversa"), key);
        run(waiting(plan(cycle)), refused, taken);
        assertFailed(refused, "CYCLE_DATES_UNCHANGED");
        assertThat(version(taken)).isEqualTo(2);
    }

    @Test
    default void whoever_loses_to_another_writer_is_tried_again_on_what_that_one_stored() {
        var cycle = newCycle();
        var bystander = newCycle();
        run(waiting(plan(cycle)));
        var once = new AtomicInteger();
        var mine = waiting(redate(cycle, 2, "mia"));
        var neighbour = waiting(plan(bystander));
        var sent = runWith(
                "mia",
                () -> {},
                () -> {
                    if (once.incrementAndGet() == 1) redatedElsewhere(cycle);
                },
                mine,
                neighbour);
        assertThat(version(mine)).isEqualTo(3);
        assertThat(version(neighbour)).isEqualTo(1);
        assertThat(reasons(cycle)).containsExactly("loro", "mia");
        assertThat(sent.rerun()).isEqualTo(1);
    }

    /** As another node would: in a transaction of its own, past the locks within this process. */
    private void redatedElsewhere(CycleId cycle) {
        var first = events().readEvents(cycle.toString()).next();
        var event = new CycleRedated(cycle, DAY.withDayOfMonth(7), Optional.empty(), "loro", first.getTimestamp());
        var thread = Thread.ofPlatform().start(() -> transactions().executeInTransaction(() -> engine().appendEvents(
                        new GenericDomainEventMessage<>("Cycle", cycle.toString(), 1, event, first.getMetaData()))));
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    default void a_commit_whose_answer_is_lost_is_looked_up_by_its_key() {
        var cycle = newCycle();
        run(waiting(plan(cycle)));
        var keyed = waiting(redate(cycle, 2, "con chiave"), key("a"));
        var keyless = waiting(redate(cycle, 3, "senza"));
        batches(new Sent(), new Losing(transactions(), true)).run(0, begun(keyed, keyless));
        assertThat(version(keyed)).isEqualTo(2);
        assertFailed(keyless, "OUTCOME_UNKNOWN");
        assertThat(reasons(cycle)).containsExactly("con chiave", "senza");
    }

    @Test
    default void a_command_without_a_key_is_never_run_again_when_its_commit_is_in_doubt() {
        for (var behind : List.of(true, false)) {
            var cycle = newCycle();
            run(waiting(plan(cycle)));
            var alone = waiting(redate(cycle, 2, "sola"));
            batches(new Sent(), new Losing(transactions(), behind)).run(0, begun(alone));
            assertFailed(alone, "OUTCOME_UNKNOWN");
            assertThat(reasons(cycle)).hasSize(behind ? 1 : 0);
        }
    }

    @Test
    default void a_commit_that_never_arrived_is_done_again_by_its_key_alone() {
        var cycle = newCycle();
        run(waiting(plan(cycle)));
        var keyed = waiting(redate(cycle, 2, "con chiave"), key("a"));
        var keyless = waiting(redate(cycle, 3, "senza"));
        batches(new Sent(), new Losing(transactions(), false)).run(0, begun(keyed, keyless));
        assertThat(version(keyed)).isEqualTo(2);
        assertFailed(keyless, "OUTCOME_UNKNOWN");
        assertThat(reasons(cycle)).containsExactly("con chiave");
    }

    /** Loses the connection in the first commit: behind it, or before it. */
    class Losing implements TransactionManager {
        private final TransactionManager real;
        private final boolean behind;
        private boolean lost;

        Losing(TransactionManager real, boolean behind) {
            this.real = real;
            this.behind = behind;
        }

        RuntimeException failure() {
            return new TransactionSystemException("", new SQLException("connection lost", "08006"));
        }

        @Override
        public Transaction startTransaction() {
            var transaction = real.startTransaction();
            return new Transaction() {
                @Override
                public void commit() {
                    if (lost || behind) transaction.commit();
                    if (lost) return;
                    lost = true;
                    throw failure();
                }

                @Override
                public void rollback() {
                    transaction.rollback();
                }
            };
        }
    }

    /** On no thread of its own: whatever it leaves behind would be seen here. */
    @Test
    default void an_error_in_the_commit_leaves_no_transaction_to_those_that_follow() {
        var cycle = newCycle();
        run(waiting(plan(cycle)));
        var erring = new Losing(transactions(), false) {
            @Override
            RuntimeException failure() {
                throw new StackOverflowError("planted");
            }
        };
        var first = waiting(redate(cycle, 2, "persa"));
        batches(new Sent(), erring).run(0, begun(first));
        assertFailed(first, "OUTCOME_UNKNOWN");
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
        var next = waiting(redate(cycle, 3, "dopo"));
        run(next);
        assertThat(version(next)).isEqualTo(2);
        assertThat(inAnotherTransaction(() -> events(cycle))).isEqualTo(2);
    }

    private static long inAnotherTransaction(Callable<Long> query) {
        try (var executor = Executors.newSingleThreadExecutor()) {
            return executor.submit(query).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    default void a_repeat_that_began_before_its_first_attempt_was_stored_gets_that_ones_answer() {
        var cycle = newCycle();
        run(waiting(plan(cycle)));
        var key = key("a");
        var first = waiting(redate(cycle, 2, "una"), key);
        var again = waiting(redate(cycle, 2, "una"), key);
        var begins = new AtomicInteger();
        // Its keys have been looked up when the first attempt is stored by somebody who takes no turns.
        runWith(
                "una",
                () -> {
                    if (begins.incrementAndGet() == 1)
                        inAnotherTransaction(() -> {
                            run(first);
                            return 0L;
                        });
                },
                () -> {},
                again);
        assertThat(again.await(SOON, SOON)).isEqualTo(first.await(SOON, SOON));
        assertThat(events(cycle)).isEqualTo(2);
    }

    @Test
    default void whoever_gets_no_turn_has_not_begun() {
        var cycle = newCycle();
        Turn never = partition -> {
            throw new CannotAcquireLockException("", new SQLException("lock timeout", "55P03"));
        };
        var sent = new Sent();
        var batches = new CommandBatches(
                new BatchTransaction(bus(), answers(), transactions(), never, engine(), sent.metrics), sent.metrics);
        var two = begun(waiting(plan(cycle)), waiting(redate(cycle, 2, "mai")));
        batches.run(0, two);
        var one = begun(waiting(plan(cycle)));
        batches.run(0, one);
        for (var waiting : List.of(two.getFirst(), two.getLast(), one.getFirst()))
            assertFailed(waiting, "TOO_MANY_COMMANDS");
        assertThat(events(cycle)).isZero();
        assertThat(sent.conflicts()).isZero();
    }

    @Test
    default void a_snapshot_is_stored_with_the_events_it_is_of() {
        var cycle = newCycle();
        run(waiting(plan(cycle)));
        var many = IntStream.rangeClosed(0, 120)
                .mapToObj(n -> waiting(redate(cycle, 2 + n % 2, "n" + n)))
                .toArray(Waiting[]::new);
        run(many);
        assertThat(version(many[120])).isEqualTo(122);
        assertThat(snapshots(cycle)).isEqualTo(1);
        assertThat(jdbc().queryForObject(
                                "select sequence_number from aggregate_snapshot where stream = ?",
                                Long.class,
                                cycle.toString()))
                .isEqualTo(121);
        var next = waiting(redate(cycle, 9, "dopo"));
        run(next);
        assertThat(version(next)).isEqualTo(123);
    }

    @Test
    default void a_batch_that_is_rolled_back_leaves_no_snapshot() {
        var cycle = newCycle();
        run(waiting(plan(cycle)));
        var many = IntStream.rangeClosed(0, 60)
                .mapToObj(n -> waiting(redate(cycle, 2 + n % 2, "n" + n)))
                .toArray(Waiting[]::new);
        batches(new Sent(), new Losing(transactions(), false)).run(0, begun(many));
        assertThat(snapshots(cycle)).isZero();
        assertThat(events(cycle)).isEqualTo(1);
    }
}
