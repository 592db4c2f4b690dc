package org.assembleaclima.audit.web;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.assembleaclima.audit.view.ReplayLock;
import org.assembleaclima.audit.view.ReplayRegister;
import org.assembleaclima.audit.view.ReplayReport;
import org.assembleaclima.audit.view.ReplayReport.Progress;
import org.assembleaclima.common.view.Replay;
import org.assembleaclima.common.view.ReplayOutcome;
import org.assembleaclima.common.web.HttpProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Replays the history in the background of this node, on request, of all nodes one at a time. Whatever ends a replay, its
 * tables are gone before the next one begins.
 */
final class Replays implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

    private final DataSource database;
    private final JdbcClient db;
    private final ReplayRegister register;
    private final LongFunction<Replay> replays;
    private final int views;
    private final Clock clock;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    /**
     * @param replays makes one, given its number
     * @param views how many it compares
     */
    Replays(DataSource database, JdbcClient db, LongFunction<Replay> replays, int views, Clock clock) {
        this.database = database;
        this.db = db;
        this.register = new ReplayRegister(db);
        this.replays = replays;
        this.views = views;
        this.clock = clock;
    }

    /** Why a replay ends before its end. */
    private static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Progress as;

        Ended(Progress as) {
            super(as.name());
            this.as = as;
        }
    }

    /** After the projector, before the server. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        settle();
    }

    /** Tells of replays whose node died and clears away what they left. */
    private void settle() {
        ReplayLock.tryTake(database).ifPresent(lock -> {
            try (lock) {
                settled();
            }
        });
    }

    private void settled() {
        register.abortRunning();
        Replay.dropTables(db);
    }

    /** Begins one; refused with REPLAY_RUNNING while there is another, on whatever node. */
    ReplayReport begin(String askedBy) {
        var lock = ReplayLock.tryTake(database).orElseThrow(HttpProblem.REPLAY_RUNNING::exception);
        try {
            settled();
            var number = register.begin(askedBy, clock.instant(), views);
            thread = Thread.ofPlatform().name("replay").daemon().start(() -> run(number, lock));
            return register.find(number).orElseThrow();
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void run(long number, ReplayLock lock) {
        try (lock) {
            try {
                var outcomes = replay(number);
                Replay.dropTables(db, number);
                register.end(number, Progress.FINISHED, outcomes, clock.instant());
            } catch (RuntimeException e) {
                var state = e instanceof Ended ended ? ended.as : Progress.FAILED;
                if (state == Progress.FAILED) LOG.error("replay {} failed: {}", number, e.toString());
                Replay.dropTables(db, number);
                register.end(number, state, List.of(), clock.instant());
            }
        } catch (RuntimeException e) { // the database is away: the next start or the next question finds it aborted
            LOG.error("replay {} ended without a word: {}", number, e.toString());
        }
    }

    private List<ReplayOutcome> replay(long number) {
        var replay = replays.apply(number);
        var position = replay.begin();
        do goOn(number, position, replay, 0);
        while (replay.step());
        var outcomes = new ArrayList<ReplayOutcome>();
        while (outcomes.size() < replay.views()) {
            goOn(number, position, replay, outcomes.size());
            outcomes.add(replay.compare(outcomes.size()));
        }
        goOn(number, position, replay, outcomes.size());
        outcomes.sort(Comparator.comparing(ReplayOutcome::name));
        return outcomes;
    }

    private void goOn(long number, long position, Replay replay, int compared) {
        if (register.isCancelledAt(number, position, replay.reached(), compared)) throw new Ended(Progress.CANCELLED);
        if (!running) throw new Ended(Progress.ABORTED);
    }

    /** Refused with NOT_FOUND or, when it has ended, with REPLAY_NOT_RUNNING. */
    ReplayReport cancel(long number) {
        if (find(number).isEmpty()) throw HttpProblem.NOT_FOUND.exception();
        if (!register.cancel(number)) throw HttpProblem.REPLAY_NOT_RUNNING.exception();
        return find(number).orElseThrow();
    }

    Optional<ReplayReport> find(long number) {
        var found = register.find(number);
        if (found.filter(Replays::saysItRuns).isEmpty()) return found;
        settle();
        return register.find(number);
    }

    List<ReplayReport> newest(int limit) {
        var found = register.newest(limit);
        if (found.stream().noneMatch(Replays::saysItRuns)) return found;
        settle();
        return register.newest(limit);
    }

    private static boolean saysItRuns(ReplayReport report) {
        return report.state() == Progress.RUNNING;
    }

    @Override
    public void stop() {
        running = false;
        var last = thread;
        try {
            if (last != null) last.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
