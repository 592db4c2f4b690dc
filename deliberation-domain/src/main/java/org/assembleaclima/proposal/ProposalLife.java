package org.assembleaclima.proposal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.proposal.Amendment.Standing;
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
import org.assembleaclima.proposal.ProposalState.Draft;
import org.assembleaclima.proposal.ProposalState.NotDrafted;
import org.assembleaclima.proposal.ProposalState.Tabled;
import org.assembleaclima.proposal.ProposalState.Vote;

/** Which events may follow in which state of a proposal: the guards of its commands, asked of what was recorded. */
record ProposalLife(ProposalState state) {

    /** Whether an event that says this is possible now. */
    boolean mayFollow(ProposalEvent event) {
        return switch (event) {
            case ProposalDrafted ignored -> state instanceof NotDrafted;
            case ProposalRevised ignored -> state instanceof Draft;
            case ProposalTabled ignored -> state instanceof Draft;
            case ProposalTranslated ignored -> state instanceof Tabled tabled && tabled.phase() != Phase.BALLOT;
            case AmendingOpened ignored -> in(Phase.TABLED);
            case AmendmentSubmitted e ->
                in(Phase.AMENDING)
                        && tabled().amendments().find(e.amendmentId()).isEmpty()
                        && tabled().until()
                                .filter(end -> !e.submittedAt().isBefore(end))
                                .isEmpty();
            case AmendmentAdmitted e -> in(Phase.AMENDING) && is(e.amendmentId(), Standing.SUBMITTED);
            case AmendmentRuledInadmissible e -> in(Phase.AMENDING) && is(e.amendmentId(), Standing.SUBMITTED);
            case AmendmentWithdrawn e ->
                in(Phase.AMENDING, Phase.AMENDMENTS_CLOSED)
                        && tabled().amendments()
                                .find(e.amendmentId())
                                .filter(Amendment::isOpen)
                                .isPresent()
                        && !tabled().isVotedNow(tabled().known(e.amendmentId()));
            case AmendmentAcceptedAsFriendly e ->
                in(Phase.AMENDING, Phase.AMENDMENTS_CLOSED)
                        && tabled().vote().isEmpty()
                        && votable(e.amendmentIds())
                        && !tabled().conflicts(tabled().known(e.amendmentIds().getFirst()));
            case AmendingClosed ignored ->
                in(Phase.AMENDING)
                        && tabled().amendments().open().stream().noneMatch(one -> one.standing() == Standing.SUBMITTED);
            case AmendmentsSequenced e ->
                in(Phase.AMENDMENTS_CLOSED)
                        && tabled().vote().isEmpty()
                        && (e.reason().isPresent() || tabled().order().isEmpty());
            case AmendmentPutToVote e ->
                in(Phase.AMENDMENTS_CLOSED) && tabled().vote().isEmpty() && votable(e.amendmentIds());
            case AmendmentAdopted e -> voted(e.ballotId(), e.amendmentIds());
            case AmendmentRejected e -> voted(e.ballotId(), e.amendmentIds());
            case AmendmentsIntegrated ignored -> false; // after an adoption only
            case VoteAbandoned e -> voted(e.ballotId(), e.amendmentIds());
            case ProposalConsolidated ignored ->
                in(Phase.TABLED, Phase.AMENDMENTS_CLOSED)
                        && tabled().vote().isEmpty()
                        && tabled().amendments().open().stream().noneMatch(Amendment::isVotable);
            case ProposalPutToVote ignored -> in(Phase.CONSOLIDATED);
            case ProposalApproved e -> in(Phase.BALLOT) && voted(e.ballotId(), List.of());
            case ProposalNotApproved e -> in(Phase.BALLOT) && voted(e.ballotId(), List.of());
            case ProposalTransmitted ignored -> in(Phase.APPROVED);
            case ProposalWithdrawn ignored -> mayEnd();
            case ProposalMerged ignored -> mayEnd();
            case ProposalCarriedOver ignored -> mayEnd();
            case ProposalLapsed ignored -> mayEnd();
        };
    }

    private boolean in(Phase... phases) {
        return state instanceof Tabled tabled && Set.of(phases).contains(tabled.phase());
    }

    private boolean is(AmendmentId id, Standing standing) {
        return tabled().amendments()
                .find(id)
                .filter(one -> one.standing() == standing)
                .isPresent();
    }

    private boolean votable(List<AmendmentId> ids) {
        return !ids.isEmpty() && ids.stream().allMatch(id -> is(id, Standing.ADMITTED));
    }

    private boolean voted(BallotId ballotId, List<AmendmentId> ids) {
        return state instanceof Tabled tabled && tabled.vote().equals(Optional.of(new Vote(ballotId, ids)));
    }

    private boolean mayEnd() {
        return state instanceof Draft
                || (state instanceof Tabled tabled
                        && tabled.phase().compareTo(Phase.BALLOT) < 0
                        && tabled.vote().isEmpty());
    }

    private Tabled tabled() {
        return (Tabled) state;
    }
}
