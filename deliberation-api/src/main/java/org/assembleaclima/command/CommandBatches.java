package org.assembleaclima.command;

import static org.assembleaclima.command.CommandRefusal.CHANGED_BY_OTHERS;
import static org.assembleaclima.command.CommandRefusal.OUTCOME_UNKNOWN;
import static org.assembleaclima.command.CommandRefusal.TOO_MANY_COMMANDS;

import java.util.List;
import org.assembleaclima.command.BatchTransaction.InDoubt;
import org.assembleaclima.command.BatchTransaction.TurnMissed;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Runs commands together in one transaction, each in a unit of work of its own within that of the batch: one that is refused
 * leaves nothing behind, and its neighbours go on as if it had not been sent. Where the transaction fails, for whatever
 * reason, they are run again, one after the other. Nobody is answered before the commit.
 */
public final class CommandBatches {

    /** Against other writers of the same aggregate. */
    private static final int ATTEMPTS = 5;

    private final BatchTransaction transaction;
    private final CommandMetrics metrics;

    public CommandBatches(BatchTransaction transaction, CommandMetrics metrics) {
        this.transaction = transaction;
        this.metrics = metrics;
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
            transaction.run(partition, batch);
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
        } catch (TurnMissed missed) {
            batch.forEach(waiting -> waiting.failed(TOO_MANY_COMMANDS.refused()));
            return true;
        } catch (RuntimeException failed) {
            metrics.oneByOne();
            return false;
        }
    }

    private void oneByOne(int partition, List<Waiting> batch) {
        oneByOne(partition, batch, false);
    }

    /** Once nothing can begin any more, it is so for all of them: nobody waits for as many attempts. */
    private void oneByOne(int partition, List<Waiting> batch, boolean inDoubt) {
        @Nullable RuntimeException nothingBegins = null;
        for (var waiting : batch) {
            if (nothingBegins == null) nothingBegins = alone(partition, waiting, inDoubt);
            else waiting.failed(inDoubt ? OUTCOME_UNKNOWN.refused() : nothingBegins);
        }
    }

    /**
     * Tries a command again after a conflict, and after a commit in doubt when its key can tell whether it was recorded.
     *
     * @return why no other command can begin either; null when others may
     */
    private @Nullable RuntimeException alone(int partition, Waiting waiting, boolean inDoubt) {
        var doubt = inDoubt;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                transaction.run(partition, List.of(waiting));
                return null;
            } catch (InDoubt failed) {
                if (waiting.key() == null) {
                    waiting.failed(OUTCOME_UNKNOWN.refused());
                    return null;
                }
                doubt = true;
            } catch (TurnMissed missed) {
                waiting.failed(doubt ? OUTCOME_UNKNOWN.refused() : TOO_MANY_COMMANDS.refused());
                return TOO_MANY_COMMANDS.refused();
            } catch (RuntimeException failed) {
                if (Failure.of(failed) != Failure.CONFLICT) {
                    var told = Failure.of(failed) == Failure.AWAY ? away(failed) : failed;
                    waiting.failed(doubt ? OUTCOME_UNKNOWN.refused() : told);
                    return failed instanceof CannotCreateTransactionException ? told : null;
                }
                metrics.conflict();
            }
        }
        waiting.failed(doubt ? OUTCOME_UNKNOWN.refused() : CHANGED_BY_OTHERS.refused());
        return null;
    }

    private static RuntimeException away(RuntimeException failed) {
        return new DataAccessResourceFailureException("the database is away", failed);
    }
}
