package org.assembleaclima.proposal;

import static java.util.Objects.requireNonNull;
import static org.assembleaclima.proposal.ProposalRefusal.LANGUAGE_CHANGED;
import static org.assembleaclima.proposal.ProposalRefusal.NOT_OF_THE_GROUP;
import static org.assembleaclima.proposal.ProposalRefusal.PAC_ACTION_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.PROPOSAL_ALREADY_DRAFTED;
import static org.assembleaclima.proposal.ProposalRefusal.PROPOSAL_CHANGED_MEANWHILE;
import static org.assembleaclima.proposal.ProposalRefusal.PROPOSAL_NOT_A_DRAFT;
import static org.assembleaclima.proposal.ProposalRefusal.REVISION_WITHOUT_CHANGE;
import static org.assembleaclima.proposal.ProposalRefusal.WORKING_GROUP_NOT_OF_CYCLE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.common.Refused;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.Assemblies;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.PacActions;
import org.assembleaclima.pac.PlanOrder;
import org.assembleaclima.proposal.Proposal.State.Draft;
import org.assembleaclima.proposal.Proposal.State.NotDrafted;
import org.assembleaclima.proposal.Proposal.State.Tabled;
import org.assembleaclima.proposal.ProposalCommand.DraftProposal;
import org.assembleaclima.proposal.ProposalCommand.ReviseProposal;
import org.assembleaclima.proposal.ProposalCommand.TableProposal;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.assembleaclima.proposal.ProposalEvent.ProposalRevised;
import org.assembleaclima.proposal.ProposalEvent.ProposalTabled;
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

/** One proposal's life so far: drafted by a working group, revised as often as it likes, tabled with its text frozen. */
@AggregateRoot
@Revision("2")
class Proposal {

    @AggregateIdentifier
    private ProposalId proposalId;

    private @Nullable Home home; // null until drafted
    private State state = new NotDrafted();

    /** Where the proposal is written. */
    record Home(CycleId cycleId, WorkingGroupId workingGroupId) {

        void checkWriter(String actorId, WorkingGroups groups, Assemblies assemblies, Clock clock) {
            var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            if (!groups.mayDraft(workingGroupId, actorId, assemblies.of(cycleId), today))
                throw NOT_OF_THE_GROUP.refused();
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME) // snapshots store the state by its name
    sealed interface State {
        record NotDrafted() implements State {}

        /** @param blocksEver how many blocks the proposal ever had, so that no id is used twice */
        record Draft(int textVersion, ProposalText text, List<ActionCode> pacActions, int blocksEver)
                implements State {}

        record Tabled() implements State {}

        /** What a refused caller is told: the state's name and the steps open from it. */
        default Refused.State told() {
            return switch (this) {
                case NotDrafted ignored -> new Refused.State("NOT_DRAFTED", List.of("draft"));
                case Draft ignored -> new Refused.State("DRAFT", List.of("revise", "table"));
                case Tabled ignored -> new Refused.State("TABLED", List.of());
            };
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
        new Home(command.cycleId(), command.workingGroupId()).checkWriter(actorId, groups, assemblies, clock);
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
        requireNonNull(home).checkWriter(actorId, groups, assemblies, clock);
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

        apply(new ProposalTabled(proposalId, draft.textVersion(), TextHash.of(draft.text()), clock.instant())); // R4.1
    }

    /** The version people see counts events from 1; Axon's sequence numbers start at 0. */
    private static void refuseStale(long expectedVersion) {
        if (expectedVersion != getVersion() + 1) throw PROPOSAL_CHANGED_MEANWHILE.refused();
    }

    private static List<ActionCode> known(Set<ActionCode> codes, PacActions plan) {
        if (!codes.stream().allMatch(plan::isKnown)) throw PAC_ACTION_UNKNOWN.refusedAt("/pac_actions");
        return codes.stream()
                .sorted(Comparator.comparing(code -> PlanOrder.sortKey(code.value())))
                .toList();
    }

    @EventSourcingHandler
    void on(ProposalEvent event) {
        proposalId = event.proposalId();
        if (event instanceof ProposalDrafted drafted) home = new Home(drafted.cycleId(), drafted.workingGroupId());
        state = switch (event) {
            case ProposalDrafted drafted ->
                new Draft(1, drafted.text(), drafted.pacActions(), BlockNumbering.highest(drafted.text(), 0));
            case ProposalRevised revised ->
                new Draft(
                        revised.textVersion(),
                        revised.text(),
                        revised.pacActions(),
                        BlockNumbering.highest(revised.text(), state instanceof Draft d ? d.blocksEver() : 0));
            case ProposalTabled ignored -> new Tabled();
        };
    }
}
