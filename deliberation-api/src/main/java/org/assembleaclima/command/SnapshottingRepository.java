package org.assembleaclima.command;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Stores a snapshot of an aggregate that has got enough events, in the transaction that stores the last of them, from the
 * instance that is there already. Axon's snapshotter loads it once more in a transaction of its own.
 */
public final class SnapshottingRepository<T> extends EventSourcingRepository<T> {

    private static final String DUE = SnapshottingRepository.class.getName();

    private final EventStore events;

    /** @param eventsPerSnapshot how many events behind the last snapshot make the next one due */
    public SnapshottingRepository(
            AggregateFactory<T> factory,
            EventStore events,
            ParameterResolverFactory parameters,
            int eventsPerSnapshot) {
        super(EventSourcingRepository.builder(factory.getAggregateType())
                .aggregateFactory(factory)
                .eventStore(events)
                .parameterResolverFactory(parameters)
                .snapshotTriggerDefinition(new Counting(eventsPerSnapshot)));
        this.events = events;
    }

    /** Called for each command that is not refused, in its own unit of work. */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        if (!(aggregate.getSnapshotTrigger() instanceof Count count) || !count.isDue()) return;
        var root = CurrentUnitOfWork.get().root();
        Set<EventSourcedAggregate<T>> due = root.getOrComputeResource(DUE + getAggregateType(), key -> begun(root));
        due.add(aggregate);
    }

    /** At the end of the batch, which may have added events and taken instances back that a refusal had spoilt. */
    private Set<EventSourcedAggregate<T>> begun(UnitOfWork<?> root) {
        var due = new LinkedHashSet<EventSourcedAggregate<T>>();
        root.onPrepareCommit(work ->
                due.stream().filter(aggregate -> isManaged(aggregate, work)).forEach(this::store));
        return due;
    }

    private boolean isManaged(EventSourcedAggregate<T> aggregate, UnitOfWork<?> work) {
        var managed = managedAggregates(work).get(aggregate.identifierAsString());
        return managed != null && managed.getWrappedAggregate().equals(aggregate);
    }

    private void store(EventSourcedAggregate<T> aggregate) {
        events.storeSnapshot(new GenericDomainEventMessage<>(
                aggregate.type(), aggregate.identifierAsString(), aggregate.version(), aggregate.getAggregateRoot()));
    }

    private record Counting(int eventsPerSnapshot) implements SnapshotTriggerDefinition {

        @Override
        public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
            return new Count(eventsPerSnapshot);
        }
    }

    /** Counts the events behind the snapshot an aggregate was loaded from, and those it has got since. */
    private static final class Count implements SnapshotTrigger {

        private final int eventsPerSnapshot;
        private int behind;
        private boolean loaded;
        private boolean changed;

        Count(int eventsPerSnapshot) {
            this.eventsPerSnapshot = eventsPerSnapshot;
        }

        @Override
        public void eventHandled(EventMessage<?> event) {
            behind++;
            changed |= loaded;
        }

        @Override
        public void initializationFinished() {
            loaded = true;
        }

        boolean isDue() {
            return changed && behind >= eventsPerSnapshot;
        }
    }
}
