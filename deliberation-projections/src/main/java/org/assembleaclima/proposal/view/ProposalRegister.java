package org.assembleaclima.proposal.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.proposal.ProposalEvent;
import org.assembleaclima.proposal.ProposalEvent.AmendingClosed;
import org.assembleaclima.proposal.ProposalEvent.AmendingOpened;
import org.assembleaclima.proposal.ProposalEvent.AmendmentAcceptedAsFriendly;
import org.assembleaclima.proposal.ProposalEvent.AmendmentAdmitted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentAdopted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentPutToVote;
import org.assembleaclima.proposal.ProposalEvent.AmendmentRejected;
import org.assembleaclima.proposal.ProposalEvent.AmendmentRuledInadmissible;
import org.assembleaclima.proposal.ProposalEvent.AmendmentSubmitted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentWithdrawn;
import org.assembleaclima.proposal.ProposalEvent.AmendmentsIntegrated;
import org.assembleaclima.proposal.ProposalEvent.AmendmentsSequenced;
import org.assembleaclima.proposal.ProposalEvent.ProposalApproved;
import org.assembleaclima.proposal.ProposalEvent.ProposalCarriedOver;
import org.assembleaclima.proposal.ProposalEvent.ProposalConsolidated;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.assembleaclima.proposal.ProposalEvent.ProposalLapsed;
import org.assembleaclima.proposal.ProposalEvent.ProposalMerged;
import org.assembleaclima.proposal.ProposalEvent.ProposalNotApproved;
import org.assembleaclima.proposal.ProposalEvent.ProposalPutToVote;
import org.assembleaclima.proposal.ProposalEvent.ProposalRevised;
import org.assembleaclima.proposal.ProposalEvent.ProposalTabled;
import org.assembleaclima.proposal.ProposalEvent.ProposalTranslated;
import org.assembleaclima.proposal.ProposalEvent.ProposalTransmitted;
import org.assembleaclima.proposal.ProposalEvent.ProposalWithdrawn;
import org.assembleaclima.proposal.ProposalEvent.VoteAbandoned;
import org.assembleaclima.proposal.view.ProposalEntry.State;
import org.jspecify.annotations.Nullable;

/** Every proposal as it stands, one row each, in the order they were drafted. */
public final class ProposalRegister implements View<ProposalEvent, ProposalEntry> {

    @Override
    public String name() {
        return "proposal";
    }

    @Override
    public int version() {
        return 2; // 2: amendments, votes and endings
    }

    @Override
    public Set<Class<? extends ProposalEvent>> families() {
        return Set.of(ProposalEvent.class);
    }

    @Override
    public Class<ProposalEntry> rowType() {
        return ProposalEntry.class;
    }

    @Override
    public Set<String> keysOf(ProposalEvent event, Recorded recorded) {
        return Set.of(event.proposalId().toString());
    }

    @Override
    public ProposalEntry evolve(String key, @Nullable ProposalEntry row, ProposalEvent event, Recorded recorded) {
        if (event instanceof ProposalDrafted drafted) return new ProposalEdit(drafted, recorded.version()).entry();
        return edited(new ProposalEdit(requireNonNull(row), recorded.version()), event)
                .entry();
    }

    private static ProposalEdit edited(ProposalEdit row, ProposalEvent event) {
        return switch (event) {
            case ProposalDrafted ignored -> row;
            case ProposalRevised e -> row.revised(e.textVersion(), e.text(), e.pacActions(), e.revisedAt());
            case ProposalTabled e -> row.tabled(e.textHash(), e.tabledAt());
            case ProposalTranslated e -> row.translated(e.text().language());
            case AmendingOpened e -> row.amendingUntil(e.until().orElse(null));
            case AmendmentSubmitted e -> row.amendments(e.number());
            case AmendmentAdmitted ignored -> row;
            case AmendmentRuledInadmissible ignored -> row;
            case AmendmentWithdrawn ignored -> row;
            case AmendmentAcceptedAsFriendly ignored -> row;
            case AmendingClosed ignored -> row.in(State.AMENDMENTS_CLOSED);
            case AmendmentsSequenced ignored -> row;
            case AmendmentPutToVote ignored -> row;
            case AmendmentAdopted ignored -> row;
            case AmendmentRejected ignored -> row;
            case AmendmentsIntegrated e -> row.integrated(e.textVersion(), e.text(), e.textHash(), e.pacActions());
            case VoteAbandoned e -> row.abandoned(e.ballotId());
            case ProposalConsolidated e -> row.consolidated(e.consolidatedAt());
            case ProposalPutToVote e -> row.voted(e.ballotId());
            case ProposalApproved e -> row.decided(State.APPROVED, e.approvedAt());
            case ProposalTransmitted ignored -> row.in(State.TRANSMITTED);
            case ProposalNotApproved e -> row.decided(State.NOT_APPROVED, e.decidedAt());
            case ProposalWithdrawn e -> row.ended(State.WITHDRAWN, e.reason(), e.withdrawnAt());
            case ProposalMerged e -> row.mergedInto(e.into()).ended(State.MERGED, e.reason(), e.mergedAt());
            case ProposalCarriedOver e ->
                row.carriedOverTo(e.to()).ended(State.CARRIED_OVER, e.reason(), e.carriedOverAt());
            case ProposalLapsed e -> row.ended(State.LAPSED, e.reason(), e.lapsedAt());
        };
    }

    @Override
    public String sortKey(String key, ProposalEntry row) {
        return row.draftedAt().toString();
    }

    @Override
    public List<Filter<ProposalEntry>> filters() {
        return List.of(
                new Filter<>("cycle", row -> row.cycleId().value()),
                new Filter<>("working_group", row -> row.workingGroupId().toString()),
                new Filter<>("state", row -> row.state().name()));
    }
}
