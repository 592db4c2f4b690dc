package org.assembleaclima.application;

import java.util.List;
import org.assembleaclima.command.NestedCommands;
import org.assembleaclima.commitment.CommitmentCommand.MakeCommitment;
import org.assembleaclima.commitment.PlannedCommitment;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.response.Undertakings;
import org.springframework.stereotype.Component;

/** Lets an answer that is published take on its commitments, by commands within its own transaction. */
@Component
class NestedUndertakings implements Undertakings {

    private final NestedCommands commands;

    NestedUndertakings(NestedCommands commands) {
        this.commands = commands;
    }

    @Override
    public void commit(ProposalId proposalId, CycleId cycleId, int answerVersion, List<PlannedCommitment> plan) {
        for (var planned : plan) commands.send(new MakeCommitment(proposalId, cycleId, answerVersion, planned));
    }
}
