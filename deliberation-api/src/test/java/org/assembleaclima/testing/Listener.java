package org.assembleaclima.testing;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the live feed, as a browser would be one. */
public final class Listener implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpResponse<InputStream> response;
    private final LinkedBlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final AtomicInteger heartbeats = new AtomicInteger();
    private final AtomicLong place = new AtomicLong(-1);
    private final Consumer<Heard> ear;
    private final Thread reader;

    /** One message. */
    public record Heard(long id, JsonNode change) {

        public String type() {
            return change.path("type").asString();
        }
    }

    private Listener(HttpResponse<InputStream> response, Consumer<Heard> ear) {
        this.response = response;
        this.ear = ear;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /** Listens from now on, or from where {@code query} or {@code headers} say. */
    public static Listener to(Api api, String query, String... headers) {
        return to(api, query, message -> {}, headers);
    }

    /** @param ear hears each message at once, before it can be asked for */
    public static Listener to(Api api, String query, Consumer<Heard> ear, String... headers) {
        try {
            return new Listener(
                    HTTP.send(
                            api.request("/api/v1/changes" + query, headers)
                                    .header("Accept", "text/event-stream")
                                    .build(),
                            BodyHandlers.ofInputStream()),
                    ear);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Goes on behind the last message of a client that was cut. */
    public static Listener resumed(Api api, long lastEventId) {
        return to(api, "", "Last-Event-ID", Long.toString(lastEventId));
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var event = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) heartbeats.incrementAndGet();
                if (line.startsWith("id: ")) place.set(Long.parseLong(line.substring(4)));
                if (line.startsWith("event: ")) event = line.substring(7);
                if (line.startsWith("data: ") && event.equals("change"))
                    hear(new Heard(place.get(), JSON.readTree(line.substring(6))));
            }
        } catch (IOException e) {
            // cut by the test, or by a node that was killed
        }
    }

    private void hear(Heard message) {
        ear.accept(message);
        heard.add(message);
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The place it would go on from; -1 before the first byte. */
    public long place() {
        return place.get();
    }

    public int heartbeats() {
        return heartbeats.get();
    }

    /** Waits for the next message. */
    public Heard next() {
        try {
            return requireNonNull(heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS), "nothing was told");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every message up to the one with this id, or the first behind it. */
    public List<Heard> upTo(long position) {
        var all = new ArrayList<Heard>();
        do all.add(next());
        while (all.getLast().id() < position);
        return all;
    }

    /** Waits until the server has ended the answer. */
    public boolean ends(Duration atMost) throws InterruptedException {
        return reader.join(atMost);
    }

    /** Cuts the connection. */
    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
