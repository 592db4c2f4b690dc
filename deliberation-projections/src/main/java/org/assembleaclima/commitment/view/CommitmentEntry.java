package org.assembleaclima.commitment.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentMade;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.commitment.CommitmentState;
import org.assembleaclima.commitment.MilestoneState;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * One commitment with the dates of its milestones, which are rows of their own.
 *
 * @param cycleId of the assembly whose proposal it was
 * @param answerVersion the version of the answer that took it on
 * @param office the municipal office that carries it out, not a person
 * @param pacActions it contributes to, in the order of the plan
 * @param schedule every milestone, by number
 * @param start null until the work was reported as started
 * @param dropping null unless it was dropped whole
 */
public record CommitmentEntry(
        CommitmentId commitmentId,
        long version,
        ProposalId proposalId,
        CycleId cycleId,
        int answerVersion,
        String title,
        String office,
        List<ActionCode> pacActions,
        CommitmentState state,
        List<ScheduledMilestone> schedule,
        @Nullable WorkStart start,
        @Nullable Dropping dropping,
        Instant madeAt)
        implements Row {

    static CommitmentEntry made(CommitmentMade made, long version) {
        var schedule = new ArrayList<ScheduledMilestone>();
        for (var planned : made.milestones())
            schedule.add(new ScheduledMilestone(schedule.size() + 1, MilestoneState.COMMITTED, planned.dueOn(), null));
        return new CommitmentEntry(
                made.commitmentId(),
                version,
                made.proposalId(),
                made.cycleId(),
                made.answerVersion(),
                made.title(),
                made.office(),
                made.pacActions(),
                CommitmentState.COMMITTED,
                List.copyOf(schedule),
                null,
                null,
                made.madeAt());
    }

    CommitmentEntry with(ScheduledMilestone added, long newVersion) {
        return changed(all -> all.add(added), start, dropping, newVersion);
    }

    /** The same but for one milestone. */
    CommitmentEntry with(int number, UnaryOperator<ScheduledMilestone> change, long newVersion) {
        return changed(all -> all.set(number - 1, change.apply(all.get(number - 1))), start, dropping, newVersion);
    }

    CommitmentEntry started(WorkStart how, List<Integer> milestones, long newVersion) {
        return changed(all -> put(all, milestones, MilestoneState.IN_PROGRESS), how, dropping, newVersion);
    }

    CommitmentEntry dropped(Dropping how, List<Integer> milestones, long newVersion) {
        return changed(all -> put(all, milestones, MilestoneState.DROPPED), start, how, newVersion);
    }

    private static void put(List<ScheduledMilestone> all, List<Integer> numbers, MilestoneState state) {
        for (int number : numbers) all.set(number - 1, all.get(number - 1).in(state));
    }

    private CommitmentEntry changed(
            Consumer<List<ScheduledMilestone>> change,
            @Nullable WorkStart newStart,
            @Nullable Dropping newDropping,
            long newVersion) {
        var milestones = new ArrayList<>(schedule);
        change.accept(milestones);
        var states = milestones.stream().map(ScheduledMilestone::state).toList();
        return new CommitmentEntry(
                commitmentId,
                newVersion,
                proposalId,
                cycleId,
                answerVersion,
                title,
                office,
                pacActions,
                CommitmentState.of(newDropping != null, states),
                List.copyOf(milestones),
                newStart,
                newDropping,
                madeAt);
    }
}
