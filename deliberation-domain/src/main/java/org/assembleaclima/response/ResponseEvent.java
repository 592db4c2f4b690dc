package org.assembleaclima.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.common.Sealed;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.BlockId;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.Protocol;
import org.assembleaclima.proposal.TextHash;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to one municipal response. Stored for ever: see docs/events.md. */
public sealed interface ResponseEvent extends DomainEvent {

    ResponseId responseId();

    ProposalId proposalId();

    /**
     * The clock starts (R6.1).
     *
     * @param edition of the cycle's report that was transmitted
     * @param textVersion the version that was approved and transmitted
     * @param points the blocks of that version but for its headings: what an answer can be given on
     * @param pacActions of the proposal, in the order of the plan
     * @param ruleSetVersion of {@code ruleSetId}: the rules the dates follow from, frozen (R1.1)
     * @param dueOn the last day to answer, included, in the municipality's time zone
     * @param reviewMonths after the first answer's publication, whole months, rising
     */
    @Revision("1")
    record ResponseRequested(
            ResponseId responseId,
            ProposalId proposalId,
            CycleId cycleId,
            int edition,
            int textVersion,
            TextHash textHash,
            List<BlockId> points,
            List<ActionCode> pacActions,
            Protocol protocol,
            RuleSetId ruleSetId,
            int ruleSetVersion,
            LocalDate dueOn,
            List<Integer> reviewMonths,
            Instant requestedAt)
            implements ResponseEvent {

        public ResponseRequested {
            points = List.copyOf(points);
            pacActions = List.copyOf(pacActions);
            reviewMonths = List.copyOf(reviewMonths);
        }
    }

    /**
     * @param originalDueOn what the request said, kept for ever (R6.1)
     * @param previousDueOn what held until now
     */
    @Revision("1")
    record DueDateExtended(
            ResponseId responseId,
            ProposalId proposalId,
            LocalDate originalDueOn,
            LocalDate previousDueOn,
            LocalDate dueOn,
            String reason,
            Instant extendedAt)
            implements ResponseEvent {}

    /**
     * @param number 1 for the first on this proposal
     * @param office the municipal office, not a person
     * @param text public text, at most 20,000 characters
     * @param givenOn the day the office signed it
     */
    @Revision("1")
    record OpinionGiven(
            ResponseId responseId,
            ProposalId proposalId,
            int number,
            String office,
            Advice advice,
            String text,
            LocalDate givenOn,
            Instant recordedAt)
            implements ResponseEvent {}

    /**
     * Sealed: public once it is published, and not before.
     *
     * @param answerVersion the version it would become
     * @param draft 1 for the first of this version, one more for each that replaces it
     * @param reason why the version before does not stand; empty for the first version
     * @param draftedBy the actor's opaque id: somebody else adopts
     */
    @Revision("1")
    record AnswerDrafted(
            ResponseId responseId,
            ProposalId proposalId,
            int answerVersion,
            int draft,
            AnswerKind kind,
            Optional<String> reason,
            MunicipalAnswer answer,
            String draftedBy,
            Instant draftedAt)
            implements ResponseEvent, Sealed {}

    /**
     * @param draft the one that was adopted, as it is
     * @param authority the body that adopted it, such as the city's executive
     */
    @Revision("1")
    record AnswerAdopted(
            ResponseId responseId,
            ProposalId proposalId,
            int answerVersion,
            int draft,
            String authority,
            FormalAct act,
            Instant adoptedAt)
            implements ResponseEvent {}

    /**
     * The adopted answer is public: for the first version, the clock stops.
     *
     * @param edition of the cycle's report it answers
     * @param answer as it was adopted, whole
     * @param draft the one that was adopted and is now public, as {@code answer}
     * @param drafters everybody who drafted any draft of this version, by opaque id, sorted: none of them might adopt it,
     *     and the sealed drafts tell nobody
     * @param reviewsDueOn when the answer is looked at again; empty for later versions
     * @param publishedOn the day, in the municipality's time zone
     */
    @Revision("1")
    record AnswerPublished(
            ResponseId responseId,
            ProposalId proposalId,
            CycleId cycleId,
            int edition,
            int answerVersion,
            int draft,
            AnswerKind kind,
            Optional<String> reason,
            MunicipalAnswer answer,
            String authority,
            FormalAct act,
            List<String> drafters,
            List<LocalDate> reviewsDueOn,
            LocalDate publishedOn,
            Instant publishedAt)
            implements ResponseEvent {

        public AnswerPublished {
            drafters = List.copyOf(drafters);
            reviewsDueOn = List.copyOf(reviewsDueOn);
        }
    }

    /**
     * @param review 1 for the first point of review
     * @param dueOn when it was due
     * @param heldOn when it was held
     * @param findings public text, at most 20,000 characters
     */
    @Revision("1")
    record ReviewHeld(
            ResponseId responseId,
            ProposalId proposalId,
            int review,
            LocalDate dueOn,
            LocalDate heldOn,
            String findings,
            Instant recordedAt)
            implements ResponseEvent {}
}
