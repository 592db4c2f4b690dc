package org.assembleaclima.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.Command;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.Requires;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of one proposal. */
public sealed interface ProposalCommand extends Command {

    @TargetAggregateIdentifier
    ProposalId proposalId();

    /**
     * Begins a proposal with its first text.
     *
     * @param pacActions the actions of the plan it is about; may be empty
     */
    @Requires(Permission.DRAFT_PROPOSAL)
    record DraftProposal(
            ProposalId proposalId,
            CycleId cycleId,
            WorkingGroupId workingGroupId,
            DraftText text,
            Set<ActionCode> pacActions)
            implements ProposalCommand {}

    /**
     * Gives a draft its next text.
     *
     * @param expectedVersion the version of the proposal the writer had read
     */
    @Requires(Permission.DRAFT_PROPOSAL)
    record ReviseProposal(ProposalId proposalId, long expectedVersion, DraftText text, Set<ActionCode> pacActions)
            implements ProposalCommand {}

    /**
     * Hands a draft to the plenary: its text is frozen.
     *
     * @param expectedVersion the version of the proposal that was read when this was decided
     */
    @Requires(Permission.TABLE_PROPOSAL)
    record TableProposal(ProposalId proposalId, long expectedVersion) implements ProposalCommand {}

    /**
     * Adds the text in another language, or replaces the translation there is. Blocks that translate a block of the
     * original keep its id. Not while the proposal is being voted; what is voted is the original.
     *
     * @param expectedVersion the version of the proposal the translator had read
     */
    @Requires(Permission.TRANSLATE_PROPOSAL)
    record TranslateProposal(ProposalId proposalId, long expectedVersion, DraftText text) implements ProposalCommand {}

    /**
     * Opens the window for amendments.
     *
     * @param until when it closes, that moment not included; empty when the chair closes it
     */
    @Requires(Permission.CONDUCT_AMENDING)
    record OpenAmending(ProposalId proposalId, Optional<Instant> until) implements ProposalCommand {}

    /**
     * Proposes to change the text. Only by an active member of the proposal's assembly.
     *
     * @param language of the text it changes
     * @param textVersion the version of the text the author had read (R4.2)
     * @param parent the amendment it changes, when it is a sub-amendment; its operations then quote the text as it would
     *     be with that amendment adopted
     * @param operations at least one
     * @param reasons public, at most 5000 characters, names nobody; may be empty
     */
    @Requires(Permission.SUBMIT_AMENDMENT)
    record SubmitAmendment(
            ProposalId proposalId,
            AmendmentId amendmentId,
            String language,
            int textVersion,
            Optional<AmendmentId> parent,
            List<DraftOperation> operations,
            String reasons)
            implements ProposalCommand {

        public SubmitAmendment {
            operations = List.copyOf(operations);
        }
    }

    @Requires(Permission.CONDUCT_AMENDING)
    record AdmitAmendment(ProposalId proposalId, AmendmentId amendmentId) implements ProposalCommand {}

    /** @param reasons public, 1 to 2000 characters, names nobody */
    @Requires(Permission.CONDUCT_AMENDING)
    record RuleAmendmentInadmissible(
            ProposalId proposalId, AmendmentId amendmentId, Inadmissibility code, String reasons)
            implements ProposalCommand {}

    /** Only by its author, while neither it is being voted nor a sub-amendment of it has been adopted. */
    @Requires(Permission.SUBMIT_AMENDMENT)
    record WithdrawAmendment(ProposalId proposalId, AmendmentId amendmentId) implements ProposalCommand {}

    /** The group that drafted the proposal takes an amendment as its own; only when nothing else conflicts with it. */
    @Requires(Permission.DRAFT_PROPOSAL)
    record AcceptAsFriendly(ProposalId proposalId, AmendmentId amendmentId) implements ProposalCommand {}

    /** Ends the window and computes the order of voting (R4.3). */
    @Requires(Permission.CONDUCT_AMENDING)
    record CloseAmending(ProposalId proposalId) implements ProposalCommand {}

    /**
     * Puts the amendments in another order than the computed one.
     *
     * @param order every amendment that is still to be voted; sub-amendments before theirs
     * @param reason public, 1 to 2000 characters, names nobody
     */
    @Requires(Permission.CONDUCT_AMENDING)
    record SequenceAmendments(ProposalId proposalId, List<AmendmentId> order, String reason)
            implements ProposalCommand {

        public SequenceAmendments {
            order = List.copyOf(order);
        }
    }

    /** Freezes the text, with what was adopted, for the final vote (R4.1, R4.4). */
    @Requires(Permission.CONDUCT_AMENDING)
    record ConsolidateProposal(ProposalId proposalId) implements ProposalCommand {}

    /**
     * Freezes what is voted, within the transaction that opens the ballot.
     *
     * @param amendmentId empty when the proposal itself is voted
     */
    @Requires(Permission.CONDUCT_BALLOT)
    record PutToVote(ProposalId proposalId, Optional<AmendmentId> amendmentId, BallotId ballotId)
            implements ProposalCommand {}

    /** Carries out a certified ballot on an amendment. */
    @Requires(Permission.FOLLOW_UP)
    record DecideAmendment(ProposalId proposalId, AmendmentId amendmentId, BallotId ballotId, boolean adopted)
            implements ProposalCommand {}

    /** Carries out a certified ballot on the proposal. */
    @Requires(Permission.FOLLOW_UP)
    record DecideProposal(ProposalId proposalId, BallotId ballotId, boolean approved) implements ProposalCommand {}

    /** Follows from the transmission of a cycle's report, in its transaction. */
    @Requires(Permission.REPORT_CYCLE)
    record TransmitProposal(ProposalId proposalId, int edition, Protocol protocol) implements ProposalCommand {}

    /** Takes back what was put to the vote in a ballot that was annulled. */
    @Requires(Permission.FOLLOW_UP)
    record AbandonVote(ProposalId proposalId, BallotId ballotId) implements ProposalCommand {}

    /**
     * Only by the group that drafted it.
     *
     * @param reason public, 1 to 2000 characters, names nobody
     */
    @Requires(Permission.DRAFT_PROPOSAL)
    record WithdrawProposal(ProposalId proposalId, String reason) implements ProposalCommand {}

    /** @param reason public, 1 to 2000 characters, names nobody */
    @Requires(Permission.CLOSE_PROPOSAL)
    record MergeProposal(ProposalId proposalId, ProposalId into, String reason) implements ProposalCommand {}

    /** @param reason public, 1 to 2000 characters, names nobody */
    @Requires(Permission.CLOSE_PROPOSAL)
    record CarryOverProposal(ProposalId proposalId, CycleId to, String reason) implements ProposalCommand {}

    /** @param reason public, 1 to 2000 characters, names nobody */
    @Requires(Permission.CLOSE_PROPOSAL)
    record LapseProposal(ProposalId proposalId, String reason) implements ProposalCommand {}
}
