package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.ProposalRefusal.AMENDING_ENDS_IN_THE_PAST;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENTS_NOT_DECIDED;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENTS_NOT_JUDGED;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_ALREADY_JUDGED;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_CONFLICTS;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_HAS_ADOPTED_SUBS;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_NOT_ADMITTED;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_NOT_NEXT;
import static org.assembleaclima.proposal.ProposalRefusal.CARRIED_OVER_TO_NO_CYCLE;
import static org.assembleaclima.proposal.ProposalRefusal.CARRIED_OVER_WITHIN_ITS_CYCLE;
import static org.assembleaclima.proposal.ProposalRefusal.LANGUAGE_CHANGED;
import static org.assembleaclima.proposal.ProposalRefusal.MERGED_INTO_ITSELF;
import static org.assembleaclima.proposal.ProposalRefusal.MERGED_INTO_NOTHING;
import static org.assembleaclima.proposal.ProposalRefusal.NOT_OF_THE_GROUP;
import static org.assembleaclima.proposal.ProposalRefusal.NOT_THE_AUTHOR;
import static org.assembleaclima.proposal.ProposalRefusal.ORDER_INCOMPLETE;
import static org.assembleaclima.proposal.ProposalRefusal.PAC_ACTION_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.PROPOSAL_ALREADY_DRAFTED;
import static org.assembleaclima.proposal.ProposalRefusal.PROPOSAL_CHANGED_MEANWHILE;
import static org.assembleaclima.proposal.ProposalRefusal.PROPOSAL_NOT_A_DRAFT;
import static org.assembleaclima.proposal.ProposalRefusal.PROPOSAL_NOT_TABLED;
import static org.assembleaclima.proposal.ProposalRefusal.PROPOSAL_OVER;
import static org.assembleaclima.proposal.ProposalRefusal.REVISION_WITHOUT_CHANGE;
import static org.assembleaclima.proposal.ProposalRefusal.TRANSLATION_INTO_THE_ORIGINAL;
import static org.assembleaclima.proposal.ProposalRefusal.VOTE_NOT_UNDER_WAY;
import static org.assembleaclima.proposal.ProposalRefusal.VOTE_UNDER_WAY;
import static org.assembleaclima.proposal.ProposalRefusal.WORKING_GROUP_NOT_OF_CYCLE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.Cycles;
import org.assembleaclima.membership.Assemblies;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.PacActions;
import org.assembleaclima.pac.PlanOrder;
import org.assembleaclima.proposal.Amendment.Standing;
import org.assembleaclima.proposal.Consequences.Lapse;
import org.assembleaclima.proposal.ProposalCommand.AbandonVote;
import org.assembleaclima.proposal.ProposalCommand.AcceptAsFriendly;
import org.assembleaclima.proposal.ProposalCommand.AdmitAmendment;
import org.assembleaclima.proposal.ProposalCommand.CarryOverProposal;
import org.assembleaclima.proposal.ProposalCommand.CloseAmending;
import org.assembleaclima.proposal.ProposalCommand.ConsolidateProposal;
import org.assembleaclima.proposal.ProposalCommand.DecideAmendment;
import org.assembleaclima.proposal.ProposalCommand.DecideProposal;
import org.assembleaclima.proposal.ProposalCommand.DraftProposal;
import org.assembleaclima.proposal.ProposalCommand.LapseProposal;
import org.assembleaclima.proposal.ProposalCommand.MergeProposal;
import org.assembleaclima.proposal.ProposalCommand.OpenAmending;
import org.assembleaclima.proposal.ProposalCommand.PutToVote;
import org.assembleaclima.proposal.ProposalCommand.ReviseProposal;
import org.assembleaclima.proposal.ProposalCommand.RuleAmendmentInadmissible;
import org.assembleaclima.proposal.ProposalCommand.SequenceAmendments;
import org.assembleaclima.proposal.ProposalCommand.SubmitAmendment;
import org.assembleaclima.proposal.ProposalCommand.TableProposal;
import org.assembleaclima.proposal.ProposalCommand.TranslateProposal;
import org.assembleaclima.proposal.ProposalCommand.TransmitProposal;
import org.assembleaclima.proposal.ProposalCommand.WithdrawAmendment;
import org.assembleaclima.proposal.ProposalCommand.WithdrawProposal;
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
import org.assembleaclima.security.AskedBy;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.assembleaclima.workinggroup.WorkingGroups;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One proposal's life: drafted by a working group and revised as often as it likes; tabled, which freezes its text;
 * amended by the members, one amendment after the other, in an order that is computed; consolidated, voted, approved or
 * not; once approved, transmitted to the municipality. Until the final vote it can be withdrawn, merged into another one, carried over or lapse.
 */
@AggregateRoot
@Revision("4")
class Proposal {

    @AggregateIdentifier
    private ProposalId proposalId;

    private @Nullable Origin origin; // null until drafted

    private ProposalState state = new NotDrafted();

    /** Where it comes from; never changes. */
    record Origin(CycleId cycleId, WorkingGroupId workingGroupId) {

        /** Refused with NOT_OF_THE_GROUP unless the actor writes for the group. */
        void checkWriter(String actorId, WorkingGroups groups, Assemblies assemblies, Clock clock) {
            var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            if (!groups.mayDraft(workingGroupId, actorId, assemblies.of(cycleId), today))
                throw NOT_OF_THE_GROUP.refused();
        }
    }

    Proposal() {} // Axon rebuilds the aggregate through this constructor

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            DraftProposal command,
            @AskedBy String actorId,
            WorkingGroups groups,
            Assemblies assemblies,
            PacActions plan,
            Clock clock) {
        if (!(state instanceof NotDrafted)) throw PROPOSAL_ALREADY_DRAFTED.refusedIn(state.told());
        if (!groups.cycleOf(command.workingGroupId()).equals(Optional.of(command.cycleId())))
            throw WORKING_GROUP_NOT_OF_CYCLE.refusedAt("/working_group_id");
        new Origin(command.cycleId(), command.workingGroupId()).checkWriter(actorId, groups, assemblies, clock);
        var text = BlockNumbering.first().number(command.text());
        var actions = known(command.pacActions(), plan);

        apply(new ProposalDrafted(
                command.proposalId(), command.cycleId(), command.workingGroupId(), text, actions, clock.instant()));
    }

    @CommandHandler
    void handle(
            ReviseProposal command,
            @AskedBy String actorId,
            WorkingGroups groups,
            Assemblies assemblies,
            PacActions plan,
            Clock clock) {
        if (!(state instanceof Draft draft)) throw PROPOSAL_NOT_A_DRAFT.refusedIn(state.told()); // R4.1
        origin().checkWriter(actorId, groups, assemblies, clock);
        refuseStale(command.expectedVersion());
        if (!command.text().language().equals(draft.text().language())) throw LANGUAGE_CHANGED.refusedAt("/language");
        var text = BlockNumbering.after(draft.text(), draft.blocksEver()).number(command.text());
        var actions = known(command.pacActions(), plan);
        if (text.equals(draft.text()) && actions.equals(draft.pacActions())) throw REVISION_WITHOUT_CHANGE.refused();

        apply(new ProposalRevised(proposalId, draft.textVersion() + 1, text, actions, clock.instant()));
    }

    @CommandHandler
    void handle(TableProposal command, Clock clock) {
        if (!(state instanceof Draft draft)) throw PROPOSAL_NOT_A_DRAFT.refusedIn(state.told());
        refuseStale(command.expectedVersion());

        apply(new ProposalTabled(
                proposalId, draft.textVersion(), TextHash.of(draft.amendable()), clock.instant())); // R4.1
    }

    @CommandHandler
    void handle(TranslateProposal command, Clock clock) {
        var tabled = in(
                Phase.TABLED,
                Phase.AMENDING,
                Phase.AMENDMENTS_CLOSED,
                Phase.CONSOLIDATED,
                Phase.APPROVED,
                Phase.TRANSMITTED);
        refuseStale(command.expectedVersion());
        var texts = tabled.texts();
        if (command.text().language().equals(texts.original()))
            throw TRANSLATION_INTO_THE_ORIGINAL.refusedAt("/language");
        if (!tabled.amendments()
                .open(command.text().language(), Optional.empty())
                .isEmpty()) throw AMENDMENTS_NOT_DECIDED.refusedIn(state.told()); // they quote the translation there is
        var original = texts.originalText();
        var text = BlockNumbering.after(original.text(), texts.blocksEver()).number(command.text());

        apply(new ProposalTranslated(
                proposalId, texts.lastVersion() + 1, original.textVersion(), text, clock.instant()));
    }

    @CommandHandler
    void handle(OpenAmending command, Clock clock) {
        in(Phase.TABLED);
        var now = clock.instant();
        if (command.until().filter(until -> !until.isAfter(now)).isPresent())
            throw AMENDING_ENDS_IN_THE_PAST.refusedAt("/until");

        apply(new AmendingOpened(proposalId, command.until(), now));
    }

    @CommandHandler
    SubmittedAmendment handle(
            SubmitAmendment command, @AskedBy String actorId, Assemblies assemblies, PacActions plan, Clock clock) {
        var now = clock.instant();
        var tabled = Submission.window(in(Phase.AMENDING), now);
        var author = Submission.author(
                assemblies.of(cycleId()), actorId, now.atZone(clock.getZone()).toLocalDate());
        var operations = new Submission(tabled, command, plan).operations(); // R4.2
        var number = tabled.amendments().all().size() + 1;

        apply(new AmendmentSubmitted(
                proposalId,
                command.amendmentId(),
                number,
                command.language(),
                tabled.texts().in(command.language()).orElseThrow().textVersion(),
                command.parent(),
                author,
                operations,
                command.reasons(),
                now));
        return new SubmittedAmendment(command.amendmentId(), number);
    }

    @CommandHandler
    void handle(AdmitAmendment command, Clock clock) {
        var amendment = in(Phase.AMENDING).known(command.amendmentId());
        if (amendment.standing() != Standing.SUBMITTED) throw AMENDMENT_ALREADY_JUDGED.refused();

        apply(new AmendmentAdmitted(proposalId, amendment.id(), clock.instant()));
    }

    @CommandHandler
    void handle(RuleAmendmentInadmissible command, Clock clock) {
        var tabled = in(Phase.AMENDING);
        var amendment = tabled.known(command.amendmentId());
        if (amendment.standing() != Standing.SUBMITTED) throw AMENDMENT_ALREADY_JUDGED.refused();

        apply(new AmendmentRuledInadmissible(
                proposalId,
                amendment.id(),
                command.code(),
                command.reasons(),
                tabled.amendments().lapseUnder(List.of(amendment.id())),
                clock.instant()));
    }

    @CommandHandler
    void handle(WithdrawAmendment command, @AskedBy String actorId, Assemblies assemblies, Clock clock) {
        var tabled = in(Phase.AMENDING, Phase.AMENDMENTS_CLOSED);
        var amendment = tabled.stillOpen(command.amendmentId());
        var author = assemblies.of(cycleId()).byAccount(actorId);
        if (author.isEmpty() || !author.get().memberId().equals(amendment.author())) throw NOT_THE_AUTHOR.refused();
        if (tabled.isVotedNow(amendment)) throw VOTE_UNDER_WAY.refusedIn(state.told());
        if (!tabled.amendments().adoptedSubsOf(amendment.id()).isEmpty()) throw AMENDMENT_HAS_ADOPTED_SUBS.refused();

        apply(new AmendmentWithdrawn(
                proposalId, amendment.id(), tabled.amendments().lapseUnder(List.of(amendment.id())), clock.instant()));
    }

    @CommandHandler
    void handle(
            AcceptAsFriendly command,
            @AskedBy String actorId,
            WorkingGroups groups,
            Assemblies assemblies,
            Clock clock) {
        var tabled = in(Phase.AMENDING, Phase.AMENDMENTS_CLOSED);
        origin().checkWriter(actorId, groups, assemblies, clock);
        var amendment = tabled.stillOpen(command.amendmentId());
        if (tabled.vote().isPresent()) throw VOTE_UNDER_WAY.refusedIn(state.told());
        if (!amendment.isVotable()) throw AMENDMENT_NOT_ADMITTED.refused();
        if (tabled.conflicts(amendment)) throw AMENDMENT_CONFLICTS.refused();
        var alike = tabled.amendments().alike(amendment.id());
        var now = clock.instant();

        apply(new AmendmentAcceptedAsFriendly(proposalId, alike, tabled.consequences(alike), now));
        integrate(tabled, alike, now);
    }

    @CommandHandler
    void handle(CloseAmending command, Clock clock) {
        var tabled = in(Phase.AMENDING);
        var open = tabled.amendments().open();
        if (open.stream().anyMatch(amendment -> amendment.standing() == Standing.SUBMITTED))
            throw AMENDMENTS_NOT_JUDGED.refusedIn(state.told());
        var now = clock.instant();

        apply(new AmendingClosed(proposalId, now));
        var order = tabled.amendments().computedOrder(tabled.texts().original()); // R4.3
        if (!order.isEmpty()) apply(new AmendmentsSequenced(proposalId, order, Optional.empty(), now));
    }

    @CommandHandler
    void handle(SequenceAmendments command, Clock clock) {
        var tabled = in(Phase.AMENDMENTS_CLOSED);
        if (tabled.vote().isPresent()) throw VOTE_UNDER_WAY.refusedIn(state.told());
        if (!tabled.isOrder(command.order())) throw ORDER_INCOMPLETE.refusedAt("/order");

        var order = tabled.sideBySide(command.order()); // identical ones are voted once

        apply(new AmendmentsSequenced(proposalId, order, Optional.of(command.reason()), clock.instant()));
    }

    @CommandHandler
    Motion handle(PutToVote command, Clock clock) {
        return command.amendmentId().isPresent()
                ? putToVote(command.amendmentId().get(), command.ballotId(), clock.instant())
                : putToVote(command.ballotId(), clock.instant());
    }

    private Motion putToVote(AmendmentId amendmentId, BallotId ballotId, Instant now) {
        var tabled = in(Phase.AMENDMENTS_CLOSED);
        if (tabled.vote().isPresent()) throw VOTE_UNDER_WAY.refusedIn(state.told());
        var amendment = tabled.stillOpen(amendmentId);
        if (!amendment.isVotable()) throw AMENDMENT_NOT_ADMITTED.refused();
        if (!tabled.next().equals(Optional.of(amendmentId))) throw AMENDMENT_NOT_NEXT.refused(); // R4.3
        var textVersion = tabled.texts().in(amendment.language()).orElseThrow().textVersion();
        var hash = tabled.hashOf(tabled.textWith(amendment)); // R4.1

        apply(new AmendmentPutToVote(
                proposalId, tabled.amendments().alike(amendmentId), ballotId, textVersion, hash, now));
        return new Motion(cycleId(), textVersion, hash);
    }

    private Motion putToVote(BallotId ballotId, Instant now) {
        var texts = in(Phase.CONSOLIDATED).texts();
        var original = texts.originalText();
        var hash = texts.hash(); // R4.1

        apply(new ProposalPutToVote(proposalId, ballotId, original.textVersion(), hash, now));
        return new Motion(cycleId(), original.textVersion(), hash);
    }

    @CommandHandler
    void handle(DecideAmendment command, Clock clock) {
        var tabled = in(Phase.AMENDMENTS_CLOSED);
        var alike = tabled.votedIn(command.ballotId());
        if (!alike.contains(command.amendmentId())) throw VOTE_NOT_UNDER_WAY.refusedIn(state.told());
        var now = clock.instant();

        if (!command.adopted()) {
            var lapsed = tabled.amendments().lapseUnder(alike);
            apply(new AmendmentRejected(proposalId, alike, command.ballotId(), lapsed, now));
            return;
        }
        apply(new AmendmentAdopted(proposalId, alike, command.ballotId(), tabled.consequences(alike), now)); // R4.3
        if (tabled.amendments().get(alike.getFirst()).parent().isEmpty()) integrate(tabled, alike, now);
    }

    /** @param tabled the state before the adoption */
    private void integrate(Tabled tabled, List<AmendmentId> alike, Instant now) {
        var first = tabled.amendments().get(alike.getFirst());
        var integrated = new ArrayList<>(alike);
        integrated.addAll(tabled.amendments().integratedWith(first.id()));
        var next = tabled.textWith(first); // R4.4

        apply(new AmendmentsIntegrated(
                proposalId,
                integrated,
                tabled.texts().lastVersion() + 1,
                next.text(),
                tabled.hashOf(next),
                tabled.texts().actionsAfter(next),
                now));
    }

    @CommandHandler
    void handle(AbandonVote command, Clock clock) {
        var tabled = in(Phase.AMENDMENTS_CLOSED, Phase.BALLOT);
        var voted = tabled.votedIn(command.ballotId());

        apply(new VoteAbandoned(proposalId, command.ballotId(), voted, clock.instant()));
    }

    @CommandHandler
    void handle(ConsolidateProposal command, Clock clock) {
        var tabled = in(Phase.TABLED, Phase.AMENDMENTS_CLOSED);
        if (tabled.vote().isPresent()) throw VOTE_UNDER_WAY.refusedIn(state.told());
        if (tabled.amendments().open().stream().anyMatch(Amendment::isVotable))
            throw AMENDMENTS_NOT_DECIDED.refusedIn(state.told());
        var original = tabled.texts().originalText();

        apply(new ProposalConsolidated(
                proposalId,
                original.textVersion(),
                tabled.texts().hash(), // R4.1
                tabled.amendments().lapseAll(LapseCause.CONFLICT_NOT_RESOLVED),
                clock.instant()));
    }

    @CommandHandler
    void handle(DecideProposal command, Clock clock) {
        in(Phase.BALLOT).votedIn(command.ballotId());

        apply(
                command.approved()
                        ? new ProposalApproved(proposalId, command.ballotId(), clock.instant())
                        : new ProposalNotApproved(proposalId, command.ballotId(), clock.instant()));
    }

    @CommandHandler
    TransmittedText handle(TransmitProposal command, Clock clock) {
        var texts = in(Phase.APPROVED).texts();
        var original = texts.originalText();

        apply(new ProposalTransmitted(proposalId, command.edition(), command.protocol(), clock.instant()));
        return new TransmittedText(
                origin().cycleId(),
                original.textVersion(),
                texts.hash(),
                original.text().points(),
                texts.pacActions());
    }

    @CommandHandler
    void handle(
            WithdrawProposal command,
            @AskedBy String actorId,
            WorkingGroups groups,
            Assemblies assemblies,
            Clock clock) {
        var lapsed = ending();
        origin().checkWriter(actorId, groups, assemblies, clock);

        apply(new ProposalWithdrawn(proposalId, command.reason(), lapsed, clock.instant()));
    }

    @CommandHandler
    void handle(MergeProposal command, Proposals proposals, Clock clock) {
        var lapsed = ending();
        if (command.into().equals(proposalId)) throw MERGED_INTO_ITSELF.refusedAt("/into");
        if (proposals.cycleOf(command.into()).isEmpty()) throw MERGED_INTO_NOTHING.refusedAt("/into");

        apply(new ProposalMerged(proposalId, command.into(), command.reason(), lapsed, clock.instant()));
    }

    @CommandHandler
    void handle(CarryOverProposal command, Cycles cycles, Clock clock) {
        var lapsed = ending();
        if (command.to().equals(cycleId())) throw CARRIED_OVER_WITHIN_ITS_CYCLE.refusedAt("/to");
        if (!cycles.isPlanned(command.to())) throw CARRIED_OVER_TO_NO_CYCLE.refusedAt("/to");

        apply(new ProposalCarriedOver(proposalId, command.to(), command.reason(), lapsed, clock.instant()));
    }

    @CommandHandler
    void handle(LapseProposal command, Clock clock) {
        var lapsed = ending();

        apply(new ProposalLapsed(proposalId, command.reason(), lapsed, clock.instant()));
    }

    /** What lapses with the proposal, which must be neither voted nor decided. */
    private List<Lapse> ending() {
        if (state instanceof Draft) return List.of();
        var tabled = state instanceof Tabled t && t.phase().compareTo(Phase.BALLOT) < 0 ? t : null;
        if (tabled == null) throw PROPOSAL_OVER.refusedIn(state.told());
        if (tabled.vote().isPresent()) throw VOTE_UNDER_WAY.refusedIn(state.told());
        return tabled.amendments().lapseAll(LapseCause.PROPOSAL_ENDED);
    }

    private Tabled in(Phase... phases) {
        if (!(state instanceof Tabled tabled) || !Set.of(phases).contains(tabled.phase()))
            throw PROPOSAL_NOT_TABLED.refusedIn(state.told());
        return tabled;
    }

    private Origin origin() {
        if (origin == null) throw new IllegalStateException("not drafted");
        return origin;
    }

    private CycleId cycleId() {
        return origin().cycleId();
    }

    /** The version people see counts events from 1; Axon's sequence numbers start at 0. */
    private static void refuseStale(long expectedVersion) {
        if (expectedVersion != getVersion() + 1) throw PROPOSAL_CHANGED_MEANWHILE.refused();
    }

    private static List<ActionCode> known(Set<ActionCode> codes, PacActions plan) {
        if (!codes.stream().allMatch(plan::isKnown)) throw PAC_ACTION_UNKNOWN.refusedAt("/pac_actions");
        return PlanOrder.of(codes);
    }

    @EventSourcingHandler
    void on(ProposalEvent event) {
        proposalId = event.proposalId();
        if (event instanceof ProposalDrafted drafted) origin = new Origin(drafted.cycleId(), drafted.workingGroupId());
        state = ProposalHistory.after(state, event);
    }
}
