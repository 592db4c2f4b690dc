package org.assembleaclima.command;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Stores commands together, once: a transaction, and within it a unit of work for each of them. */
public final class BatchTransaction {

    private final CommandBus bus;
    private final IdempotentAnswers answers;
    private final TransactionManager transactions;
    private final Turn turn;
    private final BatchReads reads;
    private final CommandMetrics metrics;

    public BatchTransaction(
            CommandBus bus,
            IdempotentAnswers answers,
            TransactionManager transactions,
            Turn turn,
            BatchReads reads,
            CommandMetrics metrics) {
        this.bus = bus;
        this.answers = answers;
        this.transactions = transactions;
        this.turn = turn;
        this.reads = reads;
        this.metrics = metrics;
    }

    /** The commit itself failed: it may have taken effect. */
    static final class InDoubt extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InDoubt(Throwable cause) {
            super(cause);
        }
    }

    /** Another node had its turn at the partition for too long: nothing has begun. */
    static final class TurnMissed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TurnMissed(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Answers all of them, once they are stored; none of them when it throws.
     *
     * @throws InDoubt when nobody knows whether they are stored
     * @throws TurnMissed when they have not begun
     * @throws RuntimeException when they are not stored
     */
    void run(int partition, List<Waiting> batch) {
        var committing = new AtomicBoolean();
        var work = DefaultUnitOfWork.startAndGet(null);
        @Nullable Transaction transaction = null;
        try {
            transaction = transactions.startTransaction();
            var commit = transaction;
            work.onCommit(root -> {
                committing.set(true);
                commit.commit();
            });
            takeTurn(partition);
            reads.begin(work, batch.stream().map(Waiting::aggregate).collect(Collectors.toSet()));
            var outcomes = new Outcomes(bus, answers);
            outcomes.begin(
                    batch.stream().map(Waiting::key).filter(Objects::nonNull).toList());
            batch.forEach(outcomes::handle);
            outcomes.end();
            // Behind the events, so that everybody locks in one order.
            work.onPrepareCommit(root -> answers.store(outcomes.fresh()));
            metrics.commit(work::commit);
            outcomes.deliver();
        } catch (Throwable failed) {
            rollBack(work, transaction, failed);
            if (committing.get() && Failure.of(failed) != Failure.CONFLICT) throw new InDoubt(failed);
            throw failed;
        }
    }

    private void takeTurn(int partition) {
        try {
            turn.await(partition);
        } catch (RuntimeException failed) {
            throw Failure.of(failed) == Failure.CONFLICT ? new TurnMissed(failed) : failed;
        }
    }

    /** After an error Axon closes the unit of work without a word to the transaction: it is ended here, whatever happened. */
    private static void rollBack(UnitOfWork<?> work, @Nullable Transaction transaction, Throwable failed) {
        try {
            if (work.isActive()) work.rollback(failed);
        } catch (RuntimeException again) {
            failed.addSuppressed(again);
        }
        try {
            if (transaction != null) transaction.rollback();
        } catch (RuntimeException again) { // a broken connection cannot even do that
            failed.addSuppressed(again);
        }
    }
}
