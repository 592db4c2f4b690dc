package org.assembleaclima.command;

import static org.assembleaclima.command.CommandRefusal.CHANGED_BY_OTHERS;
import static org.assembleaclima.command.CommandRefusal.OUTCOME_UNKNOWN;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Runs commands together in one transaction, each in a unit of work of its own within that of the batch: one that is refused
 * leaves nothing behind, and its neighbours go on as if it had not been sent. Where the transaction fails, for whatever
 * reason, they are run again, one after the other. Nobody is answered before the commit.
 */
public final class CommandBatches {

    /** Against other writers of the same aggregate. */
    private static final int ATTEMPTS = 5;

    private final CommandBus bus;
    private final IdempotentAnswers answers;
    private final TransactionManager transactions;
    private final Turn turn;
    private final CommandMetrics metrics;

    public CommandBatches(
            CommandBus bus,
            IdempotentAnswers answers,
            TransactionManager transactions,
            Turn turn,
            CommandMetrics metrics) {
        this.bus = bus;
        this.answers = answers;
        this.transactions = transactions;
        this.turn = turn;
        this.metrics = metrics;
    }

    /** The commit itself failed: it may have taken effect. */
    private static final class InDoubt extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InDoubt(RuntimeException cause) {
            super(cause);
        }
    }

    /** Answers every command of a batch of one partition, whatever happens. */
    void run(int partition, List<Waiting> batch) {
        try {
            metrics.batch(batch.size());
            if (batch.size() == 1 || !together(partition, batch)) oneByOne(partition, batch);
        } catch (Throwable fault) { // such as no memory: nobody is left waiting
            batch.forEach(waiting -> waiting.failed(fault));
            throw fault;
        }
    }

    /** @return whether all have been answered */
    private boolean together(int partition, List<Waiting> batch) {
        try {
            transact(partition, batch);
            return true;
        } catch (InDoubt doubt) {
            batch.stream()
                    .filter(waiting -> waiting.key() == null)
                    .forEach(waiting -> waiting.failed(OUTCOME_UNKNOWN.refused()));
            oneByOne(
                    partition,
                    batch.stream().filter(waiting -> waiting.key() != null).toList(),
                    true);
            return true;
        } catch (RuntimeException failed) {
            metrics.oneByOne();
            return false;
        }
    }

    private void oneByOne(int partition, List<Waiting> batch) {
        oneByOne(partition, batch, false);
    }

    /** Once the database is away, it is so for all of them: nobody waits for as many attempts to reach it. */
    private void oneByOne(int partition, List<Waiting> batch, boolean inDoubt) {
        @Nullable RuntimeException away = null;
        for (var waiting : batch) {
            if (away == null) away = alone(partition, waiting, inDoubt);
            else waiting.failed(inDoubt ? OUTCOME_UNKNOWN.refused() : away);
        }
    }

    /**
     * Tries a command again after a conflict, and after a commit in doubt when its key can tell whether it was recorded.
     *
     * @return why the database is away, when it is
     */
    private @Nullable RuntimeException alone(int partition, Waiting waiting, boolean inDoubt) {
        var doubt = inDoubt;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                transact(partition, List.of(waiting));
                return null;
            } catch (InDoubt failed) {
                if (waiting.key() == null) {
                    waiting.failed(OUTCOME_UNKNOWN.refused());
                    return null;
                }
                doubt = true;
            } catch (RuntimeException failed) {
                var kind = Failure.of(failed);
                if (kind == Failure.CONFLICT) metrics.conflict();
                else {
                    waiting.failed(doubt ? OUTCOME_UNKNOWN.refused() : kind == Failure.AWAY ? away(failed) : failed);
                    return kind == Failure.AWAY ? away(failed) : null;
                }
            }
        }
        waiting.failed(doubt ? OUTCOME_UNKNOWN.refused() : CHANGED_BY_OTHERS.refused());
        return null;
    }

    private static RuntimeException away(RuntimeException failed) {
        return new DataAccessResourceFailureException("the database is away", failed);
    }

    private void transact(int partition, List<Waiting> batch) {
        var committing = new AtomicBoolean();
        var work = DefaultUnitOfWork.startAndGet(null);
        try {
            work.attachTransaction(transactions);
            turn.await(partition);
            var outcomes = new Outcomes(
                    bus,
                    answers.find(batch.stream()
                            .map(Waiting::key)
                            .filter(Objects::nonNull)
                            .toList()));
            batch.forEach(outcomes::handle);
            work.onPrepareCommit(
                    root -> answers.store(outcomes.fresh())); // after the events: everybody locks in one order
            work.onCommit(root -> committing.set(true)); // registered last, runs first: ahead of the commit itself
            metrics.commit(work::commit);
            outcomes.deliver();
        } catch (RuntimeException failed) {
            rollBack(work, failed);
            if (committing.get() && Failure.of(failed) != Failure.CONFLICT) throw new InDoubt(failed);
            throw failed;
        }
    }

    private static void rollBack(UnitOfWork<?> work, RuntimeException failed) {
        if (!work.isActive()) return; // it has done so itself
        try {
            work.rollback(failed);
        } catch (RuntimeException again) { // a broken connection cannot even do that
            failed.addSuppressed(again);
        }
    }
}
