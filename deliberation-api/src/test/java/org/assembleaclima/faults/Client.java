package org.assembleaclima.faults;

import static org.assembleaclima.faults.Operation.Outcome.ACKNOWLEDGED;
import static org.assembleaclima.faults.Operation.Outcome.REFUSED;
import static org.assembleaclima.faults.Operation.Outcome.UNKNOWN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.assembleaclima.testing.Api.Answer;

/** Somebody who repeats a command on any node, with its key, until there is an answer or no more patience; in one thread. */
final class Client {

    static final Duration PATIENCE = Duration.ofSeconds(6);

    /** Nothing was recorded, the node says: docs/lifecycle.md. */
    private static final Set<String> NOTHING_RECORDED =
            Set.of("TOO_MANY_COMMANDS", "DATABASE_UNAVAILABLE", "CHANGED_BY_OTHERS");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final List<Machine> machines;
    private final History history;
    private final Random random;
    private final String name;
    private int sent;

    /** @param name part of every key */
    Client(List<Machine> machines, History history, Random random, String name) {
        this.machines = machines;
        this.history = history;
        this.random = random;
        this.name = name;
    }

    /**
     * What is asked.
     *
     * @param effect see {@link Operation#effect}
     * @param proof finds what the answer says must be stored
     */
    record Request(
            String actor,
            String role,
            String path,
            String body,
            List<String> headers,
            String effect,
            Function<Answer, Optional<String>> proof) {

        static Request of(String actor, String role, String path, String body, String effect) {
            return new Request(actor, role, path, body, List.of(), effect, answer -> Optional.empty());
        }

        Request with(String... headers) {
            return new Request(actor, role, path, body, List.of(headers), effect, proof);
        }

        Request proven(Function<Answer, Optional<String>> proof) {
            return new Request(actor, role, path, body, headers, effect, proof);
        }
    }

    /** For a command, and for what it leaves behind. */
    String nextKey() {
        return name + "-" + ++sent;
    }

    Random random() {
        return random;
    }

    /** @return the answer, where the command was taken */
    Optional<Answer> send(Request request) {
        return send(nextKey(), request, 1 + random.nextInt(8));
    }

    /** @param attempts after which the client gives up */
    Optional<Answer> send(String key, Request request, int attempts) {
        var mayBeRecorded = false;
        for (int attempt = 0; attempt < attempts; attempt++) {
            var machine = machines.get(random.nextInt(machines.size()));
            try {
                var answer = answer(machine, key, request);
                var status = answer.status();
                if (status == 200 || status == 201) {
                    history.add(new Operation(
                            key, request.effect(), ACKNOWLEDGED, request.proof().apply(answer)));
                    return Optional.of(answer);
                }
                if (status == 401) machine.forgetTokens();
                else if (status < 500 && !answer.code().equals("CHANGED_BY_OTHERS")) {
                    end(key, request, mayBeRecorded, Optional.of(Instant.now()));
                    return Optional.empty();
                } else mayBeRecorded |= !NOTHING_RECORDED.contains(answer.code());
            } catch (UncheckedIOException failed) {
                mayBeRecorded |= !(failed.getCause() instanceof ConnectException);
                pause();
            }
        }
        end(key, request, mayBeRecorded, Optional.empty());
        return Optional.empty();
    }

    /** Refused; but an attempt before may have reached a node that has not come to it yet. */
    private void end(String key, Request request, boolean mayBeRecorded, Optional<Instant> refused) {
        history.add(new Operation(key, request.effect(), mayBeRecorded ? UNKNOWN : REFUSED, Optional.empty(), refused));
    }

    private Answer answer(Machine machine, String key, Request request) {
        String token;
        try {
            token = machine.token(request.actor(), request.role());
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException(new ConnectException("no token")); // nothing has been sent
        }
        var http = machine.api()
                .request(request.path(), request.headers().toArray(String[]::new))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(request.body()));
        return send(http.build());
    }

    /** From any node; empty when it does not answer as it should. */
    Optional<Answer> get(String path) {
        var machine = machines.get(random.nextInt(machines.size()));
        try {
            var answer =
                    send(machine.api().request(path).timeout(PATIENCE).GET().build());
            return answer.status() == 200 ? Optional.of(answer) : Optional.empty();
        } catch (UncheckedIOException failed) {
            pause();
            return Optional.empty();
        }
    }

    static Answer send(HttpRequest request) {
        try {
            return new Answer(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As every client of a service that is away for a moment: it does not spin. */
    void pause() {
        try {
            Thread.sleep(50 + random.nextInt(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
