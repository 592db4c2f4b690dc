package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_10;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_3;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_5_1_4;
import static org.assembleaclima.proposal.ProposalFixtures.CYCLE_2024;
import static org.assembleaclima.proposal.ProposalFixtures.GREEN;
import static org.assembleaclima.proposal.ProposalFixtures.MARCH_16_NOON;
import static org.assembleaclima.proposal.ProposalFixtures.MILAN;
import static org.assembleaclima.proposal.ProposalFixtures.PROPOSAL;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.assembleaclima.common.Refused;
import org.assembleaclima.membership.Assemblies;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.ProposalFixtures.ConstitutedGroups;
import org.assembleaclima.proposal.ProposalFixtures.PlanWith;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** A proposal that lives on from command to command: its events are kept in memory and folded anew each time. */
final class LiveProposal {

    private static final Set<ActionCode> PLAN =
            Set.of(ActionCode.of("1.1.1"), ACTION_2_1_3, ACTION_2_1_10, ACTION_5_1_4);

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final List<ProposalEvent> events = new ArrayList<>();

    LiveProposal(List<ProposalEvent> given) {
        var parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Proposal.class),
                new SimpleResourceParameterResolverFactory(List.of(
                        Clock.fixed(MARCH_16_NOON, MILAN),
                        new ConstitutedGroups(Map.of(GREEN, CYCLE_2024)),
                        (Assemblies) cycle -> AmendingFixtures.MEMBERS,
                        ProposalFixtures.PROPOSALS,
                        ProposalFixtures.CYCLES,
                        new PlanWith(PLAN))));
        var repository = EventSourcingRepository.builder(Proposal.class)
                .eventStore(store)
                .parameterResolverFactory(parameters)
                .build();
        AggregateAnnotationCommandHandler.<Proposal>builder()
                .aggregateType(Proposal.class)
                .repository(repository)
                .parameterResolverFactory(parameters)
                .build()
                .subscribe(bus);
        for (int i = 0; i < given.size(); i++)
            store.publish(new GenericDomainEventMessage<>("Proposal", PROPOSAL.toString(), i, given.get(i)));
        store.subscribe(messages -> messages.stream()
                .map(EventMessage::getPayload)
                .forEach(payload -> events.add((ProposalEvent) payload)));
        events.addAll(given);
    }

    /** Every event so far. */
    List<ProposalEvent> events() {
        return List.copyOf(events);
    }

    /** Why the command was refused; empty when it was carried out. Anything else that goes wrong is thrown. */
    Optional<Refused> send(ProposalCommand command, String actor) {
        var result = new AtomicReference<CommandResultMessage<?>>();
        CommandMessage<ProposalCommand> message =
                new GenericCommandMessage<ProposalCommand>(command, Map.of("actor", actor));
        bus.dispatch(message, (sent, answer) -> result.set(answer));
        var answer = result.get();
        if (!answer.isExceptional()) return Optional.empty();
        if (answer.exceptionResult() instanceof Refused refused) return Optional.of(refused);
        throw new AssertionError(command.toString(), answer.exceptionResult());
    }

    /** The state that its events make; only once it is tabled. */
    ProposalState.Tabled state() {
        ProposalState state = new ProposalState.NotDrafted();
        for (var event : events) state = ProposalHistory.after(state, event);
        return (ProposalState.Tabled) state;
    }
}
