package org.assembleaclima.observation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.assembleaclima.testing.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One request's spans hang together, from the request to the views, and say nothing of anybody. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:traces;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1",
            "management.server.port=0",
            "management.tracing.sampling.probability=1",
            "management.opentelemetry.tracing.export.schedule-delay=10ms"
        })
@Import({Api.class, TracesTest.Exporter.class})
class TracesTest {

    @TestConfiguration
    static class Exporter {

        @Bean
        InMemorySpanExporter spansInMemory() {
            return InMemorySpanExporter.create();
        }
    }

    private static final String MARKER = "Ornitorinco";

    @Autowired
    private Api api;

    @Autowired
    private InMemorySpanExporter exporter;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void forget() {
        exporter.reset();
    }

    private List<SpanData> traceWith(String spanName) {
        return await().until(
                        () -> {
                            var spans = exporter.getFinishedSpanItems();
                            return spans.stream()
                                    .filter(span -> span.getName().equals(spanName))
                                    .findFirst()
                                    .map(found -> spans.stream()
                                            .filter(span -> span.getTraceId().equals(found.getTraceId()))
                                            .toList())
                                    .orElse(List.of());
                        },
                        trace -> trace.stream().anyMatch(span -> span.getName().startsWith("http")));
    }

    private static SpanData named(List<SpanData> trace, String name) {
        return trace.stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among "
                        + trace.stream().map(SpanData::getName).collect(joining(", "))));
    }

    @Test
    void a_command_is_followed_from_its_request_to_the_views() {
        var drafted = api.post(api.token("facilitator"), "/api/v1/proposals", api.draftOf(MARKER, MARKER));
        assertThat(drafted.status()).isEqualTo(201);
        var id = drafted.text("id");
        await().until(() -> exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals("views"))
                .anyMatch(span -> isPartOf("command DraftProposal", span)));

        var trace = traceWith("command DraftProposal");
        var request = named(trace, "http post /api/v1/proposals");
        var command = named(trace, "command DraftProposal");
        var handling = named(trace, "handle DraftProposal");
        var views = named(trace, "views");
        assertThat(command.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(handling.getParentSpanId()).isEqualTo(command.getSpanId());
        assertThat(views.getParentSpanId()).isEqualTo(command.getSpanId());
        assertThat(command.getAttributes().get(AttributeKey.stringKey("stream")))
                .isEqualTo(id);
        assertThat(command.getAttributes().get(AttributeKey.stringKey("version")))
                .isEqualTo("1");
        assertThat(views.getAttributes().get(AttributeKey.longKey("position"))).isEqualTo(positionOf(id));
    }

    private boolean isPartOf(String command, SpanData span) {
        return exporter.getFinishedSpanItems().stream()
                .anyMatch(other ->
                        other.getName().equals(command) && other.getTraceId().equals(span.getTraceId()));
    }

    private long positionOf(String stream) {
        return db.sql("select p.position from domain_event d join event_position p on p.global_index = d.global_index"
                        + " where d.stream = ?")
                .param(stream)
                .query(Long.class)
                .single();
    }

    @Test
    void nothing_of_a_person_a_body_or_a_token_is_in_any_span() {
        var token = api.tokenOf("who-" + MARKER, "facilitator");
        api.post(token, "/api/v1/proposals", api.draftOf(MARKER, MARKER)); // refused: not this group's facilitator
        api.post(token, "/api/v1/proposals", "{\"" + MARKER + "\": \"" + MARKER + "\"");
        api.get("/api/v1/proposals/" + MARKER + "?x=" + MARKER);
        api.get("/api/v1/cycles", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        traceWith("http get /api/v1/cycles");

        assertThat(exporter.getFinishedSpanItems()).isNotEmpty().allSatisfy(span -> assertThat(span.toString())
                .doesNotContain(MARKER)
                .doesNotContain("local-facilitator")
                .doesNotContain(token.substring(0, 20)));
        assertThat(exporter.getFinishedSpanItems())
                .as("a stranger's trace is not continued")
                .noneMatch(span -> span.getTraceId().equals("0af7651916cd43dd8448eb211c80319c"));
    }

    @Test
    void a_method_that_somebody_made_up_is_no_name_of_a_span() {
        api.send(api.request("/api/v1/cycles")
                .method(MARKER, BodyPublishers.noBody())
                .build());
        await().until(() -> exporter.getFinishedSpanItems().stream()
                .anyMatch(span -> span.getName().startsWith("http unknown")));
        assertThat(exporter.getFinishedSpanItems())
                .allSatisfy(span -> assertThat(span.toString()).doesNotContainIgnoringCase(MARKER));
    }

    @Test
    void an_event_holds_no_trace_of_its_trace() {
        var id = api.drafted(api.token("facilitator"), "Senza traccia");
        var trace = traceWith("command DraftProposal").getFirst();
        var metadata = db.sql("select metadata from domain_event where stream = ?")
                .param(id)
                .query((row, n) -> new String(row.getBytes("metadata"), java.nio.charset.StandardCharsets.UTF_8))
                .single();
        assertThat(metadata).doesNotContain(trace.getTraceId()).doesNotContainIgnoringCase("observation");
    }
}
