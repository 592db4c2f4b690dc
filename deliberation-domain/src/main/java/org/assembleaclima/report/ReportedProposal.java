package org.assembleaclima.report;

import org.assembleaclima.common.BallotId;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.TextHash;
import org.assembleaclima.workinggroup.WorkingGroupId;

/**
 * One approved proposal in a report.
 *
 * @param textVersion the version that was voted
 * @param textHash of that version with the actions of the plan it is about
 * @param ballotId the certified ballot that approved it
 */
public record ReportedProposal(
        ProposalId proposalId, WorkingGroupId workingGroupId, int textVersion, TextHash textHash, BallotId ballotId) {}
