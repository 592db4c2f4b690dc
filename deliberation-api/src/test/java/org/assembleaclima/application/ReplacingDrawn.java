package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assembleaclima.command.Commands;
import org.assembleaclima.common.Refused;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.AssemblyCommand.RemoveMember;
import org.assembleaclima.membership.AssemblyCommand.ReplaceMember;
import org.assembleaclima.membership.AssemblyEvent.MemberReplaced;
import org.assembleaclima.membership.AssemblyEvent.PanelWithdrawn;
import org.assembleaclima.membership.AssemblyId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.SuccessionRule;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.assembleaclima.session.OpenedSessions;
import org.assembleaclima.sortition.DrawHash;
import org.assembleaclima.sortition.EnrolledAlternate;
import org.assembleaclima.sortition.EnrolledSeat;
import org.assembleaclima.sortition.PooledVolunteer;
import org.assembleaclima.sortition.Pools;
import org.assembleaclima.sortition.SortitionCommand.AnnulSortition;
import org.assembleaclima.sortition.SortitionEvent.ListComputed;
import org.assembleaclima.sortition.SortitionEvent.PanelEnrolled;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.SortitionRefusal;
import org.assembleaclima.sortition.VolunteerRow;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

/** Who follows on a drawn seat, after a draw from its beginning (R2.3); run on every database. */
interface ReplacingDrawn {

    Api api();

    MovableClock clock();

    Commands commands();

    EventStore events();

    Pools pools();

    OpenedSessions sessions();

    private <E> List<E> all(Object stream, Class<E> type) {
        return events().readEvents(stream.toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(type::isInstance)
                .map(type::cast)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private DrawHash listHash(SortitionId draw) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !all(draw, ListComputed.class).isEmpty());
        return all(draw, ListComputed.class).getFirst().listHash();
    }

    @Test
    default void whoever_follows_on_a_drawn_seat_is_the_first_alternate_nearest_to_the_quotas() {
        var cycle = "seguono-" + (this instanceof ReplacingDrawnOnH2Test ? "h2" : "pg");
        var draws = new TestDraws(api(), commands());
        var draw = draws.enrolled(cycle, clock(), this::listHash);
        var assembly = new AssemblyId(CycleId.of(cycle));
        var enrolled = all(draw, PanelEnrolled.class).getFirst();
        Map<MemberId, VolunteerRow> rows = pools().of(draw).stream()
                .filter(one -> one.memberId().isPresent())
                .collect(Collectors.toMap(one -> one.memberId().orElseThrow(), PooledVolunteer::row));
        assertThat(rows).hasSize(10);

        var seated = new ArrayList<MemberId>();
        enrolled.seats().forEach(seat -> seated.add(seat.memberId()));
        var reserve = new ArrayList<>(enrolled.reserve());
        while (!reserve.isEmpty()) {
            var vacant = seated.removeFirst();
            draws.send(new RemoveMember(assembly, vacant, "Prova."));
            draws.send(new ReplaceMember(assembly, vacant));
            var replaced = all(assembly, MemberReplaced.class).getLast();

            var deviations = reserve.stream()
                    .map(place -> deviation(rows, seated, place))
                    .toList();
            var least = deviations.stream().mapToLong(Long::longValue).min().orElseThrow();
            var place = deviations.indexOf(least);
            assertThat(replaced.memberId()).isEqualTo(reserve.get(place).memberId());
            assertThat(replaced.passedOver()).isEqualTo(place);
            assertThat(replaced.deviation()).contains(least);
            assertThat(replaced.rule())
                    .isEqualTo(least == 0 ? SuccessionRule.KEEPS_QUOTAS : SuccessionRule.LEAST_DEVIATION);
            seated.add(reserve.remove(place).memberId());
        }
    }

    /** The second draw's reserve is used up, so that somebody of the first one's sits on a seat of the second. */
    @Test
    default void a_seat_belongs_to_the_draw_of_its_cohort_whoever_sits_on_it() {
        var cycle = "due-" + (this instanceof ReplacingDrawnOnH2Test ? "h2" : "pg");
        var draws = new TestDraws(api(), commands());
        var both = draws.twoEnrolled(cycle, clock(), this::listHash);
        var assembly = new AssemblyId(CycleId.of(cycle));
        var second = all(both.get(1), PanelEnrolled.class).getFirst();
        var vacant = second.seats().getFirst().memberId();
        for (int i = 0; i < second.reserve().size(); i++) {
            vacant = follower(draws, assembly, vacant).memberId();
            assertThat(second.reserve()).extracting(EnrolledAlternate::memberId).contains(vacant);
        }

        var borrowed = follower(draws, assembly, vacant);
        assertThat(borrowed.deviation()).isEmpty();
        var first = all(both.get(0), PanelEnrolled.class).getFirst();
        assertThat(first.reserve()).extracting(EnrolledAlternate::memberId).contains(borrowed.memberId());

        var rows = pools().of(both.get(0)).stream()
                .filter(one -> one.memberId().isPresent())
                .collect(Collectors.toMap(one -> one.memberId().orElseThrow(), PooledVolunteer::row));
        var own = new ArrayList<>(
                first.seats().stream().map(EnrolledSeat::memberId).toList());
        var next = follower(draws, assembly, own.removeFirst());
        var place = first.reserve().stream()
                .filter(one -> one.memberId().equals(next.memberId()))
                .findFirst()
                .orElseThrow();
        assertThat(next.deviation()).contains(deviation(rows, own, place));
        assertThat(follower(draws, assembly, borrowed.memberId()).deviation())
                .as("on a seat whose draw has nobody left")
                .isEmpty();
    }

    private MemberReplaced follower(TestDraws draws, AssemblyId assembly, MemberId vacant) {
        draws.send(new RemoveMember(assembly, vacant, "Prova."));
        draws.send(new ReplaceMember(assembly, vacant));
        return all(assembly, MemberReplaced.class).getLast();
    }

    @Test
    default void an_enrolment_is_taken_back_until_a_session_is_opened() {
        var cycle = "annullano-" + (this instanceof ReplacingDrawnOnH2Test ? "h2" : "pg");
        var draws = new TestDraws(api(), commands());
        var draw = draws.enrolled(cycle, clock(), this::listHash);
        clock().forward(Duration.ofMinutes(1));
        var now = clock().instant();
        assertThat(sessions().anySince(CycleId.of(cycle), Instant.EPOCH)).isFalse();
        draws.open(cycle);

        assertThat(sessions().anySince(CycleId.of(cycle), now)).isTrue();
        assertThat(sessions().anySince(CycleId.of(cycle), now.plusSeconds(3_600)))
                .isFalse();
        assertThat(sessions().anySince(CycleId.of(cycle + "-altro"), now)).isFalse();
        var outsider = new Actor("difensore-1", Set.of(Role.CHAIR));
        assertThatThrownBy(() -> commands().send(new AnnulSortition(draw, "Prova."), outsider))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(SortitionRefusal.SESSION_ALREADY_HELD));
        var assembly = new AssemblyId(CycleId.of(cycle));
        assertThat(all(assembly, PanelWithdrawn.class)).isEmpty();
    }

    /** By hand: two of each sex, one or two of each of three ages. */
    private static long deviation(Map<MemberId, VolunteerRow> rows, List<MemberId> seated, EnrolledAlternate next) {
        var people = new ArrayList<>(seated.stream().map(rows::get).toList());
        people.add(rows.get(next.memberId()));
        var off = 0L;
        for (var sex : List.of("f", "m")) off += Math.abs(2 - count(people, "sesso", sex));
        for (var age : List.of("0", "1", "2")) {
            var has = count(people, "età", age);
            off += Math.max(0, 1 - has) + Math.max(0, has - 2);
        }
        return off;
    }

    private static long count(List<VolunteerRow> people, String category, String feature) {
        return people.stream()
                .filter(one -> feature.equals(one.features().get(category)))
                .count();
    }
}
