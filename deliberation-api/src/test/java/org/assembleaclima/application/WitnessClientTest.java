package org.assembleaclima.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.assembleaclima.application.WitnessClient.Outcome;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.KeyName;
import org.assembleaclima.audit.Merkle;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.audit.TreeHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log makes of answers no good witness gives; with a good one see {@code WatchedLogTest}. */
class WitnessClientTest {

    private final SigningKey log = key("example.org/log", KeyKind.LOG, 1);
    private final SigningKey witness = key("witness.example/w1", KeyKind.WITNESS, 2);
    private final SigningKey stranger = key("witness.example/w2", KeyKind.WITNESS, 3);
    private final SignedNote checkpoint =
            new Checkpoint(log.verifier().name(), new TreeHead(1, Merkle.EMPTY)).sign(List.of(log));

    private HttpServer server;
    private int status;
    private String type = "text/plain";
    private String body = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/below/add-checkpoint", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static SigningKey key(String name, KeyKind kind, long seed) {
        return SigningKey.generate(new KeyName(name), kind, new Random(seed));
    }

    @Test
    void takes_its_line_from_among_others() {
        var line = witness.cosign(checkpoint.body(), Instant.EPOCH);
        assertThat(asked(200, stranger.cosign(checkpoint.body(), Instant.EPOCH).text() + line.text()))
                .isEqualTo(new Outcome.Signed(line));
    }

    @Test
    void believes_no_signature_but_the_witness_s_on_this_checkpoint() {
        var wrongly = new Outcome.Failed(WitnessTrouble.SIGNS_WRONGLY);
        assertThat(asked(200, stranger.cosign(checkpoint.body(), Instant.EPOCH).text()))
                .isEqualTo(wrongly);
        assertThat(asked(200, witness.cosign("another\n", Instant.EPOCH).text()))
                .isEqualTo(wrongly);
        assertThat(asked(200, "nonsense\n")).isEqualTo(wrongly);
        assertThat(asked(200, "")).isEqualTo(wrongly);
        assertThat(asked(200, "x".repeat(1_000_000))).isEqualTo(wrongly);
    }

    @Test
    void tells_why_it_was_not_signed() {
        assertThat(asked(422, "")).isEqualTo(new Outcome.Failed(WitnessTrouble.SEES_NO_CONTINUATION));
        assertThat(asked(403, "")).isEqualTo(new Outcome.Failed(WitnessTrouble.REFUSES));
        assertThat(asked(409, "7\n")).isEqualTo(new Outcome.Failed(WitnessTrouble.REFUSES)); // no size by its type
        type = "text/x.tlog.size";
        assertThat(asked(409, "7\n")).isEqualTo(new Outcome.Elsewhere(7));
        assertThat(asked(409, "-7\n")).isEqualTo(new Outcome.Failed(WitnessTrouble.REFUSES));
    }

    @Test
    void goes_on_when_nobody_is_there() {
        server.stop(0);
        assertThat(asked(200, "")).isEqualTo(new Outcome.Failed(WitnessTrouble.AWAY));
    }

    private Outcome asked(int answered, String with) {
        status = answered;
        body = with;
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/below");
        return new WitnessClient().submit(address, witness.verifier(), 0, checkpoint, size -> List.of());
    }
}
