package org.assembleaclima.ballot.view;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.ballot.BallotEvent;
import org.assembleaclima.ballot.BallotEvent.BallotOpened;
import org.assembleaclima.ballot.Subject;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.proposal.AmendmentId;
import org.assembleaclima.proposal.Consequences;
import org.assembleaclima.proposal.Consequences.Lapse;
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
import org.assembleaclima.proposal.ProposalEvent.ProposalWithdrawn;
import org.assembleaclima.proposal.ProposalEvent.VoteAbandoned;
import org.jspecify.annotations.Nullable;

/** What an event says about texts, amendments and ballots. */
record StoryStep(
        @Nullable Integer textVersion,
        List<AmendmentId> amendmentIds,
        List<AmendmentId> lapsed,
        @Nullable BallotId ballotId) {

    static StoryStep of(BallotEvent event, Optional<Subject> subject) {
        var amendment = subject.flatMap(Subject::amendmentId).stream().toList();
        var textVersion = event instanceof BallotOpened opened ? opened.textVersion() : null;
        return new StoryStep(textVersion, amendment, List.of(), event.ballotId());
    }

    static StoryStep of(DomainEvent event) {
        return switch (event) {
            case ProposalDrafted ignored -> text(1);
            case ProposalRevised e -> text(e.textVersion());
            case ProposalTabled e -> text(e.textVersion());
            case ProposalTranslated e -> text(e.textVersion());
            case AmendmentSubmitted e -> new StoryStep(e.textVersion(), List.of(e.amendmentId()), List.of(), null);
            case AmendmentAdmitted e -> amendments(List.of(e.amendmentId()), List.of(), null);
            case AmendmentRuledInadmissible e -> amendments(List.of(e.amendmentId()), e.lapsed(), null);
            case AmendmentWithdrawn e -> amendments(List.of(e.amendmentId()), e.lapsed(), null);
            case AmendmentAcceptedAsFriendly e -> amendments(e.amendmentIds(), lapsed(e.consequences()), null);
            case AmendmentsSequenced e -> amendments(e.order(), List.of(), null);
            case AmendmentPutToVote e -> new StoryStep(e.textVersion(), e.amendmentIds(), List.of(), e.ballotId());
            case AmendmentAdopted e -> amendments(e.amendmentIds(), lapsed(e.consequences()), e.ballotId());
            case AmendmentRejected e -> amendments(e.amendmentIds(), e.lapsed(), e.ballotId());
            case AmendmentsIntegrated e -> new StoryStep(e.textVersion(), e.amendmentIds(), List.of(), null);
            case VoteAbandoned e -> amendments(e.amendmentIds(), List.of(), e.ballotId());
            case ProposalConsolidated e -> new StoryStep(e.textVersion(), List.of(), ids(e.lapsed()), null);
            case ProposalPutToVote e -> new StoryStep(e.textVersion(), List.of(), List.of(), e.ballotId());
            case ProposalApproved e -> amendments(List.of(), List.of(), e.ballotId());
            case ProposalNotApproved e -> amendments(List.of(), List.of(), e.ballotId());
            case ProposalWithdrawn e -> amendments(List.of(), e.lapsed(), null);
            case ProposalMerged e -> amendments(List.of(), e.lapsed(), null);
            case ProposalCarriedOver e -> amendments(List.of(), e.lapsed(), null);
            case ProposalLapsed e -> amendments(List.of(), e.lapsed(), null);
            default -> amendments(List.of(), List.of(), null);
        };
    }

    private static StoryStep text(int textVersion) {
        return new StoryStep(textVersion, List.of(), List.of(), null);
    }

    private static StoryStep amendments(List<AmendmentId> ids, List<Lapse> lapsed, @Nullable BallotId ballotId) {
        return new StoryStep(null, ids, ids(lapsed), ballotId);
    }

    private static List<Lapse> lapsed(Consequences consequences) {
        return consequences.lapsed();
    }

    private static List<AmendmentId> ids(List<Lapse> lapsed) {
        return lapsed.stream().map(Lapse::amendmentId).toList();
    }
}
