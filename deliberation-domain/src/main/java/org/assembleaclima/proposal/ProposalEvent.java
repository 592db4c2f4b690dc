package org.assembleaclima.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.Consequences.Lapse;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to one proposal. Stored for ever: see docs/events.md. */
public sealed interface ProposalEvent extends DomainEvent {

    ProposalId proposalId();

    /** @param pacActions in the order of the plan */
    @Revision("1")
    record ProposalDrafted(
            ProposalId proposalId,
            CycleId cycleId,
            WorkingGroupId workingGroupId,
            ProposalText text,
            List<ActionCode> pacActions,
            Instant draftedAt)
            implements ProposalEvent {}

    /**
     * @param textVersion 2 for the first revision, then one more each time
     * @param pacActions in the order of the plan
     */
    @Revision("1")
    record ProposalRevised(
            ProposalId proposalId, int textVersion, ProposalText text, List<ActionCode> pacActions, Instant revisedAt)
            implements ProposalEvent {}

    /**
     * @param textVersion the version that was frozen
     * @param textHash of that version with the actions of the plan: see {@link TextHash}
     */
    @Revision("1")
    record ProposalTabled(ProposalId proposalId, int textVersion, TextHash textHash, Instant tabledAt)
            implements ProposalEvent {}

    /**
     * @param textVersion of the translation; versions are counted over all languages of a proposal
     * @param translated the version of the original text it translates
     */
    @Revision("1")
    record ProposalTranslated(
            ProposalId proposalId, int textVersion, int translated, ProposalText text, Instant translatedAt)
            implements ProposalEvent {}

    @Revision("1")
    record AmendingOpened(ProposalId proposalId, Optional<Instant> until, Instant openedAt) implements ProposalEvent {}

    /**
     * @param number in the order of submission to this proposal, from 1
     * @param textVersion the version its operations quote (R4.2)
     * @param parent the amendment it changes, when it is a sub-amendment
     * @param author the member who submitted it
     */
    @Revision("1")
    record AmendmentSubmitted(
            ProposalId proposalId,
            AmendmentId amendmentId,
            int number,
            String language,
            int textVersion,
            Optional<AmendmentId> parent,
            MemberId author,
            List<Operation> operations,
            String reasons,
            Instant submittedAt)
            implements ProposalEvent {

        public AmendmentSubmitted {
            operations = List.copyOf(operations);
        }
    }

    @Revision("1")
    record AmendmentAdmitted(ProposalId proposalId, AmendmentId amendmentId, Instant admittedAt)
            implements ProposalEvent {}

    /** @param lapsed its sub-amendments */
    @Revision("1")
    record AmendmentRuledInadmissible(
            ProposalId proposalId,
            AmendmentId amendmentId,
            Inadmissibility code,
            String reasons,
            List<Lapse> lapsed,
            Instant ruledAt)
            implements ProposalEvent {}

    /** @param lapsed its sub-amendments */
    @Revision("1")
    record AmendmentWithdrawn(ProposalId proposalId, AmendmentId amendmentId, List<Lapse> lapsed, Instant withdrawnAt)
            implements ProposalEvent {}

    /** @param amendmentIds the amendment and those identical with it; they are integrated at once */
    @Revision("1")
    record AmendmentAcceptedAsFriendly(
            ProposalId proposalId, List<AmendmentId> amendmentIds, Consequences consequences, Instant acceptedAt)
            implements ProposalEvent {}

    @Revision("1")
    record AmendingClosed(ProposalId proposalId, Instant closedAt) implements ProposalEvent {}

    /**
     * @param order every amendment that is to be voted, identical ones side by side
     * @param reason of the chair; empty when the order is the computed one (R4.3)
     */
    @Revision("1")
    record AmendmentsSequenced(
            ProposalId proposalId, List<AmendmentId> order, Optional<String> reason, Instant sequencedAt)
            implements ProposalEvent {}

    /**
     * @param amendmentIds the amendment and those identical with it, voted once
     * @param textHash of the text and the actions of the plan that hold if it is adopted
     */
    @Revision("1")
    record AmendmentPutToVote(
            ProposalId proposalId,
            List<AmendmentId> amendmentIds,
            BallotId ballotId,
            int textVersion,
            TextHash textHash,
            Instant putAt)
            implements ProposalEvent {}

    /** A sub-amendment waits for its amendment; any other is integrated at once. */
    @Revision("1")
    record AmendmentAdopted(
            ProposalId proposalId,
            List<AmendmentId> amendmentIds,
            BallotId ballotId,
            Consequences consequences,
            Instant adoptedAt)
            implements ProposalEvent {}

    /** @param lapsed their sub-amendments */
    @Revision("1")
    record AmendmentRejected(
            ProposalId proposalId,
            List<AmendmentId> amendmentIds,
            BallotId ballotId,
            List<Lapse> lapsed,
            Instant rejectedAt)
            implements ProposalEvent {}

    /**
     * The text changed by what was adopted: derived, never typed (R4.4).
     *
     * @param amendmentIds one amendment, those identical with it, then its adopted sub-amendments as they were applied,
     *     then those identical with one of these
     * @param textVersion of {@code text}, counted over all languages
     * @param pacActions of the proposal, in the order of the plan; a translation changes none
     */
    @Revision("1")
    record AmendmentsIntegrated(
            ProposalId proposalId,
            List<AmendmentId> amendmentIds,
            int textVersion,
            ProposalText text,
            TextHash textHash,
            List<ActionCode> pacActions,
            Instant integratedAt)
            implements ProposalEvent {}

    /** @param amendmentIds what was being voted; empty when it was the proposal itself */
    @Revision("1")
    record VoteAbandoned(ProposalId proposalId, BallotId ballotId, List<AmendmentId> amendmentIds, Instant abandonedAt)
            implements ProposalEvent {}

    /**
     * @param textVersion the version of the original text that is put to the final vote
     * @param lapsed amendments that could not be voted
     */
    @Revision("1")
    record ProposalConsolidated(
            ProposalId proposalId, int textVersion, TextHash textHash, List<Lapse> lapsed, Instant consolidatedAt)
            implements ProposalEvent {}

    @Revision("1")
    record ProposalPutToVote(
            ProposalId proposalId, BallotId ballotId, int textVersion, TextHash textHash, Instant putAt)
            implements ProposalEvent {}

    @Revision("1")
    record ProposalApproved(ProposalId proposalId, BallotId ballotId, Instant approvedAt) implements ProposalEvent {}

    /**
     * Handed to the municipality with its cycle's report; the answer is a life of its own.
     *
     * @param edition of the report
     */
    @Revision("1")
    record ProposalTransmitted(ProposalId proposalId, int edition, Protocol protocol, Instant transmittedAt)
            implements ProposalEvent {}

    @Revision("1")
    record ProposalNotApproved(ProposalId proposalId, BallotId ballotId, Instant decidedAt) implements ProposalEvent {}

    /** @param lapsed every amendment that was open */
    @Revision("1")
    record ProposalWithdrawn(ProposalId proposalId, String reason, List<Lapse> lapsed, Instant withdrawnAt)
            implements ProposalEvent {}

    /** @param lapsed every amendment that was open */
    @Revision("1")
    record ProposalMerged(ProposalId proposalId, ProposalId into, String reason, List<Lapse> lapsed, Instant mergedAt)
            implements ProposalEvent {}

    /** @param lapsed every amendment that was open */
    @Revision("1")
    record ProposalCarriedOver(
            ProposalId proposalId, CycleId to, String reason, List<Lapse> lapsed, Instant carriedOverAt)
            implements ProposalEvent {}

    /** @param lapsed every amendment that was open */
    @Revision("1")
    record ProposalLapsed(ProposalId proposalId, String reason, List<Lapse> lapsed, Instant lapsedAt)
            implements ProposalEvent {}
}
