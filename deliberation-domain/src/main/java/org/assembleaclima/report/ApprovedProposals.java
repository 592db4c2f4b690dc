package org.assembleaclima.report;

import java.util.List;
import org.assembleaclima.common.Lookup;
import org.assembleaclima.cycle.CycleId;

/** Looks up what a cycle has approved. Sees every event stored before the command began. */
public interface ApprovedProposals extends Lookup {

    /** In the order of their approval; empty when there are none. */
    List<ReportedProposal> of(CycleId cycleId);
}
