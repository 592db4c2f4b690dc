package org.assembleaclima.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One client against a history that goes on, without a network. */
class ChangeStreamTest {

    private static final int KEPT = 5;
    private static final Duration NEVER = Duration.ofHours(1);

    private final Telling feed = new Telling();

    /** A history in which every third event is sealed, and whose last five messages are kept in memory. */
    private static final class Telling implements Feed {

        private final AtomicInteger pagesRead = new AtomicInteger();
        private volatile boolean open = true;
        private volatile Window window = Window.at(0);

        void tell(long upTo) {
            var before = window;
            window = before.with(page(before.to(), upTo), KEPT);
            before.replaced().countDown();
        }

        private static Page page(long after, long upTo) {
            var messages = LongStream.rangeClosed(after + 1, upTo)
                    .filter(position -> position % 3 != 0)
                    .mapToObj(position -> new Message(position, "{}"))
                    .toList();
            return new Page(messages, upTo);
        }

        void end() {
            open = false;
            window.replaced().countDown();
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public Window window() {
            return window;
        }

        @Override
        public Page stored(long after, long upTo) {
            pagesRead.incrementAndGet();
            return page(after, Math.min(upTo, after + 4));
        }
    }

    /** A client that takes nothing while its door is shut. */
    private static final class Client extends OutputStream {

        private static final Pattern ID = Pattern.compile("id: ([0-9]+)\nevent: change\n");

        private final ByteArrayOutputStream got = new ByteArrayOutputStream();
        private final CountDownLatch door;

        Client(CountDownLatch door) {
            this.door = door;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                door.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            synchronized (got) {
                got.write(bytes, from, length);
            }
        }

        String text() {
            synchronized (got) {
                return got.toString(StandardCharsets.UTF_8);
            }
        }

        List<Long> positions() {
            return ID.matcher(text())
                    .results()
                    .map(found -> Long.valueOf(found.group(1)))
                    .toList();
        }
    }

    private static final CountDownLatch OPEN = new CountDownLatch(0);

    private Client listen(long place, Duration heartbeat, CountDownLatch door) {
        var client = new Client(door);
        var stream = new ChangeStream(feed, client, heartbeat, () -> {}, place);
        Thread.ofVirtual().start(() -> {
            try {
                stream.run();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        return client;
    }

    private static void awaitLast(Client client, long position) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> !client.positions().isEmpty() && client.positions().getLast() == position);
    }

    private static List<Long> toldBetween(long after, long upTo) {
        return LongStream.rangeClosed(after + 1, upTo)
                .filter(position -> position % 3 != 0)
                .boxed()
                .toList();
    }

    @AfterEach
    void end() {
        feed.end();
    }

    @Test
    void first_of_all_says_from_where_on_it_tells_and_when_to_come_back() {
        var client = listen(7, NEVER, OPEN);
        Awaitility.await().until(() -> client.text().equals("retry: 2000\nid: 7\n\n"));
    }

    @Test
    void tells_from_memory_what_happens_while_it_listens() {
        var client = listen(0, NEVER, OPEN);
        for (long position = 1; position <= 20; position++) {
            feed.tell(position);
            if (position % 3 != 0) awaitLast(client, position);
        }
        assertThat(client.positions()).isEqualTo(toldBetween(0, 20));
        assertThat(feed.pagesRead).hasValue(0);
    }

    @Test
    void reads_from_the_database_what_is_not_in_memory_any_more_and_goes_on_from_memory() {
        feed.tell(40);
        var client = listen(10, NEVER, OPEN);
        awaitLast(client, 40);
        var pages = feed.pagesRead.get();
        assertThat(pages).isPositive();
        feed.tell(41);
        awaitLast(client, 41);
        assertThat(client.positions()).isEqualTo(toldBetween(10, 41));
        assertThat(feed.pagesRead).hasValue(pages);
    }

    @Test
    void a_client_that_takes_nothing_hinders_nobody_and_misses_nothing() {
        var door = new CountDownLatch(1);
        var slow = listen(0, NEVER, door);
        var quick = listen(0, NEVER, OPEN);
        for (long position = 1; position <= 50; position++) feed.tell(position);
        awaitLast(quick, 50);
        assertThat(slow.text()).isEmpty();

        door.countDown();
        awaitLast(slow, 50);
        assertThat(slow.positions()).isEqualTo(toldBetween(0, 50));
        assertThat(quick.positions()).isEqualTo(toldBetween(0, 50));
        assertThat(feed.pagesRead.get()).as("it had fallen out of memory").isPositive();
    }

    @Test
    void says_that_it_is_still_there_when_nothing_happens() {
        var client = listen(0, Duration.ofMillis(20), OPEN);
        Awaitility.await().until(() -> client.text().endsWith("\n\n: \n\n: \n\n"));
        feed.tell(1);
        awaitLast(client, 1);
    }

    @Test
    void says_that_it_is_still_there_when_only_sealed_events_happen() {
        feed.tell(2);
        var client = listen(2, Duration.ofMillis(20), OPEN);
        feed.tell(3);
        Awaitility.await().until(() -> client.text().endsWith(": \n\n"));
        assertThat(client.positions()).isEmpty();
    }
}
