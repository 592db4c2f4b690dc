package org.assembleaclima.proposal;

import java.util.Optional;
import org.assembleaclima.common.Lookup;
import org.assembleaclima.cycle.CycleId;

/** Looks up proposals for the rules of other aggregates. Sees every event stored before the command began. */
public interface Proposals extends Lookup {

    /** The cycle the proposal was drafted in; empty for an unknown proposal. */
    Optional<CycleId> cycleOf(ProposalId proposalId);
}
