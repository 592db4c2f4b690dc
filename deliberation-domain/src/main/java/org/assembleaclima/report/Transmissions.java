package org.assembleaclima.report;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.common.Lookup;
import org.assembleaclima.cycle.CycleRuleSet;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.Protocol;

/** How a report acts on each of its proposals, within its own transaction. */
public interface Transmissions extends Lookup {

    /**
     * Marks every proposal as transmitted and requests its answer. Refused as those are refused; nothing has happened
     * then.
     *
     * @param rules what the due date follows from, frozen in each request
     */
    void transmit(
            ReportId reportId,
            int edition,
            List<ProposalId> proposals,
            Protocol protocol,
            CycleRuleSet rules,
            LocalDate dueOn);
}
