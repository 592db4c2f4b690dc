package org.assembleaclima.proposal;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.Amendment.Standing;
import org.assembleaclima.proposal.Consequences.Lapse;
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
import org.assembleaclima.proposal.ProposalState.Ended;
import org.assembleaclima.proposal.ProposalState.Tabled;
import org.assembleaclima.proposal.ProposalState.Vote;

/** What each event makes of a proposal's state. Decides nothing: what an event says is taken as it is. */
final class ProposalHistory {

    private ProposalHistory() {}

    static ProposalState after(ProposalState state, ProposalEvent event) {
        return switch (event) {
            case ProposalDrafted e -> draft(1, e.text(), e.pacActions(), 0);
            case ProposalRevised e ->
                draft(e.textVersion(), e.text(), e.pacActions(), state instanceof Draft d ? d.blocksEver() : 0);
            case ProposalTabled ignored -> tabled((Draft) state);
            case ProposalTranslated e ->
                tabled(state).with(tabled(state).texts().with(e.textVersion(), e.text(), actions(state)));
            case AmendingOpened e -> tabled(state).amendingUntil(e.until());
            case AmendmentSubmitted e -> submitted(tabled(state), e);
            case AmendmentAdmitted e -> now(state, List.of(e.amendmentId()), Standing.ADMITTED);
            case AmendmentRuledInadmissible e ->
                lapsed(now(state, List.of(e.amendmentId()), Standing.OVER), e.lapsed());
            case AmendmentWithdrawn e -> lapsed(now(state, List.of(e.amendmentId()), Standing.OVER), e.lapsed());
            case AmendmentAcceptedAsFriendly e -> after(state, e.consequences());
            case AmendingClosed ignored -> tabled(state).in(Phase.AMENDMENTS_CLOSED);
            case AmendmentsSequenced e -> tabled(state).sequenced(e.order());
            case AmendmentPutToVote e -> tabled(state).voting(new Vote(e.ballotId(), e.amendmentIds()));
            case AmendmentAdopted e -> adopted(after(tabled(state).voted(), e.consequences()), e.amendmentIds());
            case AmendmentRejected e -> lapsed(now(tabled(state).voted(), e.amendmentIds(), Standing.OVER), e.lapsed());
            case AmendmentsIntegrated e ->
                now(state, e.amendmentIds(), Standing.OVER)
                        .with(tabled(state).texts().with(e.textVersion(), e.text(), e.pacActions()));
            case VoteAbandoned ignored -> tabled(state).voted().in(back(tabled(state)));
            case ProposalConsolidated e -> lapsed(tabled(state), e.lapsed()).in(Phase.CONSOLIDATED);
            case ProposalPutToVote e ->
                tabled(state).voting(new Vote(e.ballotId(), List.of())).in(Phase.BALLOT);
            case ProposalApproved ignored -> tabled(state).voted().in(Phase.APPROVED);
            case ProposalTransmitted ignored -> tabled(state).in(Phase.TRANSMITTED);
            case ProposalNotApproved ignored -> new Ended("NOT_APPROVED");
            case ProposalWithdrawn ignored -> new Ended("WITHDRAWN");
            case ProposalMerged ignored -> new Ended("MERGED");
            case ProposalCarriedOver ignored -> new Ended("CARRIED_OVER");
            case ProposalLapsed ignored -> new Ended("LAPSED");
        };
    }

    private static Draft draft(int textVersion, ProposalText text, List<ActionCode> pacActions, int blocksBefore) {
        return new Draft(textVersion, text, pacActions, BlockNumbering.highest(text, blocksBefore));
    }

    private static Tabled tabled(Draft draft) {
        return new Tabled(
                Phase.TABLED,
                Texts.of(draft.textVersion(), draft.text(), draft.pacActions(), draft.blocksEver()),
                Amendments.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Tabled tabled(ProposalState state) {
        return (Tabled) state;
    }

    private static List<ActionCode> actions(ProposalState state) {
        return tabled(state).texts().pacActions();
    }

    private static Tabled submitted(Tabled tabled, AmendmentSubmitted submitted) {
        var amendment = new Amendment(
                submitted.amendmentId(),
                submitted.number(),
                submitted.language(),
                submitted.parent(),
                submitted.author(),
                submitted.operations(),
                Standing.SUBMITTED);
        return tabled.with(tabled.amendments().with(amendment))
                .with(tabled.texts().reserving(submitted.operations()));
    }

    private static Tabled now(ProposalState state, List<AmendmentId> ids, Standing standing) {
        return tabled(state).with(tabled(state).amendments().now(ids, standing));
    }

    private static Tabled adopted(Tabled tabled, List<AmendmentId> alike) {
        return tabled.with(tabled.amendments().adopted(alike));
    }

    private static Tabled lapsed(Tabled tabled, List<Lapse> lapsed) {
        return tabled.with(tabled.amendments().lapsed(lapsed));
    }

    private static Tabled after(ProposalState state, Consequences consequences) {
        return tabled(state).with(tabled(state).amendments().after(consequences));
    }

    private static Phase back(Tabled tabled) {
        return tabled.phase() == Phase.BALLOT ? Phase.CONSOLIDATED : tabled.phase();
    }
}
