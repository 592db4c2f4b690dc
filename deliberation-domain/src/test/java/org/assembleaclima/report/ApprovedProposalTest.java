package org.assembleaclima.report;

import static org.assembleaclima.report.ReportFixtures.CYCLE_2024;
import static org.assembleaclima.report.ReportFixtures.GREEN;
import static org.assembleaclima.report.ReportFixtures.HEDGES;
import static org.assembleaclima.report.ReportFixtures.LAST_WEEK;
import static org.assembleaclima.report.ReportFixtures.NOON;
import static org.assembleaclima.report.ReportFixtures.TEXT_HASH;
import static org.assembleaclima.report.ReportFixtures.TREES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.proposal.ProposalEvent;
import org.assembleaclima.proposal.ProposalEvent.ProposalApproved;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.assembleaclima.proposal.ProposalEvent.ProposalNotApproved;
import org.assembleaclima.proposal.ProposalEvent.ProposalPutToVote;
import org.assembleaclima.proposal.ProposalEvent.VoteAbandoned;
import org.assembleaclima.proposal.ProposalText;
import org.assembleaclima.proposal.TextHash;
import org.junit.jupiter.api.Test;

class ApprovedProposalTest {

    private static final BallotId ANNULLED = BallotId.of("00000000-0000-0000-0000-00000000000f");
    private static final ProposalDrafted DRAFTED = new ProposalDrafted(
            TREES.proposalId(), CYCLE_2024, GREEN, new ProposalText("it", "Alberi", List.of()), List.of(), LAST_WEEK);
    private static final ProposalPutToVote PUT =
            new ProposalPutToVote(TREES.proposalId(), TREES.ballotId(), TREES.textVersion(), TEXT_HASH, LAST_WEEK);

    private static Stream<ProposalEvent> events(ProposalEvent... events) {
        return Stream.of(events);
    }

    @Test
    void is_what_was_put_to_the_vote_in_the_ballot_that_approved_it() {
        var before = new ProposalPutToVote(TREES.proposalId(), ANNULLED, 7, TextHash.of("cd".repeat(32)), LAST_WEEK);
        var abandoned = new VoteAbandoned(TREES.proposalId(), ANNULLED, List.of(), LAST_WEEK);
        var approved = new ProposalApproved(TREES.proposalId(), TREES.ballotId(), NOON);
        assertThat(ApprovedProposal.of(events(DRAFTED, before, abandoned, PUT, approved)))
                .contains(new ApprovedProposal(CYCLE_2024, TREES, NOON));
    }

    @Test
    void is_nothing_that_was_not_approved() {
        assertThat(ApprovedProposal.of(events())).isEmpty();
        assertThat(ApprovedProposal.of(
                        events(DRAFTED, PUT, new ProposalNotApproved(TREES.proposalId(), TREES.ballotId(), NOON))))
                .isEmpty();
    }

    @Test
    void follows_what_was_approved_before_and_else_its_id() {
        var trees = new ApprovedProposal(CYCLE_2024, TREES, NOON);
        var hedges = new ApprovedProposal(CYCLE_2024, HEDGES, NOON);
        var earlier = new ApprovedProposal(CYCLE_2024, HEDGES, LAST_WEEK);
        assertThat(Stream.of(hedges, trees, earlier).sorted(ApprovedProposal.IN_ORDER))
                .containsExactly(earlier, trees, hedges);
    }
}
