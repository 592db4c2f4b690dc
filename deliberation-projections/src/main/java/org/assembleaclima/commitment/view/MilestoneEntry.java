package org.assembleaclima.commitment.view;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.commitment.MilestoneState;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * One milestone of a commitment with every date it ever had.
 *
 * @param number from 1, within its commitment
 * @param version of the commitment when this row last changed
 * @param pacActions of the commitment, in the order of the plan
 * @param indicators what its effect is measured by
 * @param firstDueOn what was promised at first
 * @param dueOn the last day, included
 * @param slips how often it has been put off
 * @param replans every change of the date, the first one first
 * @param claims how often its delivery was claimed
 * @param delivery the last claim; null until there is one
 * @param addedBecause why it was added; null when the answer itself promised it
 * @param dropping null unless it was dropped, alone or with the whole commitment
 */
public record MilestoneEntry(
        CommitmentId commitmentId,
        int number,
        long version,
        ProposalId proposalId,
        List<ActionCode> pacActions,
        String title,
        List<IndicatorId> indicators,
        MilestoneState state,
        LocalDate firstDueOn,
        LocalDate dueOn,
        int slips,
        List<MilestoneReplan> replans,
        int claims,
        @Nullable Delivery delivery,
        @Nullable String addedBecause,
        @Nullable Dropping dropping)
        implements Row {}
