package org.assembleaclima.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assembleaclima.membership.AssemblyId;
import org.assembleaclima.membership.DrawnReserve;
import org.assembleaclima.membership.Member;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.Reservist;
import org.assembleaclima.sortition.PooledVolunteer;
import org.assembleaclima.sortition.Pools;
import org.assembleaclima.sortition.Quotas;
import org.assembleaclima.sortition.Replacement;
import org.assembleaclima.sortition.SortitionEvent;
import org.assembleaclima.sortition.SortitionEvent.PanelEnrolled;
import org.assembleaclima.sortition.SortitionEvent.QuotasRevised;
import org.assembleaclima.sortition.SortitionEvent.SortitionAnnulled;
import org.assembleaclima.sortition.SortitionEvent.SortitionConfigured;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.VolunteerId;
import org.assembleaclima.sortition.VolunteerRow;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who follows on a drawn seat, by the quotas in the draw's stream and the rows in its pool. */
@Component
class DrawnSeats implements DrawnReserve {

    private final JdbcClient db;
    private final EventStore events;
    private final Pools pools;

    DrawnSeats(JdbcClient db, EventStore events, Pools pools) {
        this.db = db;
        this.events = events;
        this.pools = pools;
    }

    /** One draw that gave the seats of its cohorts, and was not annulled since. */
    private record Draw(
            SortitionId sortitionId, Set<Integer> cohorts, Quotas quotas, Map<MemberId, VolunteerId> volunteers) {}

    @Override
    public Optional<Choice> next(AssemblyId assemblyId, int cohort, List<Member> seated, List<Reservist> reserve) {
        return streams().stream()
                .flatMap(stream -> enrolled(stream, assemblyId).stream())
                .filter(draw -> draw.cohorts().contains(cohort))
                .findFirst()
                .flatMap(draw -> next(draw, seated, reserve));
    }

    /** Counted are those this draw brought, on its own seats: of nobody else has its pool a row. */
    private Optional<Choice> next(Draw draw, List<Member> seated, List<Reservist> reserve) {
        var rows = pools.of(draw.sortitionId()).stream()
                .map(PooledVolunteer::row)
                .collect(Collectors.toMap(VolunteerRow::id, Function.identity()));
        var members = draw.volunteers();
        var here = seated.stream()
                .filter(member -> draw.cohorts().contains(member.cohort()))
                .map(Member::memberId)
                .filter(members::containsKey)
                .map(members::get)
                .toList();
        var unused = reserve.stream()
                .map(Reservist::memberId)
                .filter(members::containsKey)
                .toList();
        return Replacement.of(here, unused.stream().map(members::get).toList(), people -> draw.quotas()
                        .deviation(people.stream().map(id -> row(rows, id)).toList()))
                .map(found -> new Choice(unused.get(found.passedOver()), found.deviation(), found.passedOver()));
    }

    /** Nobody with a seat or a place in the reserve is erased before the draw is closed. */
    private static VolunteerRow row(Map<VolunteerId, VolunteerRow> rows, VolunteerId id) {
        var row = rows.get(id);
        if (row == null) throw new IllegalStateException("no row of a volunteer who is still needed");
        return row;
    }

    private List<String> streams() {
        return db.sql("select stream from domain_event where payload_type = 'PanelEnrolled' order by global_index")
                .query((row, n) -> row.getString("stream"))
                .list();
    }

    private Optional<Draw> enrolled(String stream, AssemblyId assemblyId) {
        Optional<Draw> draw = Optional.empty();
        Optional<Quotas> quotas = Optional.empty();
        for (var event : read(stream)) {
            if (!event.cycleId().equals(assemblyId.cycle())) return Optional.empty();
            if (event instanceof SortitionConfigured plan)
                quotas = Optional.of(new Quotas(plan.seats(), plan.quotas()));
            if (event instanceof QuotasRevised revised)
                quotas = quotas.map(before -> new Quotas(before.panelSize(), revised.quotas()));
            if (event instanceof PanelEnrolled enrolled)
                draw = quotas.map(
                        asked -> new Draw(enrolled.sortitionId(), enrolled.cohorts(), asked, volunteers(enrolled)));
            if (event instanceof SortitionAnnulled) draw = Optional.empty();
        }
        return draw;
    }

    private List<SortitionEvent> read(String stream) {
        var all = new ArrayList<SortitionEvent>();
        events.readEvents(stream, 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(SortitionEvent.class::isInstance)
                .map(SortitionEvent.class::cast)
                .forEachOrdered(all::add);
        return all;
    }

    private static Map<MemberId, VolunteerId> volunteers(PanelEnrolled enrolled) {
        var volunteers = new HashMap<MemberId, VolunteerId>();
        enrolled.seats().forEach(seat -> volunteers.put(seat.memberId(), seat.volunteerId()));
        enrolled.reserve().forEach(place -> volunteers.put(place.memberId(), place.volunteerId()));
        return volunteers;
    }
}
