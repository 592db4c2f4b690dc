package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.assembleaclima.command.Commands;
import org.assembleaclima.sortition.ListFailure;
import org.assembleaclima.sortition.SortitionCommand.CancelList;
import org.assembleaclima.sortition.SortitionEvent.ListAbandoned;
import org.assembleaclima.sortition.SortitionEvent.ListComputed;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.testing.Api;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists made by real workers; run on every database. */
interface MakingLists {

    Duration LONG = Duration.ofSeconds(90);

    Api api();

    Commands commands();

    EventStore events();

    ListMaker maker();

    ListProgressTable progress();

    JdbcClient db();

    private TestDraws draws() {
        return new TestDraws(api(), commands());
    }

    private Object last(SortitionId draw) {
        return events().readEvents(draw.toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private <E> E awaited(SortitionId draw, Class<E> type) {
        await().atMost(LONG).untilAsserted(() -> assertThat(last(draw)).isInstanceOf(type));
        return type.cast(last(draw));
    }

    /** Once it is known how far it is. */
    private ProcessHandle worker(SortitionId draw) {
        await().atMost(LONG).until(() -> progress().find(draw).isPresent());
        return ProcessHandle.of(maker().making().orElseThrow().pid().orElseThrow())
                .orElseThrow();
    }

    private static void ended(ProcessHandle process) {
        await().atMost(LONG).until(() -> !process.isAlive());
    }

    private String unique(String name) {
        return name + "-" + (this instanceof MakingListsOnH2Test ? "h2" : "pg");
    }

    @AfterEach
    default void nothing_is_left_at_work() {
        await().atMost(LONG).until(() -> maker().making().isEmpty());
    }

    @Test
    default void makes_the_list_that_was_asked_for() {
        var draw = draws().small(unique("lista"));
        var computed = awaited(draw, ListComputed.class);
        assertThat(computed.list()).hasSize(40);
        assertThat(computed.levels()).isNotEmpty().allSatisfy(level -> assertThat(level.perBillion())
                .isBetween(1L, level.boundPerBillion() + 10_000));
        assertThat(computed.uncoverable()).isZero();
        assertThat(computed.software()).startsWith("deliberation-sortition ");
        await().until(() -> progress().find(draw).equals(Optional.empty()));
    }

    @Test
    default void tells_that_no_panel_meets_the_quotas_and_which_change_would_cost_least() {
        var abandoned = awaited(draws().unmeetable(unique("nessuno")), ListAbandoned.class);
        assertThat(abandoned.failure()).isEqualTo(ListFailure.NO_PANEL);
        assertThat(abandoned.explanation())
                .startsWith("The cheapest change of the quotas: ")
                .contains(" -> ");
    }

    @Test
    default void tells_whoever_may_see_the_rows_whom_no_panel_can_hold_and_why() {
        var draw = draws().withoutTheOld(unique("senza-posto"));
        assertThat(awaited(draw, ListComputed.class).uncoverable()).isEqualTo(8);
        var path = "/api/v1/sortitions/" + draw;
        var token = "Bearer " + api().token("secretariat");
        var told = api().get(path + "/uncoverable", "Authorization", token).json();
        assertThat(told.path("count").asInt()).isEqualTo(8);
        assertThat(told.path("volunteers").get(0).path("volunteer_id").asString())
                .isEqualTo("v002");
        var reason = "no panel can have one with f, 2, unless età:2 max 0 gives way";
        assertThat(told.path("volunteers").get(0).path("reason").asString()).isEqualTo(reason);
        var slip = api().get(path + "/volunteers/v002", "Authorization", token);
        assertThat(slip.text("uncoverable_because")).isEqualTo(reason);
        var other = api().get(path + "/volunteers/v000", "Authorization", token);
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.json().has("uncoverable_because")).isFalse();
        assertThat(events().readEvents(draw.toString(), 0).asStream())
                .noneMatch(event -> event.getPayload().toString().contains("no panel can have"));
    }

    @Test
    default void kills_the_worker_of_a_list_that_is_called_off() {
        var draw = draws().slow(unique("disdetta"));
        var process = worker(draw);
        draws().send(new CancelList(draw));
        ended(process);
        assertThat(last(draw)).isInstanceOfSatisfying(ListAbandoned.class, abandoned -> assertThat(abandoned.failure())
                .isEqualTo(ListFailure.CANCELLED));
        await().until(() -> progress().find(draw).isEmpty());
    }

    @Test
    default void tells_that_a_worker_was_killed() {
        var draw = draws().slow(unique("uccisa"));
        assertThat(worker(draw).destroyForcibly()).isTrue();
        assertThat(awaited(draw, ListAbandoned.class).failure()).isEqualTo(ListFailure.DIED);
    }

    /** As when a terminal or a service manager ends all processes of a node at once, the worker first. */
    @Test
    default void a_worker_that_was_asked_to_end_leaves_the_list_to_be_made() {
        var draw = draws().slow(unique("interrotta"));
        var first = worker(draw);
        assertThat(first.destroy()).isTrue();
        ended(first);
        await().atMost(LONG).until(() -> maker().making().stream()
                .anyMatch(making -> making.pid().isPresent() && making.pid().getAsLong() != first.pid()));
        assertThat(events().lastSequenceNumberFor(draw.toString())).contains(3L);
        var second = maker().making().orElseThrow().pid().orElseThrow();
        draws().send(new CancelList(draw));
        ProcessHandle.of(second).ifPresent(MakingLists::ended);
    }

    @Test
    default void a_node_that_stops_leaves_the_list_to_whoever_starts_next() {
        var draw = draws().slow(unique("ripresa"));
        var first = worker(draw);
        maker().stop();
        ended(first);
        assertThat(events().lastSequenceNumberFor(draw.toString())).contains(3L);
        maker().start();
        await().atMost(LONG).until(() -> maker().making().stream()
                .anyMatch(making -> making.pid().isPresent()));
        var second = maker().making().orElseThrow().pid().orElseThrow();
        assertThat(second).isNotEqualTo(first.pid());
        draws().send(new CancelList(draw));
        ProcessHandle.of(second).ifPresent(MakingLists::ended);
    }

    @Test
    default void what_a_leader_before_told_of_its_list_is_forgotten() {
        maker().stop();
        var elsewhere = SortitionId.of(UUID.randomUUID().toString());
        var written = db().sql("insert into list_progress (stage, panels, bound, updated_at, sortition_id)"
                        + " select 'LEXIMIN', 3, null, current_timestamp, ?")
                .param(elsewhere.toString())
                .update();
        assertThat(written).isOne();
        maker().start();
        await().atMost(LONG).until(() -> progress().find(elsewhere).isEmpty());
    }

    @Test
    default void a_pool_that_cannot_be_read_keeps_no_other_draw_waiting() {
        maker().stop();
        var broken = draws().small(unique("illeggibile"));
        var other = draws().small(unique("leggibile"));
        var rows = db().sql("update volunteer set canonical_row = 'spoilt' where sortition_id = ?")
                .param(broken.toString())
                .update();
        assertThat(rows).isEqualTo(24);
        maker().start();
        assertThat(awaited(other, ListComputed.class).list()).hasSize(40);
        draws().send(new CancelList(broken));
        await().atMost(LONG).until(() -> maker().failure().isEmpty());
    }
}
