package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assembleaclima.command.Commands;
import org.assembleaclima.common.Command;
import org.assembleaclima.common.Policy;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.RecordedEvents;
import org.assembleaclima.cycle.CycleCommand.RedateCycle;
import org.assembleaclima.cycle.CycleEvent.CyclePlanned;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.assembleaclima.testing.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** A policy whose command is taken every time it is sent: only sending it once keeps it from being done twice. */
interface FollowingUp {

    AtomicInteger CYCLES = new AtomicInteger();

    Api api();

    Commands commands();

    RecordedEvents events();

    Projector projector();

    JdbcTemplate jdbc();

    PlatformTransactionManager transactions();

    private JdbcClient db() {
        return JdbcClient.create(jdbc());
    }

    /** Redates the cycle to yet another day, so that the cycle itself never refuses. */
    record WhenPlannedThenRedate(CycleId cycleId, AtomicInteger days) implements Policy<CyclePlanned> {

        @Override
        public Class<CyclePlanned> follows() {
            return CyclePlanned.class;
        }

        @Override
        public Optional<Command> after(CyclePlanned planned) {
            return planned.cycleId().equals(cycleId)
                    ? Optional.of(new RedateCycle(
                            cycleId,
                            LocalDate.of(2040, 1, 1).plusDays(days.incrementAndGet()),
                            Optional.empty(),
                            "Seguito"))
                    : Optional.empty();
        }
    }

    /** Fails after everything was done and before it is committed, as a node that dies there. */
    final class DyingBeforeCommit extends TransactionTemplate {

        private static final long serialVersionUID = 1L;

        private final AtomicBoolean dies = new AtomicBoolean(true);

        DyingBeforeCommit(PlatformTransactionManager transactions) {
            super(transactions);
        }

        @Override
        public <T> T execute(TransactionCallback<T> action) {
            return super.execute(status -> {
                var done = action.doInTransaction(status);
                if (dies.getAndSet(false)) throw new IllegalStateException("died");
                return done;
            });
        }
    }

    private FollowUp followUp(Policy<?> policy, TransactionTemplate transaction) {
        return followUp(policy, transaction, FollowUp.Reach.USUAL);
    }

    private FollowUp followUp(Policy<?> policy, TransactionTemplate transaction, FollowUp.Reach reach) {
        return new FollowUp(
                jdbc(), transaction, events(), commands(), Actor.system(Role.SECRETARIAT), List.of(policy), reach);
    }

    /** A policy that stands before the planning of a cycle of its own. */
    private WhenPlannedThenRedate planned() {
        var cycle = "seguito-" + CYCLES.incrementAndGet();
        var policy = new WhenPlannedThenRedate(CycleId.of(cycle), new AtomicInteger());
        db().sql("delete from follow_up where policy = ?")
                .param(policy.getClass().getSimpleName())
                .update();
        projector().finish();
        followUp(policy, new TransactionTemplate(transactions())).start();
        plan(cycle);
        projector().finish();
        return policy;
    }

    private void plan(String cycle) {
        api().post(api().token("secretariat"), "/api/v1/cycles", """
                {"cycle_id": "%s", "ordinal": 9, "kind": "REGULAR", "starts_on": "2027-01-01",
                 "rule_set_id": "milano-2024", "rule_set_version": 1, "themes": [], "sources": []}""".formatted(cycle));
    }

    private String planCycle() {
        var cycle = "seguito-" + CYCLES.incrementAndGet();
        plan(cycle);
        return cycle;
    }

    private int redated(WhenPlannedThenRedate policy) {
        return redated(policy.cycleId().toString());
    }

    private int redated(String stream) {
        return db().sql("select count(*) from domain_event where stream = ? and payload_type = 'CycleRedated'")
                .param(stream)
                .query(Integer.class)
                .single();
    }

    private static void toTheEnd(FollowUp followUp) {
        var more = true;
        while (more) more = followUp.step();
    }

    @Test
    default void a_node_that_dies_between_command_and_place_has_done_neither() {
        var policy = planned();
        var dying = followUp(policy, new DyingBeforeCommit(transactions()));
        toTheEnd(dying);
        assertThat(redated(policy))
                .as("nothing is left of what was not committed")
                .isZero();
        assertThat(dying.failures()).containsValue("IllegalStateException");
        toTheEnd(dying);
        assertThat(redated(policy)).isEqualTo(1);
        assertThat(dying.failures()).isEmpty();
        assertThat(policy.days().get()).as("it was tried twice").isEqualTo(2);
    }

    @Test
    default void two_nodes_that_see_the_same_event_follow_it_once() throws Exception {
        for (int round = 0; round < 10; round++) {
            var policy = planned();
            var together = new CyclicBarrier(2);
            Callable<Void> node = () -> {
                var followUp = followUp(policy, new TransactionTemplate(transactions()));
                together.await(10, TimeUnit.SECONDS);
                toTheEnd(followUp);
                return null;
            };
            try (var nodes = Executors.newFixedThreadPool(2)) {
                for (var done : nodes.invokeAll(List.of(node, node))) done.get(30, TimeUnit.SECONDS);
            }
            assertThat(redated(policy)).isEqualTo(1);
        }
    }

    /** Follows whatever is planned, by redating it to one day. */
    final class WhenAnyPlannedThenRedate implements Policy<CyclePlanned> {

        @Override
        public Class<CyclePlanned> follows() {
            return CyclePlanned.class;
        }

        @Override
        public Optional<Command> after(CyclePlanned planned) {
            return Optional.of(
                    new RedateCycle(planned.cycleId(), LocalDate.of(2040, 6, 1), Optional.empty(), "Seguito"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 100", "2, 1", "2, 3", "100, 2"})
    default void what_is_more_than_a_turn_reads_is_followed_in_the_next_ones(int ofOneType, int positions) {
        var policy = new WhenAnyPlannedThenRedate();
        var name = policy.getClass().getSimpleName();
        db().sql("delete from follow_up where policy = ?").param(name).update();
        projector().finish();
        var followUp =
                followUp(policy, new TransactionTemplate(transactions()), new FollowUp.Reach(ofOneType, positions));
        followUp.start();
        var cycles = Stream.generate(this::planCycle).limit(5).toList();
        projector().finish();
        var turns = 0;
        while (followUp.step()) turns++;
        assertThat(turns).isPositive();
        for (var cycle : cycles)
            assertThat(redated(CycleId.of(cycle).toString())).as(cycle).isEqualTo(1);
        assertThat(db().sql("select position from follow_up where policy = ?")
                        .param(name)
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(positionOf(CycleId.of(cycles.getLast()).toString()));
    }

    private long positionOf(String stream) {
        return db().sql(
                        "select max(p.position) from event_position p join domain_event d on d.global_index = p.global_index"
                                + " where d.stream = ? and d.payload_type = 'CyclePlanned'")
                .param(stream)
                .query(Long.class)
                .single();
    }

    @Test
    default void what_was_recorded_before_a_policy_existed_is_not_followed_up() {
        var policy = planned();
        db().sql("delete from follow_up where policy = ?")
                .param(policy.getClass().getSimpleName())
                .update();
        var later = followUp(policy, new TransactionTemplate(transactions()));
        later.start();
        toTheEnd(later);
        assertThat(redated(policy)).isZero();
    }
}
