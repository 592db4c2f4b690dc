package org.assembleaclima.commitment.view;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.commitment.MilestoneState;
import org.assembleaclima.common.view.Padded;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.jspecify.annotations.Nullable;

/** Every milestone as it stands, one row each, by commitment and number. */
public final class MilestoneRegister implements View<CommitmentEvent, MilestoneEntry> {

    public static String key(CommitmentId commitmentId, int number) {
        return commitmentId + "/" + number;
    }

    @Override
    public String name() {
        return "milestone";
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
    public Class<MilestoneEntry> rowType() {
        return MilestoneEntry.class;
    }

    @Override
    public Set<String> keysOf(CommitmentEvent event, Recorded recorded) {
        return numbersOf(event).stream()
                .map(number -> key(event.commitmentId(), number))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Collection<Integer> numbersOf(CommitmentEvent event) {
        return switch (event) {
            case CommitmentMade made ->
                IntStream.rangeClosed(1, made.milestones().size()).boxed().toList();
            case MilestoneAdded added -> List.of(added.milestone());
            case WorkStarted started -> started.milestones();
            case MilestoneReplanned replanned -> List.of(replanned.milestone());
            case DeliveryClaimed claimed -> List.of(claimed.milestone());
            case DeliveryVerified verified -> List.of(verified.milestone());
            case DeliveryDisputed disputed -> List.of(disputed.milestone());
            case MilestoneDropped gone -> List.of(gone.milestone());
            case CommitmentDropped gone -> gone.milestones();
        };
    }

    @Override
    public MilestoneEntry evolve(String key, @Nullable MilestoneEntry row, CommitmentEvent event, Recorded recorded) {
        var version = recorded.version();
        if (event instanceof CommitmentMade made) {
            var number = Integer.parseInt(key.substring(key.indexOf('/') + 1));
            var planned = made.milestones().get(number - 1);
            return MilestoneEdit.planned(made, number, planned, MilestoneState.COMMITTED, null, version);
        }
        if (event instanceof MilestoneAdded added)
            return MilestoneEdit.planned(
                    added, added.milestone(), added.planned(), added.state(), added.reason(), version);
        return edited(new MilestoneEdit(requireNonNull(row), version), event).entry();
    }

    private static MilestoneEdit edited(MilestoneEdit edit, CommitmentEvent event) {
        return switch (event) {
            case CommitmentMade ignored -> throw new IllegalStateException("a milestone is planned once");
            case MilestoneAdded ignored -> throw new IllegalStateException("a milestone is planned once");
            case WorkStarted ignored -> edit.in(MilestoneState.IN_PROGRESS);
            case MilestoneReplanned replanned -> edit.replanned(replanned);
            case DeliveryClaimed claimed -> edit.claimed(claimed);
            case DeliveryVerified verified ->
                edit.judged(MilestoneState.VERIFIED, verified.note(), verified.verifiedAt());
            case DeliveryDisputed disputed ->
                edit.judged(MilestoneState.DISPUTED, disputed.reasons(), disputed.disputedAt());
            case MilestoneDropped gone -> edit.dropped(new Dropping(gone.reason(), gone.act(), gone.droppedAt()));
            case CommitmentDropped gone -> edit.dropped(new Dropping(gone.reason(), gone.act(), gone.droppedAt()));
        };
    }

    @Override
    public String sortKey(String key, MilestoneEntry row) {
        return row.commitmentId() + "/" + Padded.number(row.number(), 9);
    }

    @Override
    public List<Filter<MilestoneEntry>> filters() {
        return List.of(
                new Filter<>("commitment", row -> row.commitmentId().toString()),
                new Filter<>("state", row -> row.state().name()));
    }
}
