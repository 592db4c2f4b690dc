package org.assembleaclima.application;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.draw.ListRequest;
import org.assembleaclima.draw.Pool;
import org.assembleaclima.draw.Quota;
import org.assembleaclima.draw.Volunteer;
import org.assembleaclima.sortition.PooledVolunteer;
import org.assembleaclima.sortition.Pools;
import org.assembleaclima.sortition.QuotaLine;
import org.assembleaclima.sortition.SortitionEvent.PoolFrozen;
import org.assembleaclima.sortition.SortitionEvent.QuotasRevised;
import org.assembleaclima.sortition.SortitionEvent.SortitionConfigured;
import org.assembleaclima.sortition.SortitionId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which draws wait for a list, and what it is made from: as the event store and the pool have it. */
@Component
class RequestedLists {

    private final JdbcClient db;
    private final EventStore events;
    private final Pools pools;

    RequestedLists(JdbcClient db, EventStore events, Pools pools) {
        this.db = db;
        this.events = events;
        this.pools = pools;
    }

    /**
     * That a list was asked for.
     *
     * @param number the how many-th request of this draw it is, from 1
     */
    record Requested(SortitionId sortitionId, int number) {}

    /** Those without an outcome, the first one first. */
    List<Requested> waiting() {
        return db.sql("select asked.stream, (select count(*) from domain_event every where every.stream = asked.stream"
                        + " and every.payload_type = 'ListRequested') as number from domain_event asked"
                        + " where asked.payload_type = 'ListRequested' and not exists (select 1 from domain_event later"
                        + " where later.stream = asked.stream and later.sequence_number > asked.sequence_number"
                        + " and later.payload_type in ('ListRequested', 'ListComputed', 'ListAbandoned', 'SortitionAnnulled'))"
                        + " order by asked.global_index")
                .query((row, n) -> new Requested(SortitionId.of(row.getString("stream")), row.getInt("number")))
                .list();
    }

    /** All that the list is made from. */
    ListRequest request(SortitionId sortitionId) {
        var plan = last(sortitionId, SortitionConfigured.class).orElseThrow();
        var quotas = last(sortitionId, QuotasRevised.class)
                .map(QuotasRevised::quotas)
                .orElse(plan.quotas());
        var root = last(sortitionId, PoolFrozen.class).orElseThrow().root();
        var categories = quotas.stream().map(QuotaLine::category).distinct().toList();
        var asked = quotas.stream().map(line -> quota(line, plan.seats())).toList();
        var volunteers = pools.of(sortitionId).stream()
                .map(one -> volunteer(one, categories))
                .toList();
        return ListRequest.of(
                new Pool(plan.seats(), categories, asked, volunteers),
                Hash.ofHex(root.value()),
                plan.panels(),
                plan.alternates());
    }

    private <E> Optional<E> last(SortitionId sortitionId, Class<E> type) {
        return events.readEvents(sortitionId.toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((earlier, later) -> later);
    }

    /** Where quotas cannot be met, any other is worth naming. */
    private static Quota quota(QuotaLine line, int seats) {
        return new Quota(line.category(), line.feature(), line.min(), line.max(), 0, Math.max(line.max(), seats));
    }

    private static Volunteer volunteer(PooledVolunteer one, List<String> categories) {
        var features = one.row().features();
        return new Volunteer(
                one.id().value(),
                categories.stream()
                        .map(category -> String.valueOf(features.get(category)))
                        .toList(),
                one.row().household());
    }
}
