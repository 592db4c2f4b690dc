package org.assembleaclima.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assembleaclima.common.web.HttpProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The clients of this node. Each is served by the thread of its request, which is a virtual one and so costs little while
 * it waits; none of the server's few threads is held.
 */
@Component
class ChangeStreams {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeStreams.class);

    private final LiveFeed feed;
    private final FeedProperties properties;
    private final Places places;
    private final AtomicInteger numbers = new AtomicInteger();

    ChangeStreams(LiveFeed feed, FeedProperties properties) {
        this.feed = feed;
        this.properties = properties;
        this.places = new Places(properties.mostClientsPerAddress());
    }

    /**
     * Sends changes until the client goes or this node stops.
     *
     * @param after the first one sent is the one behind this position; null for those from now on
     */
    void open(@Nullable Long after, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (after != null && !feed.hasBeenGiven(after)) throw HttpProblem.POSITION_NOT_REACHED.exception();
        var address = request.getRemoteAddr();
        if (!places.take(address)) throw HttpProblem.FEED_BUSY.exception();
        try {
            if (feed.listeners().incrementAndGet() > properties.mostClients() || !feed.isOpen())
                throw HttpProblem.FEED_BUSY.exception();
            begin(response);
            if (!HttpMethod.HEAD.matches(request.getMethod())) stream(after == null ? feed.now() : after, response);
        } finally {
            feed.listeners().decrementAndGet();
            places.leave(address);
        }
    }

    private static void begin(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Accel-Buffering", "no"); // or a proxy keeps changes until its buffer is full
    }

    private void stream(long place, HttpServletResponse response) throws IOException {
        var number = numbers.incrementAndGet();
        var out = response.getOutputStream();
        try {
            new ChangeStream(feed, out, properties.heartbeat(), () -> awaitTurn(number), place).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.debug("a listener has gone"); // the usual end of a stream
        } catch (RuntimeException e) { // the answer has begun: no problem can be told any more
            LOG.error("a stream of changes ended: {}", e.toString());
        }
    }

    private void awaitTurn(int number) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Turns.untilTurn(number, feed.listeners().get(), System.nanoTime()));
    }
}
