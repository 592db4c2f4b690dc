package org.assembleaclima.application;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.proposal.ProposalEvent;
import org.assembleaclima.report.ApprovedProposal;
import org.assembleaclima.report.ApprovedProposals;
import org.assembleaclima.report.ReportedProposal;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Approved proposals as the event store has them. Asked once for each edition of a report. */
@Component
class StoredApprovals implements ApprovedProposals {

    /** By the index on kinds, then event by event of one stream each: no other stream is read. */
    private static final String STREAMS = "select d.stream from domain_event d"
            + " where d.stream_type = 'Proposal' and d.sequence_number = 0 and exists (select 1 from domain_event a"
            + " where a.stream = d.stream and a.payload_type = 'ProposalApproved') order by d.stream";

    private final JdbcClient db;
    private final EventStore events;

    StoredApprovals(JdbcClient db, EventStore events) {
        this.db = db;
        this.events = events;
    }

    @Override
    public List<ReportedProposal> of(CycleId cycleId) {
        return db.sql(STREAMS).query((row, n) -> row.getString("stream")).list().stream()
                .map(this::approved)
                .flatMap(Optional::stream)
                .filter(approved -> approved.cycleId().equals(cycleId))
                .sorted(ApprovedProposal.IN_ORDER)
                .map(ApprovedProposal::reported)
                .toList();
    }

    /** From the first event, never a snapshot. */
    private Optional<ApprovedProposal> approved(String stream) {
        return ApprovedProposal.of(events.readEvents(stream, 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(ProposalEvent.class::isInstance)
                .map(ProposalEvent.class::cast));
    }
}
