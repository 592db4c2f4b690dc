package org.assembleaclima.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The interface as one who plays a scenario uses it. Every command carries a key made of the act and the request, so
 * that an act played again after an interruption repeats nothing; every read sees what was written before.
 */
final class Client {

    private static final JsonMapper JSON = new JsonMapper();

    /** Each look waits at most two seconds on the server. */
    private static final int MOST_LOOKS = 30;

    /** Of a draft nobody is told before it is published: there is no version of the answer to wait for. */
    private static final String DRAFT = "/response/draft";

    private static final String NOBODY = "/members/00000000-0000-0000-0000-000000000000";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final Map<Performer, String> tokens = new HashMap<>();
    private String act = "";
    private @Nullable Written unread; // the last write no read has waited for

    /** @param base without a path, such as {@code http://127.0.0.1:8080} */
    Client(URI base) {
        this.base = base;
    }

    /** What a command answered: of a vote only that it was taken. */
    record Accepted(String id, long version) {}

    private record Written(String path, long version) {}

    /** Begins an act: at this moment, or later when the clock is further already. */
    void begin(String name, Instant moment) {
        act = name;
        tokens.clear(); // good for 15 minutes of the clock that moves now
        if (now().isBefore(moment)) done(post("/local/clock?to=" + moment, "").build());
    }

    /** What the server's clock shows. */
    Instant now() {
        return Instant.parse(done(request("/status").GET().build()).path("at").asString());
    }

    /** Without a body. */
    Accepted send(Performer by, String path) {
        return send(by, path, "", "");
    }

    Accepted send(Performer by, String path, Body body) {
        return send(by, path, "", body.toString());
    }

    /** @param version the one that was read */
    Accepted sendIfMatch(Performer by, String path, long version) {
        return send(by, path, "\"" + version + "\"", "");
    }

    /** @param version the one that was read */
    Accepted sendIfMatch(Performer by, String path, long version, Body body) {
        return send(by, path, "\"" + version + "\"", body.toString());
    }

    /** @param ifMatch empty for a command that asks for none */
    private Accepted send(Performer by, String path, String ifMatch, String body) {
        var request = post(path, body)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token(by))
                .header("Idempotency-Key", act + "/" + UUID.nameUUIDFromBytes((path + ifMatch + body).getBytes(UTF_8)));
        if (!ifMatch.isEmpty()) request.header("If-Match", ifMatch);
        var answer = done(request.build());
        var accepted = new Accepted(
                answer.path("id").asString(""), answer.path("version").asLong(0));
        if (accepted.version() > 0 && !path.endsWith(DRAFT))
            unread = new Written(readable(path, accepted.id()), accepted.version());
        return accepted;
    }

    /** Sends a file of values, as CSV. */
    void sendFile(Performer by, String path, String file) {
        var taken = done(post(path, file)
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Authorization", "Bearer " + token(by))
                .header("Idempotency-Key", act + "/" + UUID.nameUUIDFromBytes((path + file).getBytes(UTF_8)))
                .build());
        var readable = path + "s/" + taken.path("import_id").asString();
        unread = new Written(readable, taken.path("version").asLong());
    }

    /** Where what a command changed can be read. */
    private static String readable(String path, String id) {
        var last = path.lastIndexOf('/');
        if (path.contains("/assembly/")) return path.substring(0, path.indexOf("/assembly/")) + NOBODY;
        if (path.contains("/pac/actions/")) return path.substring(0, last) + "/standing";
        return path.contains(id) ? path.substring(0, last) : path + "/" + id;
    }

    private String token(Performer by) {
        return tokens.computeIfAbsent(
                by,
                who -> text(sent(post("/local/token?actor=" + who.account() + "&role=" + who.role(), "")
                        .build())));
    }

    /** One thing, as it stands after everything sent before. */
    JsonNode get(String path) {
        catchUp();
        return done(request(path).GET().build());
    }

    /** A whole list, page by page, as it stands after everything sent before. */
    List<JsonNode> items(String path) {
        catchUp();
        var first = path + (path.contains("?") ? "&" : "?") + "limit=200";
        var items = new ArrayList<JsonNode>();
        var page = done(request(first).GET().build());
        page.path("items").forEach(items::add);
        while (page.hasNonNull("next_cursor")) {
            var cursor = page.path("next_cursor").asString();
            page = done(request(first + "&cursor=" + cursor).GET().build());
            page.path("items").forEach(items::add);
        }
        return items;
    }

    private void catchUp() {
        var written = unread;
        unread = null;
        if (written == null) return;
        for (int looks = 0; looks < MOST_LOOKS; looks++)
            if (look(written.path(), written.version()).isPresent()) return;
        throw new IllegalStateException(written + " is not to be read");
    }

    /** Empty when the views have not reached this version after two seconds; what is read there may well be nothing. */
    private Optional<HttpResponse<String>> look(String path, long version) {
        var answer = sent(request(path + "?min_version=" + version).GET().build());
        return answer.statusCode() == 503 ? Optional.empty() : Optional.of(answer);
    }

    /** Waits for what follows by itself, such as the effect of a certified result. */
    JsonNode await(String path, Predicate<JsonNode> reached) {
        var found = get(path);
        for (int looks = 0; looks < MOST_LOOKS && !reached.test(found); looks++) {
            var answer = look(path, found.path("version").asLong() + 1);
            if (answer.isPresent()) found = JSON.readTree(text(answer.get()));
        }
        if (!reached.test(found)) throw new IllegalStateException(act + ": waited in vain at " + found);
        return found;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private HttpRequest.Builder post(String path, String body) {
        return request(path).POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode done(HttpRequest request) {
        var answer = sent(request);
        var text = text(answer);
        return text.startsWith("{") ? JSON.readTree(text) : JSON.missingNode();
    }

    private String text(HttpResponse<String> answer) {
        if (answer.statusCode() == 200 || answer.statusCode() == 201) return answer.body();
        throw new IllegalStateException("%s: %s %s was refused: %s"
                .formatted(act, answer.request().method(), answer.uri().getPath(), answer.body()));
    }
}
