package org.assembleaclima.response.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.commitment.PlannedCommitment;
import org.assembleaclima.commitment.PlannedMilestone;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.proposal.BlockId;
import org.assembleaclima.response.AnswerKind;
import org.assembleaclima.response.MunicipalAnswer;
import org.assembleaclima.response.PointAnswer;
import org.assembleaclima.response.ResponseCommand.DraftAnswer;
import org.assembleaclima.response.ResponseId;
import org.assembleaclima.response.Verdict;
import org.jspecify.annotations.Nullable;

/** The body of an answer with its implementation plan. Texts are public and name nobody. */
final class AnswerBodies {

    private AnswerBodies() {}

    /**
     * @param reason why the version before does not stand; null for the first version
     * @param points one verdict on the whole proposal, or one on each of its points
     * @param plan what the city takes on with this version
     * @param continued what an earlier version took on and still holds
     */
    record DraftAnswerBody(
            @NotNull AnswerKind kind,
            @Nullable @Size(min = 1, max = 2000) @PlainText String reason,
            @NotNull @Size(max = 1_000) List<@NotNull @Valid PointAnswerBody> points,
            @NotNull @Size(max = 100) List<@NotNull @Valid PlannedCommitmentBody> plan,
            @NotNull @Size(max = 1_000) List<@NotNull CommitmentId> continued) {

        DraftAnswer command(ResponseId responseId, Supplier<UUID> newIds) {
            var answer = new MunicipalAnswer(
                    points.stream().map(PointAnswerBody::told).toList(),
                    plan.stream()
                            .map(planned -> planned.told(new CommitmentId(newIds.get())))
                            .toList(),
                    continued);
            return new DraftAnswer(responseId, kind, Optional.ofNullable(reason), answer);
        }
    }

    /**
     * @param point a block of the transmitted text; null when the verdict is on the whole proposal
     * @param reasons empty only where the verdict is full acceptance
     * @param deferredUntil where the verdict is a deferral, and only there
     */
    record PointAnswerBody(
            @Nullable BlockId point,
            @NotNull Verdict verdict,
            @NotNull @Size(max = 20_000) @PlainText String reasons,
            @Nullable LocalDate deferredUntil) {

        PointAnswer told() {
            return new PointAnswer(Optional.ofNullable(point), verdict, reasons, Optional.ofNullable(deferredUntil));
        }
    }

    /**
     * @param office the municipal office that carries it out, not a person
     * @param pacActions the actions of the plan it contributes to
     * @param milestones at least one
     */
    record PlannedCommitmentBody(
            @NotNull @Size(min = 1, max = 300) @PlainText String title,
            @NotNull @Size(min = 1, max = 200) @PlainText String office,
            @NotNull @Size(max = 100) Set<@NotNull ActionCode> pacActions,

            @NotNull @Size(max = 100) List<@NotNull @Valid PlannedMilestoneBody> milestones) {

        PlannedCommitment told(CommitmentId commitmentId) {
            return new PlannedCommitment(
                    commitmentId,
                    title,
                    office,
                    List.copyOf(pacActions),
                    milestones.stream().map(PlannedMilestoneBody::told).toList());
        }
    }

    /**
     * @param dueOn the last day, included
     * @param indicators what its effect is measured by; empty when by nothing
     */
    record PlannedMilestoneBody(
            @NotNull @Size(min = 1, max = 300) @PlainText String title,
            @NotNull LocalDate dueOn,
            @NotNull @Size(max = 20) List<@NotNull IndicatorId> indicators) {

        PlannedMilestone told() {
            return new PlannedMilestone(title, dueOn, indicators);
        }
    }
}
