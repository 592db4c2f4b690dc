package org.assembleaclima.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assembleaclima.testing.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of production is JSON, says what happened under which id, and repeats nothing of what was sent. */
class LogLinesTest {

    private static final String MARKER = "Ornitorinco";
    private static final JsonMapper JSON = new JsonMapper();

    /** What the server's own parsers turn away, and would quote. */
    private static final List<String> NOT_HTTP = List.of(
            "GET /status HTTP/1.1\r\nHost: {" + MARKER + "}",
            "GET /status HTTP/1.1\r\nHost: localhost\r\n" + MARKER + " {" + MARKER + "}",
            "GET /" + MARKER + "{} HTTP/1.1\r\nHost: localhost",
            "GET /status HTTP/" + MARKER + "\r\nHost: localhost",
            MARKER + "{} /status HTTP/1.1\r\nHost: localhost",
            "GET /api/v1/proposals?" + MARKER + "=%zz HTTP/1.1\r\nHost: localhost");

    /** A fault whose text quotes what was sent, as libraries' do. Only where this test asks for it. */
    @RestController
    @ConditionalOnProperty("log-lines-test.faults")
    static class Faults {

        @GetMapping("/api/v1/fault")
        void fault() {
            throw new IllegalStateException("found " + MARKER, new IllegalArgumentException(MARKER));
        }
    }

    @Test
    void names_requests_and_refusals_and_never_what_was_sent(@TempDir Path folder) throws IOException {
        try (var node = Node.start(
                folder,
                "--spring.profiles.active=production",
                "--deliberation.security.mode=local",
                "--log-lines-test.faults=true",
                "--spring.main.sources=" + Faults.class.getName())) {
            var api = node.api();
            var token = api.tokenOf("who-" + MARKER, "facilitator");
            var draft = api.draftOf(MARKER, MARKER);
            assertThat(api.post(token, "/api/v1/proposals", draft, "Request-Id", "refused-0001")
                            .status())
                    .isEqualTo(403);
            assertThat(api.post(token, "/api/v1/proposals", "{\"" + MARKER + "\": " + MARKER)
                            .status())
                    .isEqualTo(400);
            assertThat(api.post(token, "/api/v1/proposals", "{\"" + MARKER + "\": 1}")
                            .status())
                    .isEqualTo(400);
            assertThat(api.get("/api/v1/proposals/" + MARKER + "?" + MARKER + "=" + MARKER)
                            .status())
                    .isBetween(400, 404);
            assertThat(api.get("/api/v1/cycles", "Authorization", "Bearer " + MARKER)
                            .status())
                    .isEqualTo(401);
            assertThat(api.get("/api/v1/fault", "Request-Id", "faulty-00001").status())
                    .isEqualTo(500);
            assertThat(api.get("/status", "Cookie", "a=\"" + MARKER + "; b=" + MARKER + " x,\"" + MARKER + "\"")
                            .status())
                    .isEqualTo(200);
            for (var head : NOT_HTTP) assertThat(answerTo(head, node)).startsWith("HTTP/1.1 400");
            assertThat(api.get("/api/v1/cycles", "Request-Id", MARKER + " " + MARKER)
                            .status())
                    .isEqualTo(200);
        }
        var lines = linesIn(folder);
        assertThat(lines).allSatisfy(line -> assertThat(line.toString()).doesNotContain(MARKER));

        var refused = with("refused-0001", lines);
        assertThat(refused).anyMatch(line -> line.path("message").asString().startsWith("DraftProposal refused: "));
        var fault = with("faulty-00001", lines).getFirst();
        assertThat(fault.path("log").path("level").asString()).isEqualTo("ERROR");
        assertThat(fault.path("error").path("stack_trace").asString())
                .contains("java.lang.IllegalStateException")
                .contains("LogLinesTest$Faults.fault");
    }

    private static String answerTo(String head, Node node) throws IOException {
        try (var socket = new Socket("127.0.0.1", node.base().getPort())) {
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    /** Without what is printed before the log begins: the banner. */
    private static List<JsonNode> linesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var log = files.filter(file -> file.toString().endsWith(".log"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(log).stream()
                    .filter(line -> line.startsWith("{"))
                    .map(JSON::readTree)
                    .toList();
        }
    }

    private static List<JsonNode> with(String requestId, List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.path("request_id").asString("").equals(requestId))
                .toList();
    }
}
