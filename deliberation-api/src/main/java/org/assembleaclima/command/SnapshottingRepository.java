package org.assembleaclima.command;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assembleaclima.command.KeptAggregates.Kept;
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
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.LockAwareAggregate;
import org.jspecify.annotations.Nullable;

/**
 * Begins with the instance that an earlier batch left, where nobody has added to its stream since. Stores a snapshot of an
 * aggregate that has got enough events, in the transaction that stores the last of them, from the instance that is there
 * already: Axon's snapshotter loads it once more in a transaction of its own.
 */
public final class SnapshottingRepository<T> extends EventSourcingRepository<T> {

    private static final String DUE = SnapshottingRepository.class.getName();

    private static final String VERSIONS = DUE + ".versions";

    private final EventStore events;
    private final BatchEventStorageEngine stored;

    /** @param eventsPerSnapshot how many events behind the last snapshot make the next one due, if they are a quarter of all */
    public SnapshottingRepository(
            AggregateFactory<T> factory,
            EventStore events,
            BatchEventStorageEngine stored,
            ParameterResolverFactory parameters,
            int eventsPerSnapshot) {
        super(EventSourcingRepository.builder(factory.getAggregateType())
                .aggregateFactory(factory)
                .eventStore(events)
                .parameterResolverFactory(parameters)
                .snapshotTriggerDefinition(new Counting(eventsPerSnapshot)));
        this.events = events;
        this.stored = stored;
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String id, @Nullable Long expectedVersion) {
        var known = stored.takeKept(id);
        return known == null || !getAggregateType().isInstance(known.root()) // an id of something else
                ? loaded(id, expectedVersion)
                : EventSourcedAggregate.reconstruct(
                        getAggregateType().cast(known.root()),
                        aggregateModel(),
                        known.sequenceNumber(),
                        false,
                        events,
                        known.trigger());
    }

    private EventSourcedAggregate<T> loaded(String id, @Nullable Long expectedVersion) {
        var loaded = super.doLoadWithLock(id, expectedVersion);
        if (loaded.getSnapshotTrigger() instanceof EventsBehind behind)
            stored.lastEvent(id, loaded.version()).ifPresent(behind::endsWith);
        return loaded;
    }

    /** Whatever it gets from now on is more than what it began with, as of one that was loaded. */
    @Override
    protected EventSourcedAggregate<T> doCreateNewForLock(Callable<T> factoryMethod) throws Exception {
        var created = super.doCreateNewForLock(factoryMethod);
        created.getSnapshotTrigger().initializationFinished();
        return created;
    }

    /** Called for each aggregate a command works on, in its own unit of work. */
    @Override
    protected void prepareForCommit(LockAwareAggregate<T, EventSourcedAggregate<T>> aggregate) {
        super.prepareForCommit(aggregate);
        CurrentUnitOfWork.get()
                .<Map<String, Aggregate<?>>>getOrComputeResource(VERSIONS, key -> new HashMap<>())
                .put(aggregate.identifierAsString(), aggregate);
    }

    /** How many events an aggregate has by now; empty when this unit of work has not worked on it. */
    static Optional<Long> version(UnitOfWork<?> work, String stream) {
        return Optional.ofNullable(work.<Map<String, Aggregate<?>>>getResource(VERSIONS))
                .map(known -> known.get(stream))
                .map(Aggregate::version)
                .map(last -> last + 1);
    }

    /** Called for each command that is not refused, in its own unit of work. */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        var root = CurrentUnitOfWork.get().root();
        Set<EventSourcedAggregate<T>> due = root.getOrComputeResource(DUE + getAggregateType(), key -> begun(root));
        if (aggregate.getSnapshotTrigger() instanceof EventsBehind behind && behind.isDue(aggregate.version()))
            due.add(aggregate);
    }

    /** At the end of the batch, which may have added events and taken instances back that a refusal had spoilt. */
    private Set<EventSourcedAggregate<T>> begun(UnitOfWork<?> root) {
        var due = new LinkedHashSet<EventSourcedAggregate<T>>();
        root.onPrepareCommit(work ->
                due.stream().filter(aggregate -> isManaged(aggregate, work)).forEach(this::store));
        root.afterCommit(this::keep);
        return due;
    }

    /** Also where the transaction is yet to be committed: until it is, nobody finds that last event, and then all of it is true. */
    private void keep(UnitOfWork<?> root) {
        managedAggregates(root).forEach((id, managed) -> {
            var aggregate = managed.getWrappedAggregate();
            if (!(aggregate.getSnapshotTrigger() instanceof EventsBehind behind)) return;
            var lastEvent = behind.lastEvent();
            if (lastEvent != null)
                stored.keep(id, new Kept(aggregate.getAggregateRoot(), aggregate.version(), lastEvent, behind));
        });
    }

    private boolean isManaged(EventSourcedAggregate<T> aggregate, UnitOfWork<?> work) {
        var managed = managedAggregates(work).get(aggregate.identifierAsString());
        return managed != null && managed.getWrappedAggregate().equals(aggregate);
    }

    private void store(EventSourcedAggregate<T> aggregate) {
        events.storeSnapshot(new GenericDomainEventMessage<>(
                aggregate.type(), aggregate.identifierAsString(), aggregate.version(), aggregate.getAggregateRoot()));
        if (aggregate.getSnapshotTrigger() instanceof EventsBehind behind) behind.begin();
    }

    private record Counting(int eventsPerSnapshot) implements SnapshotTriggerDefinition {

        @Override
        public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
            return new EventsBehind(eventsPerSnapshot);
        }
    }
}
