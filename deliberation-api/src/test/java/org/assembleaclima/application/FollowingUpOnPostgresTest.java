package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.assembleaclima.command.Commands;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.RecordedEvents;
import org.assembleaclima.cycle.CycleCommand.PlanCycle;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleKind;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnPostgres;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnPostgres
record FollowingUpOnPostgresTest(
        @Autowired Api api,
        @Autowired Commands commands,
        @Autowired RecordedEvents events,
        @Autowired Projector projector,
        @Autowired JdbcTemplate jdbc,
        @Autowired PlatformTransactionManager transactions,
        @Autowired EventStore store,
        @Autowired DataSource database)
        implements FollowingUp {

    /** Another node that was woken before the commit would find nothing, and look again half a second later. */
    @Test
    void what_a_policy_stores_is_signalled_when_it_is_committed_and_not_before() {
        var connections = Optional.of(database);
        var leases = new Leases(JdbcClient.create(jdbc));
        assertThat(leases.take("of another", "another")).isTrue();
        var here = new Signals(connections, "here");
        var elsewhere = new Signals(connections, "elsewhere");
        var heard = new AtomicInteger();
        elsewhere.onCommitted(heard::incrementAndGet);
        var loop = new ProjectorLoop(
                projector,
                store,
                new Leadership(Optional.of(leases), "here", Map.of(Task.PROJECTOR, "of another")),
                here);
        here.start();
        elsewhere.start();
        loop.start();
        try {
            await().until(() -> heard.get() == 1); // once when it begins to listen
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                commands.sendOnce(plan(), Actor.system(Role.SECRETARIAT));
                await().during(Duration.ofMillis(500)).until(() -> heard.get() == 1);
            });
            await().until(() -> heard.get() > 1);
        } finally {
            loop.stop();
            elsewhere.stop();
            here.stop();
        }
    }

    private static PlanCycle plan() {
        return new PlanCycle(
                CycleId.of("segnalata"),
                9,
                CycleKind.REGULAR,
                LocalDate.of(2027, 1, 1),
                Optional.empty(),
                new RuleSetId("milano-2024"),
                1,
                List.of(),
                List.of());
    }
}
