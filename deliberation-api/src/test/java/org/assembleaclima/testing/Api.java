package org.assembleaclima.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the interface, as a front end would be one: real requests to a real port. */
@Lazy // the port is known once the server runs
public class Api {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> led = new ConcurrentHashMap<>();
    private final URI base;

    @Autowired
    Api(@Value("${local.server.port}") int port) {
        this(URI.create("http://127.0.0.1:" + port));
    }

    public Api(URI base) {
        this.base = base;
    }

    /** What came back. */
    public record Answer(HttpResponse<String> raw) {

        public int status() {
            return raw.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        public String text(String field) {
            return json().path(field).asString("");
        }

        public String code() {
            return text("code");
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        public List<JsonNode> items() {
            return json().path("items").valueStream().toList();
        }
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** @param headers with a Content-Type where the body is not JSON */
    public Answer post(String token, String path, String body, String... headers) {
        var request = request(path, headers).header("Authorization", "Bearer " + token);
        if (!List.of(headers).contains("Content-Type")) request.header("Content-Type", "application/json");
        return send(request.POST(BodyPublishers.ofString(body)).build());
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public Answer send(HttpRequest request) {
        try {
            return new Answer(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A token of local mode for this actor. */
    public String tokenOf(String actor, String... roles) {
        return send(request("/local/token?actor=" + actor + "&role=" + String.join("&role=", roles))
                        .POST(BodyPublishers.noBody())
                        .build())
                .raw()
                .body();
    }

    /** A token of local mode. */
    public String token(String... roles) {
        return send(request("/local/token?role=" + String.join("&role=", roles))
                        .POST(BodyPublishers.noBody())
                        .build())
                .raw()
                .body();
    }

    /** The id of a working group Milan's data names. */
    public String workingGroup(String cycle) {
        return get("/api/v1/working-groups?cycle_id=" + cycle)
                .items()
                .getFirst()
                .path("working_group_id")
                .asString();
    }

    /** The id of a working group local mode's facilitator leads, and so may write for. */
    private String ledGroup(String cycle) {
        var group = workingGroup(cycle);
        new Scenes(this).appointFacilitator(group, "local-facilitator");
        return group;
    }

    /** The body of a draft with one paragraph, which local mode's facilitator may send. */
    public String draftOf(String title, String paragraph) {
        return """
                {"cycle_id": "2024", "working_group_id": "%s", "pac_actions": ["2.1.3"],
                 "text": {"language": "it", "title": "%s", "blocks": [{"kind": "PARAGRAPH", "text": "%s"}]}}""".formatted(led.computeIfAbsent("2024", this::ledGroup), title, paragraph);
    }

    /** Drafts a proposal and waits until it can be read. */
    public String drafted(String token, String title) {
        var id = post(token, "/api/v1/proposals", draftOf(title, "Un paragrafo."))
                .text("id");
        get("/api/v1/proposals/" + id + "?min_version=1");
        return id;
    }
}
