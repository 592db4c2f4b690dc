package org.assembleaclima.common.view;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.assembleaclima.common.view.Standing.State;
import org.assembleaclima.common.view.Standing.ViewStanding;

/** Where this node writes up how far the views are, for readers who do not want to ask the database. */
final class StandingBoard {

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Standing standing = Standing.UNKNOWN;

    Standing standing() {
        return standing;
    }

    void awaitChange(Standing seen, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = atMost.toNanos();
            while (left > 0 && standing.equals(seen)) left = changed.awaitNanos(left);
        } finally {
            lock.unlock();
        }
    }

    void publish(long position, List<Generation> generations, List<Fold<?, ?>> folds) {
        var views = folds.stream()
                .collect(toMap(fold -> fold.view().name(), fold -> of(fold.view(), generations, position)));
        var next = new Standing(position, views);
        if (next.equals(standing)) return;
        lock.lock();
        try {
            standing = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static ViewStanding of(View<?, ?> view, List<Generation> all, long position) {
        var own = all.stream().filter(g -> g.name().equals(view.name())).toList();
        var serving = Generation.servingFor(view, all);
        var oldest = serving.map(Generation::number).orElse(0); // what was replaced matters to nobody
        var stopped = own.stream()
                .filter(g -> g.codeVersion() == view.version() || g.number() == oldest) // nor what other code reads
                .filter(g -> g.stopped() && g.number() >= oldest)
                .findFirst();
        var isLive = serving.filter(g -> g.position() == position && g.codeVersion() == view.version())
                .isPresent();
        return new ViewStanding(
                serving.map(Generation::codeVersion).orElse(view.version()),
                serving.map(Generation::number).orElse(0),
                serving.map(Generation::position).orElse(0L),
                serving.map(Generation::digest).orElse(Digest.EMPTY),
                stopped.isPresent() ? State.STOPPED : isLive ? State.LIVE : State.REBUILDING,
                stopped.map(Generation::failedAt).orElse(null),
                stopped.map(Generation::failure).orElse(null));
    }
}
