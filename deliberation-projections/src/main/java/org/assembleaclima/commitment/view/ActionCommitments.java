package org.assembleaclima.commitment.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assembleaclima.commitment.CommitmentEvent;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.pac.ActionCode;
import org.jspecify.annotations.Nullable;

/** Commitments by the actions of the plan they contribute to, one row for each of both, in the order they were made. */
public final class ActionCommitments implements View<CommitmentEvent, ActionCommitment> {

    @Override
    public String name() {
        return "action_commitment";
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
    public Class<ActionCommitment> rowType() {
        return ActionCommitment.class;
    }

    @Override
    public Set<String> keysOf(CommitmentEvent event, Recorded recorded) {
        return event.pacActions().stream()
                .map(code -> code + "/" + event.commitmentId())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public ActionCommitment evolve(
            String key, @Nullable ActionCommitment row, CommitmentEvent event, Recorded recorded) {
        return new ActionCommitment(
                ActionCode.of(key.substring(0, key.indexOf('/'))),
                CommitmentRegister.next(row == null ? null : row.commitment(), event, recorded.version()));
    }

    @Override
    public String sortKey(String key, ActionCommitment row) {
        return row.commitment().madeAt().toString();
    }

    @Override
    public List<Filter<ActionCommitment>> filters() {
        return List.of(
                new Filter<>("action", row -> row.pacAction().value()),
                new Filter<>("proposal", row -> row.commitment().proposalId().toString()),
                new Filter<>("office", row -> row.commitment().office()),
                new Filter<>("state", row -> row.commitment().state().name()));
    }
}
