package org.assembleaclima.proposal;

import static org.assembleaclima.common.Verdicts.Rule.ACROSS;
import static org.assembleaclima.common.Verdicts.Rule.CONSEQUENCES;
import static org.assembleaclima.common.Verdicts.Rule.HASH;
import static org.assembleaclima.common.Verdicts.Rule.NUMBERING;
import static org.assembleaclima.common.Verdicts.Rule.ORDER;
import static org.assembleaclima.common.Verdicts.Rule.TEXT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.Refused;
import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.Assemblies;
import org.assembleaclima.membership.Member;
import org.assembleaclima.proposal.Consequences.Lapse;
import org.assembleaclima.proposal.ProposalEvent.AmendingClosed;
import org.assembleaclima.proposal.ProposalEvent.AmendingOpened;
import org.assembleaclima.proposal.ProposalEvent.AmendmentAcceptedAsFriendly;
import org.assembleaclima.proposal.ProposalEvent.AmendmentAdmitted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentAdopted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentPutToVote;
import org.assembleaclima.proposal.ProposalEvent.AmendmentRejected;
import org.assembleaclima.proposal.ProposalEvent.AmendmentRuledInadmissible;
import org.assembleaclima.proposal.ProposalEvent.AmendmentSubmitted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentWithdrawn;
import org.assembleaclima.proposal.ProposalEvent.AmendmentsIntegrated;
import org.assembleaclima.proposal.ProposalEvent.AmendmentsSequenced;
import org.assembleaclima.proposal.ProposalEvent.ProposalApproved;
import org.assembleaclima.proposal.ProposalEvent.ProposalCarriedOver;
import org.assembleaclima.proposal.ProposalEvent.ProposalConsolidated;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.assembleaclima.proposal.ProposalEvent.ProposalLapsed;
import org.assembleaclima.proposal.ProposalEvent.ProposalMerged;
import org.assembleaclima.proposal.ProposalEvent.ProposalNotApproved;
import org.assembleaclima.proposal.ProposalEvent.ProposalPutToVote;
import org.assembleaclima.proposal.ProposalEvent.ProposalRevised;
import org.assembleaclima.proposal.ProposalEvent.ProposalTabled;
import org.assembleaclima.proposal.ProposalEvent.ProposalTranslated;
import org.assembleaclima.proposal.ProposalEvent.ProposalTransmitted;
import org.assembleaclima.proposal.ProposalEvent.ProposalWithdrawn;
import org.assembleaclima.proposal.ProposalEvent.VoteAbandoned;
import org.assembleaclima.proposal.ProposalState.Draft;
import org.assembleaclima.proposal.ProposalState.NotDrafted;
import org.assembleaclima.proposal.ProposalState.Tabled;

/**
 * Judges one proposal: what is put to the vote and in which order, what each adoption does to the other amendments, and
 * every consolidated text, which is derived again by the functions the proposal itself uses (R4.1 to R4.4).
 */
public final class ProposalAudit implements StreamAudit<ProposalEvent> {

    /** Tells what ballots came to. */
    @FunctionalInterface
    public interface Ballots {

        /** Whether it approved; empty while it is not certified. */
        Optional<Boolean> certified(BallotId ballotId);
    }

    private final Assemblies assemblies;
    private final Ballots ballots;
    private ProposalState state = new NotDrafted();
    private Optional<CycleId> cycle = Optional.empty();
    private Optional<AmendmentsIntegrated> owed = Optional.empty(); // what must follow an adoption
    private Optional<BallotId> approvedBy = Optional.empty();

    /** @param assemblies the members as they stand */
    public ProposalAudit(Assemblies assemblies, Ballots ballots) {
        this.assemblies = assemblies;
        this.ballots = ballots;
    }

    /** Whether exactly this version is what is voted in the ballot now (R4.1). */
    public boolean isVoted(BallotId ballotId, int textVersion, TextHash hash, Optional<AmendmentId> amendmentId) {
        if (!(state instanceof Tabled tabled) || tabled.vote().isEmpty()) return false;
        var vote = tabled.vote().get();
        if (!vote.ballotId().equals(ballotId)
                || amendmentId.isPresent() == vote.amendmentIds().isEmpty()
                || !vote.amendmentIds().containsAll(amendmentId.stream().toList())) return false;
        if (amendmentId.isEmpty())
            return tabled.texts().originalText().textVersion() == textVersion
                    && tabled.texts().hash().equals(hash);
        var amendment = tabled.amendments().get(amendmentId.get());
        return tabled.texts().in(amendment.language()).orElseThrow().textVersion() == textVersion
                && tabled.hashOf(tabled.textWith(amendment)).equals(hash);
    }

    /** The cycle it was drafted in; empty while it is not. */
    public Optional<CycleId> cycle() {
        return cycle;
    }

    /** Whether this ballot approved exactly this version. */
    public boolean isApproved(BallotId ballotId, int textVersion, TextHash hash) {
        return approvedBy.equals(Optional.of(ballotId))
                && state instanceof Tabled tabled
                && tabled.texts().originalText().textVersion() == textVersion
                && tabled.texts().hash().equals(hash);
    }

    @Override
    public void judge(ProposalEvent event, String actor, Verdicts verdicts) {
        if (!verdicts.life(isAllowed(event), "the proposal is " + state.told().name())) return;
        switch (event) {
            case ProposalDrafted e -> cycle = Optional.of(e.cycleId());
            case ProposalRevised e ->
                verdicts.check(NUMBERING, e.textVersion() == draft().textVersion() + 1, "not the next version");
            case ProposalTabled e -> {
                verdicts.check(NUMBERING, e.textVersion() == draft().textVersion(), "not the last version");
                verdicts.check(HASH, e.textHash().equals(TextHash.of(draft().amendable())), "another text (R4.1)");
            }
            case ProposalTranslated e ->
                verdicts.check(
                        NUMBERING,
                        e.textVersion() == tabled().texts().lastVersion() + 1
                                && e.translated()
                                        == tabled().texts().originalText().textVersion(),
                        "not the next version");
            case AmendmentSubmitted e -> submitted(e, actor, verdicts);
            case AmendmentRuledInadmissible e -> lapse(e.lapsed(), under(List.of(e.amendmentId())), verdicts);
            case AmendmentWithdrawn e -> {
                lapse(e.lapsed(), under(List.of(e.amendmentId())), verdicts);
                byAuthor(tabled().known(e.amendmentId()), actor, verdicts);
            }
            case AmendmentAcceptedAsFriendly e -> {
                adoption(e.amendmentIds(), e.consequences(), verdicts);
                owed = Optional.of(integration(e.proposalId(), e.amendmentIds(), e.acceptedAt()));
            }
            case AmendmentsSequenced e -> sequenced(e, verdicts);
            case AmendmentPutToVote e -> putToVote(e, verdicts);
            case AmendmentAdopted e -> {
                outcome(e.ballotId(), true, verdicts);
                adoption(e.amendmentIds(), e.consequences(), verdicts);
                if (tabled().known(e.amendmentIds().getFirst()).parent().isEmpty())
                    owed = Optional.of(integration(e.proposalId(), e.amendmentIds(), e.adoptedAt()));
            }
            case AmendmentRejected e -> {
                outcome(e.ballotId(), false, verdicts);
                lapse(e.lapsed(), under(e.amendmentIds()), verdicts);
            }
            case AmendmentsIntegrated e -> integrated(e, verdicts);
            case ProposalConsolidated e -> consolidated(e, verdicts);
            case ProposalPutToVote e ->
                verdicts.check(
                        HASH,
                        e.textVersion() == tabled().texts().originalText().textVersion()
                                && e.textHash().equals(tabled().texts().hash()),
                        "another text than was consolidated (R4.1)");
            case ProposalApproved e -> {
                outcome(e.ballotId(), true, verdicts);
                approvedBy = Optional.of(e.ballotId());
            }
            case ProposalNotApproved e -> outcome(e.ballotId(), false, verdicts);
            case ProposalWithdrawn e -> lapse(e.lapsed(), ending(), verdicts);
            case ProposalMerged e -> lapse(e.lapsed(), ending(), verdicts);
            case ProposalCarriedOver e -> lapse(e.lapsed(), ending(), verdicts);
            case ProposalLapsed e -> lapse(e.lapsed(), ending(), verdicts);
            case AmendingOpened ignored -> {}
            case AmendmentAdmitted ignored -> {}
            case AmendingClosed ignored -> {}
            case VoteAbandoned ignored -> {}
            case ProposalTransmitted ignored -> {}
        }
        state = ProposalHistory.after(state, event);
    }

    private boolean isAllowed(ProposalEvent event) {
        return owed.isPresent() ? event instanceof AmendmentsIntegrated : new ProposalLife(state).mayFollow(event);
    }

    private Draft draft() {
        return (Draft) state;
    }

    private Tabled tabled() {
        return (Tabled) state;
    }

    private List<Lapse> under(List<AmendmentId> parents) {
        return tabled().amendments().lapseUnder(parents);
    }

    private List<Lapse> ending() {
        return state instanceof Tabled tabled ? tabled.amendments().lapseAll(LapseCause.PROPOSAL_ENDED) : List.of();
    }

    private static void lapse(List<Lapse> said, List<Lapse> derived, Verdicts verdicts) {
        verdicts.check(CONSEQUENCES, said.equals(derived), "other amendments lapse with it");
    }

    private void outcome(BallotId ballotId, boolean approved, Verdicts verdicts) {
        verdicts.check(
                ACROSS, ballots.certified(ballotId).equals(Optional.of(approved)), "its ballot was not certified so");
    }

    private void byAuthor(Amendment amendment, String actor, Verdicts verdicts) {
        verdicts.check(
                ACROSS,
                assemblies
                        .of(cycle.orElseThrow())
                        .byAccount(actor)
                        .map(Member::memberId)
                        .equals(Optional.of(amendment.author())),
                "somebody else's account than the author's");
    }

    private void submitted(AmendmentSubmitted submitted, String actor, Verdicts verdicts) {
        var tabled = tabled();
        var text = tabled.texts().in(submitted.language());
        verdicts.check(
                NUMBERING,
                submitted.number() == tabled.amendments().all().size() + 1
                        && text.filter(current -> current.textVersion() == submitted.textVersion())
                                .isPresent(),
                "not the next amendment, or of a text that does not hold");
        verdicts.check(TEXT, quotes(tabled, submitted), "it quotes words that do not stand there (R4.2)");
        verdicts.check(
                ACROSS,
                assemblies
                        .of(cycle.orElseThrow())
                        .byAccount(actor)
                        .map(Member::memberId)
                        .equals(Optional.of(submitted.author())),
                "somebody else's account than the author's");
    }

    private static boolean quotes(Tabled tabled, AmendmentSubmitted submitted) {
        try {
            var base = submitted
                    .parent()
                    .map(parent -> tabled.textWith(tabled.known(parent)))
                    .orElseGet(() -> tabled.texts().amendable(submitted.language()));
            AmendmentCheck.check(base, submitted.operations());
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private void adoption(List<AmendmentId> ids, Consequences said, Verdicts verdicts) {
        verdicts.check(
                CONSEQUENCES,
                said.equals(tabled().consequences(ids)),
                "other amendments lapse, or are rebased in another way (R4.3)");
    }

    private void sequenced(AmendmentsSequenced sequenced, Verdicts verdicts) {
        var tabled = tabled();
        verdicts.check(
                ORDER,
                sequenced.reason().isPresent()
                        ? tabled.isOrder(sequenced.order())
                        : sequenced
                                .order()
                                .equals(tabled.amendments()
                                        .computedOrder(tabled.texts().original())),
                "another order (R4.3)");
    }

    private void putToVote(AmendmentPutToVote put, Verdicts verdicts) {
        var tabled = tabled();
        verdicts.check(
                ORDER,
                tabled.next().map(tabled.amendments()::alike).equals(Optional.of(put.amendmentIds())),
                "another amendment was next (R4.3)");
        var amendment = tabled.known(put.amendmentIds().getFirst());
        verdicts.check(
                HASH,
                put.textVersion()
                                == tabled.texts()
                                        .in(amendment.language())
                                        .orElseThrow()
                                        .textVersion()
                        && put.textHash().equals(tabled.hashOf(tabled.textWith(amendment))),
                "another text than would hold (R4.1)");
    }

    /** What has to be integrated once these are adopted (R4.4). */
    private AmendmentsIntegrated integration(ProposalId proposalId, List<AmendmentId> alike, Instant at) {
        var tabled = tabled();
        var first = tabled.known(alike.getFirst());
        var next = tabled.textWith(first);
        var all = new ArrayList<>(alike);
        all.addAll(tabled.amendments().integratedWith(first.id()));
        return new AmendmentsIntegrated(
                proposalId,
                all,
                tabled.texts().lastVersion() + 1,
                next.text(),
                tabled.hashOf(next),
                tabled.texts().actionsAfter(next),
                at);
    }

    private void integrated(AmendmentsIntegrated integrated, Verdicts verdicts) {
        var derived = owed.orElseThrow();
        verdicts.check(TEXT, integrated.text().equals(derived.text()), "another text than follows (R4.4)");
        verdicts.check(HASH, integrated.textHash().equals(derived.textHash()), "the hash of another text (R4.1)");
        verdicts.check(
                CONSEQUENCES,
                integrated.amendmentIds().equals(derived.amendmentIds())
                        && integrated.pacActions().equals(derived.pacActions())
                        && integrated.textVersion() == derived.textVersion(),
                "other amendments, actions or another version than follow (R4.4)");
        owed = Optional.empty();
    }

    private void consolidated(ProposalConsolidated consolidated, Verdicts verdicts) {
        var texts = tabled().texts();
        verdicts.check(
                HASH,
                consolidated.textVersion() == texts.originalText().textVersion()
                        && consolidated.textHash().equals(texts.hash()),
                "another text than the amendments led to (R4.1, R4.4)");
        lapse(consolidated.lapsed(), tabled().amendments().lapseAll(LapseCause.CONFLICT_NOT_RESOLVED), verdicts);
    }
}
