package org.assembleaclima.command;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What it means for a command, or a turn of a loop, that its transaction failed. */
public enum Failure {
    /** Somebody else was first: what they stored decides the next attempt. */
    CONFLICT,
    /** The database cannot be reached. */
    AWAY,
    /** A fault: it would fail again. */
    FAULT;

    /** SQLSTATEs of H2 and PostgreSQL: duplicate key, serialization failure, deadlock, lock not to be had in time. */
    private static final Set<String> CONFLICTS = Set.of("23505", "40001", "40P01", "55P03", "HYT00");

    /** SQLSTATEs of PostgreSQL that is being stopped, or is starting; 08 is a broken connection everywhere. */
    private static final Set<String> AWAYS =
            Set.of("57P01", "57P02", "57P03", "57P05", "25P03", "25P04", "53300", "90098", "90067");

    /** What the pool says of a connection that broke before, without a state. */
    private static final String CLOSED = "Connection is closed";

    public static Failure of(Throwable failure) {
        if (causes(failure).anyMatch(Failure::isConflict)) return CONFLICT;
        if (causes(failure).anyMatch(Failure::isAway)) return AWAY;
        return FAULT;
    }

    private static boolean isConflict(Throwable cause) {
        return cause instanceof ConcurrencyException
                || cause instanceof AggregateStreamCreationException
                || cause instanceof DuplicateKeyException
                || cause instanceof DeadlockException
                || cause instanceof LockAcquisitionFailedException
                || (cause instanceof SQLException sql && CONFLICTS.contains(String.valueOf(sql.getSQLState())));
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof CannotCreateTransactionException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof SQLTransientConnectionException
                || CLOSED.equals(cause.getMessage())
                || (cause instanceof SQLException sql && isAway(String.valueOf(sql.getSQLState())));
    }

    private static boolean isAway(String state) {
        return state.startsWith("08") || AWAYS.contains(state);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
