package org.assembleaclima.response.view;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.commitment.PlannedCommitment;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.response.AnswerKind;
import org.assembleaclima.response.ResponseEvent.AnswerAdopted;
import org.assembleaclima.response.ResponseEvent.AnswerDrafted;
import org.jspecify.annotations.Nullable;

/**
 * The latest draft of an answer, for those who draft, adopt or publish it.
 *
 * @param version of the response when this row last changed
 * @param answerVersion the version it becomes when it is published
 * @param draft 1 for the first of this version: adopting names it
 * @param reason why the version before does not stand; null for the first version
 * @param draftedBy the actor's opaque id: somebody else adopts
 * @param authority the body that adopted it; null until it is adopted
 * @param act the act that adopted it; null until it is adopted
 */
public record AnswerDraft(
        ProposalId proposalId,
        long version,
        int answerVersion,
        int draft,
        State state,
        AnswerKind kind,
        @Nullable String reason,
        List<AnsweredPoint> points,
        List<PlannedCommitment> plan,
        List<CommitmentId> continued,
        String draftedBy,
        Instant draftedAt,
        @Nullable String authority,
        @Nullable AdoptingAct act)
        implements Row {

    /** How far the draft has come. */
    public enum State {
        DRAFTED,
        ADOPTED,
        PUBLISHED
    }

    static AnswerDraft drafted(AnswerDrafted drafted, long version) {
        return new AnswerDraft(
                drafted.proposalId(),
                version,
                drafted.answerVersion(),
                drafted.draft(),
                State.DRAFTED,
                drafted.kind(),
                drafted.reason().orElse(null),
                AnsweredPoint.of(drafted.answer()),
                drafted.answer().plan(),
                drafted.answer().continued(),
                drafted.draftedBy(),
                drafted.draftedAt(),
                null,
                null);
    }

    AnswerDraft adopted(AnswerAdopted adopted, long newVersion) {
        return in(State.ADOPTED, adopted.authority(), AdoptingAct.of(adopted.act()), newVersion);
    }

    AnswerDraft published(long newVersion) {
        return in(State.PUBLISHED, authority, act, newVersion);
    }

    private AnswerDraft in(State newState, @Nullable String by, @Nullable AdoptingAct through, long newVersion) {
        return new AnswerDraft(
                proposalId,
                newVersion,
                answerVersion,
                draft,
                newState,
                kind,
                reason,
                points,
                plan,
                continued,
                draftedBy,
                draftedAt,
                by,
                through);
    }
}
