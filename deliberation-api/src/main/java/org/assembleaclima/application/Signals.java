package org.assembleaclima.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * How nodes tell each other at once what they would find by looking twice a second. Nothing rests on a signal that comes: it
 * is sent apart from any transaction, many are sent as one, and those sent while a connection is away are lost.
 */
final class Signals implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

    private static final int LISTENS_FOR_MILLIS = 500;
    private static final int SILENT_TURNS = 20; // after ten seconds it asks whether the connection still stands
    private static final int SECONDS_TO_ANSWER = 2;
    private static final Duration BETWEEN_SIGNALS = Duration.ofMillis(5);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

    private final Optional<? extends DataSource> database;
    private final String node;
    private final Channel events = new Channel("deliberation_events");
    private final Channel positions = new Channel("deliberation_positions");
    private final Semaphore something = new Semaphore(0);
    private final Semaphore stopped = new Semaphore(0);
    private final LoopThread sender = new LoopThread("signals-out", this::send);
    private final LoopThread listener = new LoopThread("signals-in", this::hear);

    /**
     * @param database of connections that may be kept for long; empty where there are no signals
     * @param node tells its own signals from those of others
     */
    Signals(Optional<? extends DataSource> database, String node) {
        this.database = database;
        this.node = node;
    }

    /** One kind of signal, as PostgreSQL names it. */
    private static final class Channel {

        private final String name;
        private final AtomicBoolean due = new AtomicBoolean();
        private final List<Runnable> heard = new CopyOnWriteArrayList<>();

        Channel(String name) {
            this.name = name;
        }
    }

    /** Before whoever is woken. */
    @Override
    public int getPhase() {
        return -200;
    }

    @Override
    public void start() {
        if (database.isEmpty()) return;
        sender.start();
        listener.start();
    }

    /** Something was committed here that needs its position. */
    void committed() {
        raise(events);
    }

    /** The views have moved on. */
    void moved() {
        raise(positions);
    }

    private void raise(Channel channel) {
        if (database.isPresent() && !channel.due.getAndSet(true)) something.release();
    }

    /** When another node has committed something; also when that may have been missed. */
    void onCommitted(Runnable wake) {
        events.heard.add(wake);
    }

    /** When the views have moved on through another node; also when that may have been missed. */
    void onMoved(Runnable wake) {
        positions.heard.add(wake);
    }

    private void send() throws InterruptedException {
        try (var connection = open();
                var unforced = connection.createStatement()) {
            unforced.execute("set synchronous_commit = off"); // a signal is no fact: nobody waits for the disk
            something.release(); // what the connection before did not send any more
            while (sender.isRunning()) {
                something.acquire();
                something.drainPermits();
                for (var channel : List.of(events, positions)) notify(connection, channel);
                pause(BETWEEN_SIGNALS); // what comes meanwhile goes out as one
            }
        } catch (SQLException e) {
            LOG.warn("Other nodes cannot be woken, they look by themselves: {}", e.toString());
            pause(AFTER_A_FAILURE);
        }
    }

    private void notify(Connection connection, Channel channel) throws SQLException {
        if (!channel.due.getAndSet(false)) return;
        try (var statement = connection.prepareStatement("select pg_notify(?, ?)")) {
            statement.setString(1, channel.name);
            statement.setString(2, node);
            statement.execute();
        }
    }

    private void hear() throws InterruptedException {
        try (var connection = open();
                var statement = connection.createStatement()) {
            connection.unwrap(PGConnection.class).getNotifications(); // of whoever had this connection before
            statement.execute("listen " + events.name);
            statement.execute("listen " + positions.name);
            for (var channel : List.of(events, positions)) channel.heard.forEach(Runnable::run);
            listen(connection);
            statement.execute("unlisten *"); // or they would gather unread with whoever has the connection next
        } catch (SQLException e) {
            LOG.warn("Other nodes are not heard, this one looks by itself: {}", e.toString());
            pause(AFTER_A_FAILURE);
        }
    }

    private void listen(Connection connection) throws SQLException {
        for (int silent = 0; listener.isRunning(); silent++) {
            var heard = fromOthers(connection);
            if (!heard.isEmpty()) silent = 0;
            if (silent % SILENT_TURNS == SILENT_TURNS - 1 && !connection.isValid(SECONDS_TO_ANSWER))
                throw new SQLException("the connection does not stand any more");
            for (var channel : List.of(events, positions))
                if (heard.contains(channel.name)) channel.heard.forEach(Runnable::run);
        }
    }

    /** The channels on which others have sent something, once or many times. */
    private Set<String> fromOthers(Connection connection) throws SQLException {
        var signals = connection.unwrap(PGConnection.class).getNotifications(LISTENS_FOR_MILLIS);
        return signals == null
                ? Set.of()
                : Arrays.stream(signals)
                        .filter(signal -> !signal.getParameter().equals(node))
                        .map(PGNotification::getName)
                        .collect(Collectors.toSet());
    }

    private Connection open() throws SQLException {
        return database.orElseThrow().getConnection();
    }

    private void pause(Duration atMost) throws InterruptedException {
        var unused = stopped.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether what happens here is told to nobody any more. */
    boolean senderHasDied() {
        return sender.hasDied();
    }

    /** Whether what others tell is heard no more. */
    boolean listenerHasDied() {
        return listener.hasDied();
    }

    @Override
    public void stop() {
        if (database.isEmpty()) return;
        listener.stop(() -> stopped.release());
        sender.stop(() -> {
            stopped.release(2);
            something.release();
        });
    }

    @Override
    public boolean isRunning() {
        return sender.isRunning();
    }
}
