package org.assembleaclima.response.view;

import java.time.Instant;
import java.time.LocalDate;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.response.Advice;
import org.assembleaclima.response.ResponseEvent.OpinionGiven;

/**
 * One technical opinion on a transmitted proposal.
 *
 * @param version of the response with it
 * @param number 1 for the first on this proposal
 * @param office the municipal office that gave it
 * @param givenOn the day the office signed it
 */
public record OpinionEntry(
        ProposalId proposalId,
        long version,
        int number,
        String office,
        Advice advice,
        String text,
        LocalDate givenOn,
        Instant recordedAt)
        implements Row {

    static OpinionEntry given(OpinionGiven opinion, long version) {
        return new OpinionEntry(
                opinion.proposalId(),
                version,
                opinion.number(),
                opinion.office(),
                opinion.advice(),
                opinion.text(),
                opinion.givenOn(),
                opinion.recordedAt());
    }
}
