package org.assembleaclima.commitment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.commitment.PlannedCommitment;
import org.assembleaclima.commitment.PlannedMilestone;
import org.assembleaclima.common.web.FormalActBody;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.pac.IndicatorId;

/** The bodies of a commitment's commands. Texts are public and name nobody. */
final class CommitmentBodies {

    private CommitmentBodies() {}

    /**
     * @param dueOn the last day, included
     * @param indicators what its effect is measured by; empty when by nothing
     */
    record AddMilestoneBody(
            @NotNull @Size(min = 1, max = 300) @PlainText String title,
            @NotNull LocalDate dueOn,
            @NotNull @Size(max = 20) List<@NotNull IndicatorId> indicators,
            @NotNull @Size(min = 1, max = 2000) @PlainText String reason) {

        PlannedMilestone planned() {
            return new PlannedMilestone(title, dueOn, indicators);
        }
    }

    /** @param startedOn the day the office began, which may lie before the answer */
    record StartWorkBody(
            @NotNull LocalDate startedOn,
            @NotNull @Size(min = 1, max = 2000) @PlainText String note,
            @NotNull @Size(max = 50) List<@NotNull @Size(min = 1, max = 500) @PlainText String> sources) {}

    /** @param dueOn the last day from now on, included */
    record ReplanMilestoneBody(
            @Min(1) @Max(PlannedCommitment.MOST_MILESTONES) int milestone,
            @NotNull LocalDate dueOn,
            @NotNull @Size(min = 1, max = 2000) @PlainText String reason) {}

    /** @param evidence by which somebody else can see that it was done */
    record ClaimDeliveryBody(
            @Min(1) @Max(PlannedCommitment.MOST_MILESTONES) int milestone,
            @NotNull LocalDate deliveredOn,
            @NotNull @Size(min = 1, max = 20_000) @PlainText String evidence,
            @NotNull @Size(max = 50) List<@NotNull @Size(min = 1, max = 500) @PlainText String> sources) {}

    /** @param note how it was seen that it was delivered */
    record VerifyDeliveryBody(
            @Min(1) @Max(PlannedCommitment.MOST_MILESTONES) int milestone,
            @NotNull @Size(min = 1, max = 2000) @PlainText String note) {}

    record DisputeDeliveryBody(
            @Min(1) @Max(PlannedCommitment.MOST_MILESTONES) int milestone,
            @NotNull @Size(min = 1, max = 2000) @PlainText String reasons) {}

    record DropMilestoneBody(
            @Min(1) @Max(PlannedCommitment.MOST_MILESTONES) int milestone,
            @NotNull @Size(min = 1, max = 2000) @PlainText String reason,
            @NotNull @Valid FormalActBody act) {}

    record DropCommitmentBody(
            @NotNull @Size(min = 1, max = 2000) @PlainText String reason,
            @NotNull @Valid FormalActBody act) {}
}
