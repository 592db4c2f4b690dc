package org.assembleaclima.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.proposal.ProposalEvent;
import org.assembleaclima.proposal.ProposalEvent.ProposalApproved;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.assembleaclima.proposal.ProposalEvent.ProposalPutToVote;
import org.jspecify.annotations.Nullable;

/** A proposal that a ballot approved, as its own events tell. */
public record ApprovedProposal(CycleId cycleId, ReportedProposal reported, Instant approvedAt) {

    /** Approved at one instant, they follow their ids. */
    public static final Comparator<ApprovedProposal> IN_ORDER = Comparator.comparing(ApprovedProposal::approvedAt)
            .thenComparing(approved -> approved.reported().proposalId().toString());

    /** Empty unless it was approved. */
    public static Optional<ApprovedProposal> of(Stream<? extends ProposalEvent> events) {
        var found = new Found();
        events.forEach(found::read);
        return found.approved();
    }

    /** What the events have told so far. */
    private static final class Found {

        private @Nullable ProposalDrafted drafted; // null until read
        private @Nullable ProposalApproved approved; // null unless it was
        private final Map<BallotId, ProposalPutToVote> votes = new HashMap<>();

        private void read(ProposalEvent event) {
            if (event instanceof ProposalDrafted first) drafted = first;
            if (event instanceof ProposalPutToVote put) votes.put(put.ballotId(), put);
            if (event instanceof ProposalApproved last) approved = last;
        }

        private Optional<ApprovedProposal> approved() {
            if (drafted == null || approved == null) return Optional.empty();
            var put = votes.get(approved.ballotId());
            if (put == null) throw new IllegalStateException("approved in a ballot it was not put to");
            var reported = new ReportedProposal(
                    drafted.proposalId(), drafted.workingGroupId(), put.textVersion(), put.textHash(), put.ballotId());
            return Optional.of(new ApprovedProposal(drafted.cycleId(), reported, approved.approvedAt()));
        }
    }
}
