package org.assembleaclima.proposal;

import static org.assembleaclima.common.Refusals.refusalIn;
import static org.assembleaclima.proposal.AmendingFixtures.BALLOT;
import static org.assembleaclima.proposal.AmendingFixtures.amendment;
import static org.assembleaclima.proposal.AmendingFixtures.closed;
import static org.assembleaclima.proposal.AmendingFixtures.given;
import static org.assembleaclima.proposal.AmendingFixtures.opened;
import static org.assembleaclima.proposal.AmendingFixtures.submit;
import static org.assembleaclima.proposal.AmendingFixtures.tabledAnd;
import static org.assembleaclima.proposal.AmendmentFixtures.TEXT;
import static org.assembleaclima.proposal.AmendmentFixtures.delete;
import static org.assembleaclima.proposal.ProposalFixtures.CYCLE_2025;
import static org.assembleaclima.proposal.ProposalFixtures.MARCH_16_NOON;
import static org.assembleaclima.proposal.ProposalFixtures.PROPOSAL;
import static org.assembleaclima.proposal.ProposalFixtures.WRITER;
import static org.assembleaclima.proposal.ProposalFixtures.drafted;
import static org.assembleaclima.proposal.ProposalFixtures.unchanged;
import static org.assembleaclima.proposal.ProposalRefusal.PROPOSAL_NOT_TABLED;
import static org.assembleaclima.proposal.ProposalRefusal.PROPOSAL_OVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assembleaclima.common.Refused;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.proposal.ProposalCommand.AbandonVote;
import org.assembleaclima.proposal.ProposalCommand.AcceptAsFriendly;
import org.assembleaclima.proposal.ProposalCommand.AdmitAmendment;
import org.assembleaclima.proposal.ProposalCommand.CarryOverProposal;
import org.assembleaclima.proposal.ProposalCommand.CloseAmending;
import org.assembleaclima.proposal.ProposalCommand.ConsolidateProposal;
import org.assembleaclima.proposal.ProposalCommand.DecideAmendment;
import org.assembleaclima.proposal.ProposalCommand.DecideProposal;
import org.assembleaclima.proposal.ProposalCommand.LapseProposal;
import org.assembleaclima.proposal.ProposalCommand.MergeProposal;
import org.assembleaclima.proposal.ProposalCommand.OpenAmending;
import org.assembleaclima.proposal.ProposalCommand.PutToVote;
import org.assembleaclima.proposal.ProposalCommand.RuleAmendmentInadmissible;
import org.assembleaclima.proposal.ProposalCommand.SequenceAmendments;
import org.assembleaclima.proposal.ProposalCommand.TranslateProposal;
import org.assembleaclima.proposal.ProposalCommand.WithdrawAmendment;
import org.assembleaclima.proposal.ProposalCommand.WithdrawProposal;
import org.assembleaclima.proposal.ProposalEvent.ProposalApproved;
import org.assembleaclima.proposal.ProposalEvent.ProposalCarriedOver;
import org.assembleaclima.proposal.ProposalEvent.ProposalConsolidated;
import org.assembleaclima.proposal.ProposalEvent.ProposalLapsed;
import org.assembleaclima.proposal.ProposalEvent.ProposalMerged;
import org.assembleaclima.proposal.ProposalEvent.ProposalNotApproved;
import org.assembleaclima.proposal.ProposalEvent.ProposalPutToVote;
import org.assembleaclima.proposal.ProposalEvent.ProposalWithdrawn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every state: which states it starts from, and what is said in the others. */
class ProposalPhasesTest {

    private static final TextHash HASH = TextHash.of(TEXT);
    private static final ProposalConsolidated FROZEN =
            new ProposalConsolidated(PROPOSAL, 1, HASH, List.of(), MARCH_16_NOON);
    private static final ProposalPutToVote PUT = new ProposalPutToVote(PROPOSAL, BALLOT, 1, HASH, MARCH_16_NOON);
    private static final String WHY = "Overtaken.";

    /** The states as a refused caller is told, the steps with them, and how to get there. */
    enum Life {
        DRAFT(List.of(drafted(TEXT.text())), "revise", "table", "withdraw"),
        TABLED(tabledAnd(), "open-amending", "consolidate", "translate", "withdraw"),
        AMENDING(
                tabledAnd(opened()),
                "submit",
                "admit",
                "rule-inadmissible",
                "accept-as-friendly",
                "close-amending",
                "translate",
                "withdraw"),
        AMENDMENTS_CLOSED(
                tabledAnd(opened(), closed()),
                "sequence",
                "accept-as-friendly",
                "consolidate",
                "translate",
                "withdraw"),
        CONSOLIDATED(tabledAnd(FROZEN), "translate", "withdraw"),
        BALLOT(tabledAnd(FROZEN, PUT)),
        APPROVED(tabledAnd(FROZEN, PUT, new ProposalApproved(PROPOSAL, PUT.ballotId(), MARCH_16_NOON)), "translate"),
        NOT_APPROVED(tabledAnd(FROZEN, PUT, new ProposalNotApproved(PROPOSAL, PUT.ballotId(), MARCH_16_NOON))),
        WITHDRAWN(tabledAnd(new ProposalWithdrawn(PROPOSAL, WHY, List.of(), MARCH_16_NOON))),
        MERGED(tabledAnd(new ProposalMerged(PROPOSAL, PROPOSAL, WHY, List.of(), MARCH_16_NOON))),
        CARRIED_OVER(tabledAnd(new ProposalCarriedOver(PROPOSAL, CYCLE_2025, WHY, List.of(), MARCH_16_NOON))),
        LAPSED(tabledAnd(new ProposalLapsed(PROPOSAL, WHY, List.of(), MARCH_16_NOON)));

        private final List<ProposalEvent> events;
        private final String[] steps;

        Life(List<ProposalEvent> events, String... steps) {
            this.events = events;
            this.steps = steps;
        }

        Proposal restored() {
            var proposal = new Proposal();
            events.forEach(proposal::on);
            return Snapshots.restored(proposal);
        }
    }

    static Stream<Arguments> commands() {
        var id = amendment(1);
        return Stream.of(
                from(new OpenAmending(PROPOSAL, Optional.empty()), Life.TABLED),
                from(
                        new TranslateProposal(PROPOSAL, 0, unchanged(TEXT.text())),
                        Life.TABLED,
                        Life.AMENDING,
                        Life.AMENDMENTS_CLOSED,
                        Life.CONSOLIDATED,
                        Life.APPROVED),
                from(submit(1, 1, delete(3)), Life.AMENDING),
                from(new AdmitAmendment(PROPOSAL, id), Life.AMENDING),
                from(new RuleAmendmentInadmissible(PROPOSAL, id, Inadmissibility.OFF_TOPIC, WHY), Life.AMENDING),
                from(new WithdrawAmendment(PROPOSAL, id), Life.AMENDING, Life.AMENDMENTS_CLOSED),
                from(new AcceptAsFriendly(PROPOSAL, id), Life.AMENDING, Life.AMENDMENTS_CLOSED),
                from(new CloseAmending(PROPOSAL), Life.AMENDING),
                from(new SequenceAmendments(PROPOSAL, List.of(), WHY), Life.AMENDMENTS_CLOSED),
                from(new PutToVote(PROPOSAL, Optional.of(id), BALLOT), Life.AMENDMENTS_CLOSED),
                from(new DecideAmendment(PROPOSAL, id, BALLOT, true), Life.AMENDMENTS_CLOSED),
                from(new AbandonVote(PROPOSAL, BALLOT), Life.AMENDMENTS_CLOSED, Life.BALLOT),
                from(new ConsolidateProposal(PROPOSAL), Life.TABLED, Life.AMENDMENTS_CLOSED),
                from(new PutToVote(PROPOSAL, Optional.empty(), BALLOT), Life.CONSOLIDATED),
                from(new DecideProposal(PROPOSAL, BALLOT, true), Life.BALLOT));
    }

    private static Arguments from(ProposalCommand command, Life... states) {
        return Arguments.of(command, Set.of(states));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void starts_from_its_states_only(ProposalCommand command, Set<Life> states) {
        for (var life : Life.values())
            if (states.contains(life)) startsFrom(life, command);
            else refusedIn(life, command, PROPOSAL_NOT_TABLED);
    }

    /** Whatever else is wrong with it, it is not the state. */
    private static void startsFrom(Life life, ProposalCommand command) {
        assertThat(new LiveProposal(life.events).send(command, WRITER).map(Refused::reason))
                .isNotEqualTo(Optional.of(PROPOSAL_NOT_TABLED));
    }

    private static void refusedIn(Life life, ProposalCommand command, ProposalRefusal reason) {
        given(life.events).when(command).expectNoEvents().expectException(refusalIn(reason, life.name(), life.steps));
    }

    @ParameterizedTest
    @EnumSource
    void ends_before_its_ballot_only(Life life) {
        for (var command : List.of(
                new WithdrawProposal(PROPOSAL, WHY),
                new MergeProposal(PROPOSAL, ProposalId.of("00000000-0000-0000-0000-000000000002"), WHY),
                new CarryOverProposal(PROPOSAL, CYCLE_2025, WHY),
                new LapseProposal(PROPOSAL, WHY)))
            if (life.compareTo(Life.BALLOT) < 0)
                given(life.events).when(command).expectSuccessfulHandlerExecution();
            else refusedIn(life, command, PROPOSAL_OVER);
    }

    @ParameterizedTest
    @EnumSource
    void is_the_same_after_a_snapshot(Life life) {
        var proposal = new Proposal();
        life.events.forEach(proposal::on);
        assertThat(life.restored()).usingRecursiveComparison().isEqualTo(proposal);
    }
}
