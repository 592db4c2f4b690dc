package org.assembleaclima.proposal.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.proposal.ProposalEvent;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.assembleaclima.proposal.ProposalEvent.ProposalRevised;
import org.assembleaclima.proposal.ProposalEvent.ProposalTabled;
import org.jspecify.annotations.Nullable;

/** Every proposal as it stands, one row each, in the order they were drafted. */
public final class ProposalRegister implements View<ProposalEvent, ProposalEntry> {

    @Override
    public String name() {
        return "proposal";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends ProposalEvent>> families() {
        return Set.of(ProposalEvent.class);
    }

    @Override
    public Class<ProposalEntry> rowType() {
        return ProposalEntry.class;
    }

    @Override
    public Set<String> keysOf(ProposalEvent event, Recorded recorded) {
        return Set.of(event.proposalId().toString());
    }

    @Override
    public ProposalEntry evolve(String key, @Nullable ProposalEntry row, ProposalEvent event, Recorded recorded) {
        return switch (event) {
            case ProposalDrafted drafted -> ProposalEntry.drafted(drafted, recorded.version());
            case ProposalRevised revised -> requireNonNull(row).revised(revised, recorded.version());
            case ProposalTabled tabled -> requireNonNull(row).tabled(tabled, recorded.version());
        };
    }

    @Override
    public String sortKey(String key, ProposalEntry row) {
        return row.draftedAt().toString();
    }

    @Override
    public List<Filter<ProposalEntry>> filters() {
        return List.of(
                new Filter<>("cycle", row -> row.cycleId().value()),
                new Filter<>("working_group", row -> row.workingGroupId().toString()),
                new Filter<>("state", row -> row.state().name()));
    }
}
