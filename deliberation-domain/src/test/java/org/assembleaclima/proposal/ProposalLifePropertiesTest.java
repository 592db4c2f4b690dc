package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.AmendingFixtures.BALLOT;
import static org.assembleaclima.proposal.AmendingFixtures.ENGLISH;
import static org.assembleaclima.proposal.AmendingFixtures.amendment;
import static org.assembleaclima.proposal.ProposalFixtures.CYCLE_2024;
import static org.assembleaclima.proposal.ProposalFixtures.GREEN;
import static org.assembleaclima.proposal.ProposalFixtures.MARCH_16_NOON;
import static org.assembleaclima.proposal.ProposalFixtures.PROPOSAL;
import static org.assembleaclima.proposal.ProposalFixtures.WRITER;
import static org.assembleaclima.proposal.ProposalFixtures.tabled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.assembleaclima.common.Seed;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.proposal.Amendment.Standing;
import org.assembleaclima.proposal.Consequences.Lapse;
import org.assembleaclima.proposal.ProposalCommand.AcceptAsFriendly;
import org.assembleaclima.proposal.ProposalCommand.AdmitAmendment;
import org.assembleaclima.proposal.ProposalCommand.CloseAmending;
import org.assembleaclima.proposal.ProposalCommand.ConsolidateProposal;
import org.assembleaclima.proposal.ProposalCommand.DecideAmendment;
import org.assembleaclima.proposal.ProposalCommand.PutToVote;
import org.assembleaclima.proposal.ProposalCommand.RuleAmendmentInadmissible;
import org.assembleaclima.proposal.ProposalCommand.SequenceAmendments;
import org.assembleaclima.proposal.ProposalCommand.SubmitAmendment;
import org.assembleaclima.proposal.ProposalCommand.WithdrawAmendment;
import org.assembleaclima.proposal.ProposalEvent.AmendmentPutToVote;
import org.assembleaclima.proposal.ProposalEvent.AmendmentRejected;
import org.assembleaclima.proposal.ProposalEvent.AmendmentRuledInadmissible;
import org.assembleaclima.proposal.ProposalEvent.AmendmentSubmitted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentWithdrawn;
import org.assembleaclima.proposal.ProposalEvent.AmendmentsIntegrated;
import org.assembleaclima.proposal.ProposalEvent.ProposalConsolidated;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.junit.jupiter.api.Test;

/** Whole lives of proposals, at random, from tabling to the consolidated text; what must hold after every step. */
class ProposalLifePropertiesTest {

    private static final int LIVES = 100;

    private final Random random = Seed.random();
    private final RandomAmendments amendments = new RandomAmendments(random);
    private int integrations;
    private int adoptedSubs;
    private int lapses;

    @Test
    void every_life_keeps_the_rules_at_every_step() {
        for (int life = 0; life < LIVES; life++) live();
        assertThat(List.of(integrations, adoptedSubs, lapses)).as(Seed.told()).allMatch(count -> count > LIVES / 10);
    }

    private void live() {
        var base = amendments.text(4, 12);
        var proposal = new LiveProposal(List.of(
                new ProposalDrafted(PROPOSAL, CYCLE_2024, GREEN, base.text(), base.pacActions(), MARCH_16_NOON),
                tabled(1, base),
                new ProposalEvent.ProposalTranslated(PROPOSAL, 2, 1, ENGLISH, MARCH_16_NOON),
                AmendingFixtures.opened()));
        for (int number = 1; number <= 12; number++) submit(proposal, number);
        judge(proposal);
        must(proposal, new CloseAmending(PROPOSAL));
        while (proposal.state().next().isPresent()) {
            for (int attempt = 0; attempt < 3; attempt++) sequence(proposal);
            vote(proposal);
        }
        must(proposal, new ConsolidateProposal(PROPOSAL));
        everyAmendmentEndsOnce(proposal);
        noBlockIdIsGivenTwice(proposal);
    }

    private void submit(LiveProposal proposal, int number) {
        var state = proposal.state();
        var open = state.amendments().open("it", Optional.empty());
        var twin = !open.isEmpty() && random.nextInt(8) == 0;
        var parent = open.isEmpty() || twin || random.nextInt(5) < 3
                ? Optional.<Amendment>empty()
                : Optional.of(open.get(random.nextInt(open.size())));
        var base = parent.map(state::textWith).orElseGet(() -> state.texts().amendable("it"));
        var operations = twin ? open.getFirst().operations() : again(state, parent, base);
        send(
                proposal,
                new SubmitAmendment(
                        PROPOSAL,
                        amendment(number),
                        "it",
                        state.texts().originalText().textVersion(),
                        parent.map(Amendment::id),
                        operations.stream().map(AmendingFixtures::draft).toList(),
                        ""),
                "ada");
        if (random.nextInt(6) == 0) send(proposal, new AcceptAsFriendly(PROPOSAL, anyOf(proposal)), WRITER);
        if (random.nextInt(4) == 0) send(proposal, new AdmitAmendment(PROPOSAL, anyOf(proposal)), WRITER);
    }

    /** Now and then what another sub-amendment of the same amendment does. */
    private List<Operation> again(ProposalState.Tabled state, Optional<Amendment> parent, AmendableText base) {
        var siblings = parent.stream()
                .flatMap(of -> state.amendments().openSubsOf(of.id()).stream())
                .toList();
        return siblings.isEmpty() || random.nextInt(3) > 0
                ? amendments.amendment(base, 2)
                : siblings.getFirst().operations();
    }

    /** Another order, when it keeps sub-amendments before theirs. */
    private void sequence(LiveProposal proposal) {
        var order = new ArrayList<>(proposal.state().amendments().open().stream()
                .filter(Amendment::isVotable)
                .map(Amendment::id)
                .toList());
        Collections.shuffle(order, random);
        send(proposal, new SequenceAmendments(PROPOSAL, order, "x"), WRITER);
    }

    private AmendmentId anyOf(LiveProposal proposal) {
        var all = proposal.state().amendments().all();
        return all.isEmpty()
                ? amendment(1)
                : all.get(random.nextInt(all.size())).id();
    }

    private void judge(LiveProposal proposal) {
        for (var amendment : proposal.state().amendments().all())
            send(
                    proposal,
                    random.nextInt(10) == 0
                            ? new RuleAmendmentInadmissible(PROPOSAL, amendment.id(), Inadmissibility.OFF_TOPIC, "x")
                            : new AdmitAmendment(PROPOSAL, amendment.id()),
                    WRITER);
    }

    private void vote(LiveProposal proposal) {
        var next = proposal.state().next().orElseThrow();
        must(proposal, new PutToVote(PROPOSAL, Optional.of(next), BALLOT));
        if (random.nextInt(8) == 0) isTheSameAfterASnapshot(proposal);
        if (random.nextInt(4) == 0) send(proposal, new WithdrawAmendment(PROPOSAL, anyOf(proposal)), "ada");
        var put = (AmendmentPutToVote) proposal.events().stream()
                .filter(AmendmentPutToVote.class::isInstance)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        var told = lapsingAsTold(proposal.state(), next);
        var before = proposal.events().size();
        must(proposal, new DecideAmendment(PROPOSAL, next, BALLOT, random.nextInt(3) > 0));
        for (var event : proposal.events().subList(before, proposal.events().size())) {
            if (event instanceof AmendmentsIntegrated integrated)
                assertThat(integrated.textHash()).as(Seed.told()).isEqualTo(put.textHash()); // R4.1
            if (event instanceof ProposalEvent.AmendmentAdopted adopted)
                assertThat(ids(adopted.consequences().lapsed())).as(Seed.told()).isEqualTo(told);
        }
        if (random.nextInt(5) == 0) send(proposal, new AcceptAsFriendly(PROPOSAL, anyOf(proposal)), WRITER);
    }

    /** What the table says would lapse. */
    private static List<AmendmentId> lapsingAsTold(ProposalState.Tabled state, AmendmentId next) {
        var amendments = state.amendments();
        var base = state.texts().amendable("it");
        return AmendmentTable.of(base, amendments.all(), amendments.waiting(), state.order()).lines().stream()
                .filter(line -> line.amendments().contains(next))
                .findFirst()
                .orElseThrow()
                .lapsing();
    }

    private static List<AmendmentId> ids(List<Lapse> lapsed) {
        return lapsed.stream().map(Lapse::amendmentId).toList();
    }

    private static void isTheSameAfterASnapshot(LiveProposal proposal) {
        var folded = new Proposal();
        proposal.events().forEach(folded::on);
        assertThat(Snapshots.restored(folded)).usingRecursiveComparison().isEqualTo(folded);
    }

    private void must(LiveProposal proposal, ProposalCommand command) {
        assertThat(send(proposal, command, WRITER))
                .as("%s %s", command, Seed.told())
                .isTrue();
    }

    private boolean send(LiveProposal proposal, ProposalCommand command, String actor) {
        var before = proposal.state();
        var count = proposal.events().size();
        var done = proposal.send(command, actor).isEmpty();
        for (var event : proposal.events().subList(count, proposal.events().size()))
            if (event instanceof AmendmentsIntegrated integrated) isTheFold(before, integrated);
        holds(proposal.state());
        return done;
    }

    /** R4.4: the operations as they were before the decision, taken in turn, give the new text. */
    private void isTheFold(ProposalState.Tabled before, AmendmentsIntegrated integrated) {
        var first = before.amendments().get(integrated.amendmentIds().getFirst());
        var steps = new ArrayList<List<Operation>>();
        steps.add(first.operations());
        before.amendments().adoptedSubsOf(first.id()).forEach(sub -> steps.add(sub.operations()));
        var text = Consolidation.of(before.texts().amendable("it"), steps);
        assertThat(integrated.text()).as(Seed.told()).isEqualTo(text.text());
        assertThat(integrated.pacActions()).as(Seed.told()).isEqualTo(text.pacActions());
        integrations++;
        adoptedSubs += steps.size() - 1;
    }

    /** What is open can be voted on the text as it stands, whatever was adopted; nobody touched the translation. */
    private void holds(ProposalState.Tabled state) {
        assertThat(state.texts().in("en").orElseThrow()).isEqualTo(new Texts.Current(2, ENGLISH));
        for (var open : state.amendments().open()) {
            if (open.standing() == Standing.FLAGGED) continue;
            AmendmentCheck.check(base(state, open), open.operations());
        }
    }

    private static AmendableText base(ProposalState.Tabled state, Amendment amendment) {
        return amendment
                .parent()
                .map(parent -> state.textWith(state.amendments().get(parent)))
                .orElseGet(() -> state.texts().amendable("it"));
    }

    private void everyAmendmentEndsOnce(LiveProposal proposal) {
        var ended = new ArrayList<AmendmentId>();
        for (var event : proposal.events()) ended.addAll(ended(event));
        var submitted =
                proposal.state().amendments().all().stream().map(Amendment::id).toList();
        assertThat(ended).as(Seed.told()).containsExactlyInAnyOrderElementsOf(submitted);
    }

    private List<AmendmentId> ended(ProposalEvent event) {
        return switch (event) {
            case AmendmentRuledInadmissible e -> with(List.of(e.amendmentId()), e.lapsed());
            case AmendmentWithdrawn e -> with(List.of(e.amendmentId()), e.lapsed());
            case AmendmentRejected e -> with(e.amendmentIds(), e.lapsed());
            case ProposalEvent.AmendmentAdopted e ->
                with(List.of(), e.consequences().lapsed());
            case ProposalEvent.AmendmentAcceptedAsFriendly e ->
                with(List.of(), e.consequences().lapsed());
            case AmendmentsIntegrated e -> e.amendmentIds();
            case ProposalConsolidated e -> with(List.of(), e.lapsed());
            default -> List.of();
        };
    }

    private List<AmendmentId> with(List<AmendmentId> ids, List<Lapse> lapsed) {
        lapses += lapsed.size();
        return Stream.concat(ids.stream(), lapsed.stream().map(Lapse::amendmentId))
                .toList();
    }

    private static void noBlockIdIsGivenTwice(LiveProposal proposal) {
        var seen = new HashSet<BlockId>();
        for (var event : proposal.events()) {
            if (event instanceof ProposalDrafted drafted)
                drafted.text().blocks().forEach(block -> assertThat(seen.add(block.id()))
                        .isTrue());
            if (event instanceof AmendmentSubmitted submitted)
                for (var operation : submitted.operations())
                    if (operation instanceof Operation.InsertAfter insert)
                        assertThat(seen.add(insert.id())).as(Seed.told()).isTrue();
        }
    }
}
