package org.assembleaclima.response;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.proposal.BlockId;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.response.ResponseEvent.ResponseRequested;

/**
 * What was transmitted, when, and what the rules say about its answer.
 *
 * @param points the blocks of the transmitted text but for its headings
 * @param reviewMonths after the first answer's publication
 */
record Request(
        ProposalId proposalId,
        CycleId cycleId,
        int edition,
        List<BlockId> points,
        LocalDate transmittedOn,
        LocalDate originalDueOn,
        List<Integer> reviewMonths) {

    Request {
        points = List.copyOf(points);
        reviewMonths = List.copyOf(reviewMonths);
    }

    static Request of(ResponseRequested requested) {
        return new Request(
                requested.proposalId(),
                requested.cycleId(),
                requested.edition(),
                requested.points(),
                requested.protocol().date(),
                requested.dueOn(),
                requested.reviewMonths());
    }
}
