package org.assembleaclima.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.Command;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleRuleSet;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.BlockId;
import org.assembleaclima.proposal.Protocol;
import org.assembleaclima.proposal.TextHash;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of one municipal response. */
public sealed interface ResponseCommand extends Command {

    @TargetAggregateIdentifier
    ResponseId responseId();

    /**
     * Follows from the transmission of a report, in its transaction.
     *
     * @param points the blocks of the transmitted text but for its headings
     */
    @Requires(Permission.REPORT_CYCLE)
    record RequestResponse(
            ResponseId responseId,
            CycleId cycleId,
            int edition,
            int textVersion,
            TextHash textHash,
            List<BlockId> points,
            List<ActionCode> pacActions,
            Protocol protocol,
            CycleRuleSet rules,
            LocalDate dueOn)
            implements ResponseCommand {}

    /** Gives the municipality more time; the first due date stays in every answer (R6.1). */
    @Requires(Permission.EXTEND_DUE_DATE)
    record ExtendDueDate(ResponseId responseId, LocalDate dueOn, String reason) implements ResponseCommand {}

    /** @param office the municipal office, not a person */
    @Requires(Permission.GIVE_OPINION)
    record GiveOpinion(ResponseId responseId, String office, Advice advice, String text, LocalDate givenOn)
            implements ResponseCommand {}

    /**
     * Drafts the next version of the answer, or replaces its draft.
     *
     * @param reason why the version before does not stand; empty for the first version
     */
    @Requires(Permission.DRAFT_ANSWER)
    record DraftAnswer(ResponseId responseId, AnswerKind kind, Optional<String> reason, MunicipalAnswer answer)
            implements ResponseCommand {}

    /** @param draft the one that was read, so that none is adopted unseen */
    @Requires(Permission.ADOPT_ANSWER)
    record AdoptAnswer(ResponseId responseId, int draft, String authority, FormalAct act) implements ResponseCommand {}

    /** Makes the adopted answer public and takes on what its plan says, in one transaction. */
    @Requires(Permission.PUBLISH_ANSWER)
    record PublishAnswer(ResponseId responseId) implements ResponseCommand {}

    /** @param review 1 for the first point of review */
    @Requires(Permission.HOLD_REVIEW)
    record HoldReview(ResponseId responseId, int review, LocalDate heldOn, String findings)
            implements ResponseCommand {}
}
