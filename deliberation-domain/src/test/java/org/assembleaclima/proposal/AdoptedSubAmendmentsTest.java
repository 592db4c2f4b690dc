package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.AmendingFixtures.BALLOT;
import static org.assembleaclima.proposal.AmendingFixtures.admitted;
import static org.assembleaclima.proposal.AmendingFixtures.amendingAnd;
import static org.assembleaclima.proposal.AmendingFixtures.amendment;
import static org.assembleaclima.proposal.AmendingFixtures.amendments;
import static org.assembleaclima.proposal.AmendingFixtures.closed;
import static org.assembleaclima.proposal.AmendingFixtures.lapse;
import static org.assembleaclima.proposal.AmendingFixtures.lapsing;
import static org.assembleaclima.proposal.AmendingFixtures.sequenced;
import static org.assembleaclima.proposal.AmendingFixtures.sub;
import static org.assembleaclima.proposal.AmendingFixtures.submitted;
import static org.assembleaclima.proposal.AmendmentFixtures.delete;
import static org.assembleaclima.proposal.AmendmentFixtures.insert;
import static org.assembleaclima.proposal.AmendmentFixtures.move;
import static org.assembleaclima.proposal.AmendmentFixtures.replace;
import static org.assembleaclima.proposal.AmendmentFixtures.span;
import static org.assembleaclima.proposal.ProposalFixtures.PROPOSAL;
import static org.assembleaclima.proposal.ProposalFixtures.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.Refused;
import org.assembleaclima.proposal.ProposalCommand.AcceptAsFriendly;
import org.assembleaclima.proposal.ProposalCommand.DecideAmendment;
import org.assembleaclima.proposal.ProposalCommand.PutToVote;
import org.assembleaclima.proposal.ProposalCommand.WithdrawAmendment;
import org.assembleaclima.proposal.ProposalEvent.AmendmentAdopted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentSubmitted;
import org.junit.jupiter.api.Test;

/** What the plenary adopted to an amendment stays with it, whatever becomes of the others. */
class AdoptedSubAmendmentsTest {

    /** All admitted, to be voted in that order. */
    private static LiveProposal closedWith(List<AmendmentSubmitted> submitted, int... order) {
        var events = amendingAnd(submitted.toArray(ProposalEvent[]::new));
        submitted.forEach(one -> events.add(admitted(one.number())));
        events.add(closed());
        events.add(sequenced(order));
        return new LiveProposal(events);
    }

    private static void adopt(LiveProposal proposal, int number) {
        assertThat(proposal.send(new PutToVote(PROPOSAL, Optional.of(amendment(number)), BALLOT), WRITER))
                .isEmpty();
        assertThat(proposal.send(new DecideAmendment(PROPOSAL, amendment(number), BALLOT, true), WRITER))
                .isEmpty();
    }

    private static Consequences lastConsequences(LiveProposal proposal) {
        return proposal.events().stream()
                .filter(AmendmentAdopted.class::isInstance)
                .map(AmendmentAdopted.class::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .consequences();
    }

    /** 2 and 3 move block 3 where it stands anyway once 4 has moved block 2 away. */
    private static LiveProposal overtaken() {
        return closedWith(
                List.of(
                        submitted(1, delete(4)),
                        sub(2, 1, move(3, 1)),
                        sub(3, 1, move(3, 1)),
                        submitted(4, move(2, 5))),
                2,
                3,
                4,
                1);
    }

    @Test
    void lapses_with_those_identical_with_it_when_another_adoption_leaves_it_nothing_to_change() {
        var proposal = overtaken();
        adopt(proposal, 2);
        adopt(proposal, 4);
        assertThat(lastConsequences(proposal).lapsed())
                .containsExactly(lapse(2, LapseCause.NOTHING_LEFT), lapse(3, LapseCause.NOTHING_LEFT));
        assertThat(proposal.state().amendments().waiting()).isEmpty();
        adopt(proposal, 1);
        assertThat(lastConsequences(proposal)).isEqualTo(Consequences.NONE);
        assertThat(proposal.events().getLast())
                .isInstanceOfSatisfying(
                        ProposalEvent.AmendmentsIntegrated.class,
                        integrated -> assertThat(integrated.amendmentIds()).isEqualTo(amendments(1)));
    }

    @Test
    void what_would_leave_it_nothing_to_change_is_not_accepted_as_friendly() {
        var proposal = overtaken();
        adopt(proposal, 2);
        assertThat(proposal.send(new AcceptAsFriendly(PROPOSAL, amendment(4)), WRITER))
                .map(Refused::reason)
                .contains(ProposalRefusal.AMENDMENT_CONFLICTS);
    }

    /** 1 and 2 do the same; 3 amends 1, and so both as they are voted; 4 takes what 3 is about. */
    private static LiveProposal amended() {
        return closedWith(
                List.of(
                        submitted(1, insert(3, 6, "Mow it.")),
                        submitted(2, insert(3, 7, "Mow it.")),
                        sub(3, 1, span(4, "it", 1, "all")),
                        submitted(4, replace(4, "Rest."))),
                3,
                4,
                1,
                2);
    }

    @Test
    void keeps_its_amendment_from_being_withdrawn_so_that_no_identical_one_is_voted_without_it() {
        var proposal = amended();
        adopt(proposal, 3);
        assertThat(proposal.send(new WithdrawAmendment(PROPOSAL, amendment(1)), "ada"))
                .map(Refused::reason)
                .contains(ProposalRefusal.AMENDMENT_HAS_ADOPTED_SUBS);
        assertThat(proposal.send(new WithdrawAmendment(PROPOSAL, amendment(2)), "ada"))
                .isEmpty();
    }

    @Test
    void lapses_with_its_amendment_and_those_identical_with_that() {
        var proposal = amended();
        adopt(proposal, 3);
        adopt(proposal, 4);
        assertThat(lastConsequences(proposal))
                .isEqualTo(lapsing(
                        lapse(1, LapseCause.SAME_BLOCK_CHANGED),
                        lapse(2, LapseCause.SAME_BLOCK_CHANGED),
                        lapse(3, LapseCause.AMENDMENT_GONE)));
        assertThat(proposal.state().next()).isEmpty();
    }

    @Test
    void an_amendment_said_again_changes_something() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Consequences.Again(amendment(1), List.of()));
    }
}
