package org.assembleaclima.feed.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * What one client gets: every message behind a position, each once and in order, for as long as the feed is open and the
 * client there. It blocks the thread it runs on, and nobody else, when the client does not read.
 */
final class ChangeStream {

    /** How long a client waits before it connects again. */
    private static final String RETRY = "retry: 2000\n";

    private static final byte[] HEARTBEAT = ": \n\n".getBytes(StandardCharsets.UTF_8);

    private final Feed feed;
    private final OutputStream out;
    private final Duration heartbeat;
    private final Pause pause;
    private long place;
    private long lastWrite;

    /** Waits for the client's next turn, so that not all want the processor at once. */
    @FunctionalInterface
    interface Pause {
        void untilTurn() throws InterruptedException;
    }

    /** @param place everything behind this position is sent */
    ChangeStream(Feed feed, OutputStream out, Duration heartbeat, Pause pause, long place) {
        this.feed = feed;
        this.out = out;
        this.heartbeat = heartbeat;
        this.pause = pause;
        this.place = place;
    }

    /** @throws IOException when the client has gone, or reads nothing for too long */
    void run() throws IOException, InterruptedException {
        // Only a place, no change: a client that is cut before the first change does not lose it.
        send((RETRY + "id: " + place + "\n\n").getBytes(StandardCharsets.UTF_8));
        while (feed.isOpen()) step();
    }

    private void step() throws IOException, InterruptedException {
        var window = feed.window();
        if (window.to() <= place) await(window);
        else if (window.holdsAllAfter(place)) {
            send(window.after(place), window.to());
            pause.untilTurn(); // what comes within the round is sent at once
        } else {
            var page = feed.stored(place, window.to());
            send(page.messages(), page.to());
        }
    }

    private void await(Window window) throws IOException, InterruptedException {
        var left = heartbeat.minusNanos(System.nanoTime() - lastWrite);
        if (window.awaitNext(left)) pause.untilTurn();
        else send(HEARTBEAT);
    }

    private void send(List<Message> messages, long to) throws IOException {
        for (var message : messages) message.writeTo(out);
        if (!messages.isEmpty()) flush();
        place = to;
    }

    private void send(byte[] bytes) throws IOException {
        out.write(bytes);
        flush();
    }

    private void flush() throws IOException {
        out.flush();
        lastWrite = System.nanoTime();
    }
}
