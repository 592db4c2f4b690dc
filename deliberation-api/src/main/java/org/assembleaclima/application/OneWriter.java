package org.assembleaclima.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;

/**
 * Lets one transaction at a time change an H2 file: from its first statement that changes or locks something to its end.
 * Reading waits for nobody.
 *
 * <p>H2 2.5 writes its tables and indexes to the file one after the other while others go on changing them, so that a kill -9
 * may leave a part of a transaction: an entry of an index whose row is missing. With one writer what is in the file belongs
 * together. A statement that skips what is locked waits for nobody and may stand for long ({@link
 * org.assembleaclima.audit.view.ReplayLock}): it has its turn to itself and gives it back.
 */
final class OneWriter implements QueryExecutionListener, MethodExecutionListener {

    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;

    /** The connection whose turn it is. */
    private volatile @Nullable String writer;

    /** Connections whose transaction has changed or locked something. */
    private final Set<String> changing = ConcurrentHashMap.newKeySet();

    /** Refuses with {@link CannotAcquireLockException} who has waited for so long. */
    OneWriter(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (queries.stream().noneMatch(OneWriter::changes)) return;
        take(execution.getConnectionId());
        changing.add(execution.getConnectionId());
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (commitsByItself(execution)) end(execution.getConnectionId());
        else if (queries.stream().anyMatch(OneWriter::skipsLocked)) give(execution.getConnectionId());
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {
        if (endsTransaction(call) && changing.contains(connection(call))) take(connection(call));
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (endsTransaction(call) || closes(call)) end(connection(call));
    }

    /** To have each statement commit by itself commits what was open. After a rollback to a savepoint more may follow. */
    private static boolean endsTransaction(MethodExecutionContext call) {
        return switch (call.getMethod().getName()) {
            case "commit", "setAutoCommit" -> true;
            case "rollback" -> call.getMethod().getParameterCount() == 0;
            default -> false;
        };
    }

    private static boolean closes(MethodExecutionContext call) {
        return call.getTarget() instanceof Connection
                && call.getMethod().getName().equals("close");
    }

    private static String connection(MethodExecutionContext context) {
        return context.getConnectionInfo().getConnectionId();
    }

    private void take(String connection) {
        if (connection.equals(writer)) return;
        try {
            if (!turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS))
                throw new CannotAcquireLockException("another transaction has been writing for " + patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotAcquireLockException("interrupted while another transaction writes", e);
        }
        writer = connection;
    }

    private void give(String connection) {
        if (!connection.equals(writer)) return;
        writer = null;
        turn.release();
    }

    private void end(String connection) {
        changing.remove(connection);
        give(connection);
    }

    private static boolean commitsByItself(ExecutionInfo execution) {
        try {
            return execution.getStatement().getConnection().getAutoCommit();
        } catch (SQLException closed) {
            return true;
        }
    }

    private static boolean changes(QueryInfo query) {
        var sql = text(query);
        return !sql.startsWith("select") || sql.contains("for update");
    }

    private static boolean skipsLocked(QueryInfo query) {
        return text(query).contains("skip locked");
    }

    private static String text(QueryInfo query) {
        return query.getQuery().stripLeading().toLowerCase(Locale.ROOT);
    }
}
