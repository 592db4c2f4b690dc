package org.assembleaclima.response.view;

import java.time.LocalDate;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.response.ResponseEvent.ReviewHeld;

/**
 * One review of an answer that was held, with what was found.
 *
 * @param version of the response with it
 * @param review 1 for the first point of review
 * @param dueOn when it was due
 */
public record ReviewEntry(
        ProposalId proposalId, long version, int review, LocalDate dueOn, LocalDate heldOn, String findings)
        implements Row {

    static ReviewEntry held(ReviewHeld held, long version) {
        return new ReviewEntry(held.proposalId(), version, held.review(), held.dueOn(), held.heldOn(), held.findings());
    }
}
