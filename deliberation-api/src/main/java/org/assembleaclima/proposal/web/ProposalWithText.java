package org.assembleaclima.proposal.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.proposal.ProposalText;
import org.assembleaclima.proposal.view.ProposalEntry;

/** One proposal with the text that held at the moment asked for. */
record ProposalWithText(@JsonUnwrapped ProposalEntry proposal, ProposalText text) implements Row {

    @Override
    public long version() {
        return proposal.version();
    }
}
