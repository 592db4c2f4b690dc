package org.assembleaclima.commitment.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.assembleaclima.commitment.CommitmentEvent;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentDropped;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentMade;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryClaimed;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryDisputed;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryVerified;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneAdded;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneDropped;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneReplanned;
import org.assembleaclima.commitment.CommitmentEvent.WorkStarted;
import org.assembleaclima.commitment.MilestoneState;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.jspecify.annotations.Nullable;

/** Every commitment as it stands, one row each, in the order they were made. */
public final class CommitmentRegister implements View<CommitmentEvent, CommitmentEntry> {

    @Override
    public String name() {
        return "commitment";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends CommitmentEvent>> families() {
        return Set.of(CommitmentEvent.class);
    }

    @Override
    public Class<CommitmentEntry> rowType() {
        return CommitmentEntry.class;
    }

    @Override
    public Set<String> keysOf(CommitmentEvent event, Recorded recorded) {
        return Set.of(event.commitmentId().toString());
    }

    @Override
    public CommitmentEntry evolve(String key, @Nullable CommitmentEntry row, CommitmentEvent event, Recorded recorded) {
        return next(row, event, recorded.version());
    }

    /** @param row null before the commitment is made */
    static CommitmentEntry next(@Nullable CommitmentEntry row, CommitmentEvent event, long version) {
        return event instanceof CommitmentMade made
                ? CommitmentEntry.made(made, version)
                : changed(requireNonNull(row), event, version);
    }

    private static CommitmentEntry changed(CommitmentEntry row, CommitmentEvent event, long version) {
        return switch (event) {
            case CommitmentMade ignored -> throw new IllegalStateException("a commitment is made once");
            case MilestoneAdded added ->
                row.with(
                        new ScheduledMilestone(
                                added.milestone(),
                                added.state(),
                                added.planned().dueOn(),
                                null),
                        version);
            case WorkStarted started ->
                row.started(
                        new WorkStart(started.startedOn(), started.note(), started.sources(), started.recordedAt()),
                        started.milestones(),
                        version);
            case MilestoneReplanned replanned ->
                row.with(replanned.milestone(), one -> one.dueOn(replanned.dueOn()), version);
            case DeliveryClaimed claimed ->
                row.with(claimed.milestone(), one -> one.claimed(claimed.deliveredOn()), version);
            case DeliveryVerified verified ->
                row.with(verified.milestone(), one -> one.in(MilestoneState.VERIFIED), version);
            case DeliveryDisputed disputed ->
                row.with(disputed.milestone(), one -> one.in(MilestoneState.DISPUTED), version);
            case MilestoneDropped gone -> row.with(gone.milestone(), one -> one.in(MilestoneState.DROPPED), version);
            case CommitmentDropped gone ->
                row.dropped(new Dropping(gone.reason(), gone.act(), gone.droppedAt()), gone.milestones(), version);
        };
    }

    @Override
    public String sortKey(String key, CommitmentEntry row) {
        return row.madeAt().toString();
    }

    @Override
    public List<Filter<CommitmentEntry>> filters() {
        return List.of(
                new Filter<>("proposal", row -> row.proposalId().toString()),
                new Filter<>("cycle", row -> row.cycleId().value()),
                new Filter<>("office", CommitmentEntry::office),
                new Filter<>("state", row -> row.state().name()));
    }
}
