package org.assembleaclima.commitment;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.common.Command;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of one commitment. */
public sealed interface CommitmentCommand extends Command {

    @TargetAggregateIdentifier
    CommitmentId commitmentId();

    /** Follows from the publication of an answer, in its transaction. */
    @Requires(Permission.PUBLISH_ANSWER)
    record MakeCommitment(ProposalId proposalId, CycleId cycleId, int answerVersion, PlannedCommitment planned)
            implements CommitmentCommand {

        @Override
        public CommitmentId commitmentId() {
            return planned.commitmentId();
        }
    }

    @Requires(Permission.REPORT_DELIVERY)
    record AddMilestone(CommitmentId commitmentId, PlannedMilestone planned, String reason)
            implements CommitmentCommand {}

    @Requires(Permission.REPORT_DELIVERY)
    record StartWork(CommitmentId commitmentId, LocalDate startedOn, String note, List<String> sources)
            implements CommitmentCommand {}

    @Requires(Permission.REPORT_DELIVERY)
    record ReplanMilestone(CommitmentId commitmentId, int milestone, LocalDate dueOn, String reason)
            implements CommitmentCommand {}

    @Requires(Permission.REPORT_DELIVERY)
    record ClaimDelivery(
            CommitmentId commitmentId, int milestone, LocalDate deliveredOn, String evidence, List<String> sources)
            implements CommitmentCommand {}

    @Requires(Permission.VERIFY_DELIVERY)
    record VerifyDelivery(CommitmentId commitmentId, int milestone, String note) implements CommitmentCommand {}

    @Requires(Permission.VERIFY_DELIVERY)
    record DisputeDelivery(CommitmentId commitmentId, int milestone, String reasons) implements CommitmentCommand {}

    @Requires(Permission.DROP_COMMITMENT)
    record DropMilestone(CommitmentId commitmentId, int milestone, String reason, FormalAct act)
            implements CommitmentCommand {}

    @Requires(Permission.DROP_COMMITMENT)
    record DropCommitment(CommitmentId commitmentId, String reason, FormalAct act) implements CommitmentCommand {}
}
