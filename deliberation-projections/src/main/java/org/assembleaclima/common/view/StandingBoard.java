package org.assembleaclima.common.view;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assembleaclima.common.view.Standing.State;
import org.assembleaclima.common.view.Standing.ViewStanding;

/** Where this node writes up how far the views are, for readers who do not want to ask the database. */
final class StandingBoard {

    private final Object changed = new Object();
    private volatile Standing standing = Standing.UNKNOWN;

    Standing standing() {
        return standing;
    }

    void awaitChange(Standing seen, Duration atMost) throws InterruptedException {
        var deadline = System.nanoTime() + atMost.toNanos();
        synchronized (changed) {
            for (var left = atMost.toMillis(); left > 0 && standing.equals(seen); left = millisUntil(deadline))
                changed.wait(left);
        }
    }

    private static long millisUntil(long deadline) {
        return TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    }

    void publish(long position, List<Generation> generations, List<Fold<?, ?>> folds) {
        var views = folds.stream()
                .collect(toMap(fold -> fold.view().name(), fold -> of(fold.view(), generations, position)));
        var next = new Standing(position, views);
        if (next.equals(standing)) return;
        synchronized (changed) {
            standing = next;
            changed.notifyAll();
        }
    }

    private static ViewStanding of(View<?, ?> view, List<Generation> all, long position) {
        var own = all.stream().filter(g -> g.name().equals(view.name())).toList();
        var stopped = own.stream().filter(Generation::stopped).findFirst();
        var serving = own.stream().filter(Generation::serving).findFirst();
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
