package org.assembleaclima.response.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.commitment.PlannedCommitment;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.response.AnswerKind;
import org.assembleaclima.response.ResponseEvent.AnswerPublished;
import org.jspecify.annotations.Nullable;

/**
 * One published version of an answer, whole and for ever (R6.3).
 *
 * @param version of the response when this row last changed
 * @param answerVersion 1 for the first
 * @param draft the one that was adopted, 1 for the first of this version
 * @param reason why the version before does not stand; null for the first
 * @param plan what this version took on, as it was promised then; what became of it is in each commitment
 * @param continued what an earlier version took on and this one holds to
 * @param authority the body that adopted it
 * @param drafters everybody who drafted any draft of this version, by opaque id, sorted: none of them might adopt it
 * @param replacedBy the version that corrects or supersedes it; null while it is the latest
 */
public record AnswerVersion(
        ProposalId proposalId,
        long version,
        CycleId cycleId,
        int answerVersion,
        int draft,
        AnswerKind kind,
        @Nullable String reason,
        List<AnsweredPoint> points,
        List<PlannedCommitment> plan,
        List<CommitmentId> continued,
        String authority,
        AdoptingAct act,
        List<String> drafters,
        LocalDate publishedOn,
        Instant publishedAt,
        @Nullable Integer replacedBy)
        implements Row {

    static AnswerVersion published(AnswerPublished answer, long version) {
        return new AnswerVersion(
                answer.proposalId(),
                version,
                answer.cycleId(),
                answer.answerVersion(),
                answer.draft(),
                answer.kind(),
                answer.reason().orElse(null),
                AnsweredPoint.of(answer.answer()),
                answer.answer().plan(),
                answer.answer().continued(),
                answer.authority(),
                AdoptingAct.of(answer.act()),
                answer.drafters(),
                answer.publishedOn(),
                answer.publishedAt(),
                null);
    }

    AnswerVersion replaced(int by, long newVersion) {
        return new AnswerVersion(
                proposalId,
                newVersion,
                cycleId,
                answerVersion,
                draft,
                kind,
                reason,
                points,
                plan,
                continued,
                authority,
                act,
                drafters,
                publishedOn,
                publishedAt,
                by);
    }
}
