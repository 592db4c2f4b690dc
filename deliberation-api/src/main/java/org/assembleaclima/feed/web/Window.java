package org.assembleaclima.feed.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The last messages, as every client of this node reads them from memory. Never changes: a later window takes its place.
 *
 * @param from all messages behind this position and up to {@code to} are here
 * @param replaced opens when there is a later window
 */
record Window(long from, long to, List<Message> messages, CountDownLatch replaced) {

    /** Nothing is kept, and nothing is missing behind {@code position}. */
    static Window at(long position) {
        return new Window(position, position, List.of(), new CountDownLatch(1));
    }

    /** The window after this one, with at most so many messages: the oldest fall out. */
    Window with(Page page, int most) {
        var all = new ArrayList<>(messages);
        all.addAll(page.messages());
        var over = Math.max(0, all.size() - most);
        var begin = over == 0 ? from : all.get(over - 1).position();
        return new Window(begin, page.to(), List.copyOf(all.subList(over, all.size())), new CountDownLatch(1));
    }

    boolean holdsAllAfter(long position) {
        return position >= from;
    }

    List<Message> after(long position) {
        var first = messages.size();
        while (first > 0 && messages.get(first - 1).position() > position) first--; // most clients are near the end
        return messages.subList(first, messages.size());
    }

    /** Whether a later window has come before the time was over. */
    boolean awaitNext(Duration atMost) throws InterruptedException {
        return replaced.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }
}
