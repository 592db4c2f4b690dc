package org.assembleaclima.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.witness.Witness.Answer;

/** The witness over HTTP: {@code POST /add-checkpoint}, and nothing else. */
public final class WitnessServer implements AutoCloseable {

    /** A checkpoint with 64 signatures and a proof of 63 hashes is far below. */
    private static final int LARGEST_BODY = 64 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Witness witness;
    private final PrintStream log;

    /**
     * Lets nobody keep it busy by saying nothing: how long a request and its answer may take and how many connections there
     * may be at once. Java reads these once, so before the first server; what is set already stays.
     */
    static void limitConnections() {
        limit("sun.net.httpserver.maxReqTime", 10); // seconds
        limit("sun.net.httpserver.maxRspTime", 10);
        limit("jdk.httpserver.maxConnections", 1_000);
    }

    private static void limit(String property, int value) {
        if (System.getProperty(property) == null) System.setProperty(property, Integer.toString(value));
    }

    /** @param log where refusals and troubles are told, a line each */
    WitnessServer(InetSocketAddress address, Witness witness, PrintStream log) throws IOException {
        this.server = HttpServer.create(address, 0);
        this.witness = witness;
        this.log = log;
        server.createContext("/", this::handle);
        server.setExecutor(threads);
    }

    void start() {
        server.start();
    }

    /** Where it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            if (answer.status() != 200)
                log.println((answer.status() + " " + answer.body().strip() + " " + answer.remark()).strip());
            var bytes = answer.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** @throws IOException when the client hung up or was too slow: nobody is left to be answered */
    private Answer answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) return plain(404, "no such address");
        if (!exchange.getRequestMethod().equals("POST")) return plain(405, "only POST");
        var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        return body.length > LARGEST_BODY ? plain(413, "larger than any submission") : judged(body);
    }

    private Answer judged(byte[] body) {
        try {
            return witness.add(body);
        } catch (IOException | MalformedNote e) { // its own files: it signs nothing until somebody looked
            log.println("cannot read or keep what was cosigned: " + e.getMessage());
            return plain(500, "the witness cannot cosign now");
        }
    }

    private static Answer plain(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", text + "\n");
    }

    @Override
    public void close() {
        server.stop(1);
        threads.shutdown();
        try {
            witness.close();
        } catch (IOException e) {
            log.println("cannot let go of the state: " + e.getMessage());
        }
    }
}
