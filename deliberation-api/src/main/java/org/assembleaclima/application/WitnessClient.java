package org.assembleaclima.application;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.SignatureLine;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.Submission;
import org.assembleaclima.audit.VerifierKey;

/** Asks witnesses to sign: the client's side of C2SP tlog-witness. */
final class WitnessClient {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String SIZE = "text/x.tlog.size";

    /** A witness may have some keys; none sends more. */
    private static final int LARGEST_ANSWER = 10_000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** What came of it. */
    sealed interface Outcome {

        record Signed(SignatureLine line) implements Outcome {}

        /** The witness signed another size last. */
        record Elsewhere(long size) implements Outcome {}

        record Failed(WitnessTrouble trouble) implements Outcome {}
    }

    /** Shows that the checkpoint's tree begins with the one of another size. */
    @FunctionalInterface
    interface Consistency {
        List<Hash> from(long size);
    }

    /** @param oldSize what the witness signed last, as far as we know; 0 for nothing */
    Outcome submit(URI address, VerifierKey witness, long oldSize, SignedNote checkpoint, Consistency proof) {
        var submission = new Submission(oldSize, oldSize == 0 ? List.of() : proof.from(oldSize), checkpoint);
        try {
            var answer = http.send(request(address, submission), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var bytes = body.readNBytes(LARGEST_ANSWER);
                return outcome(answer, new String(bytes, StandardCharsets.UTF_8), witness, checkpoint);
            }
        } catch (IOException e) {
            return new Outcome.Failed(WitnessTrouble.AWAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed(WitnessTrouble.AWAY);
        }
    }

    private static HttpRequest request(URI address, Submission submission) {
        var base = address.toString();
        return HttpRequest.newBuilder(URI.create((base.endsWith("/") ? base : base + "/") + "add-checkpoint"))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(submission.text()))
                .build();
    }

    private static Outcome outcome(HttpResponse<?> answer, String body, VerifierKey witness, SignedNote checkpoint) {
        return switch (answer.statusCode()) {
            case 200 -> signed(body, witness, checkpoint);
            case 409 -> elsewhere(answer, body);
            case 422 -> new Outcome.Failed(WitnessTrouble.SEES_NO_CONTINUATION);
            default -> new Outcome.Failed(WitnessTrouble.REFUSES);
        };
    }

    private static Outcome elsewhere(HttpResponse<?> answer, String body) {
        var isSize = answer.headers().firstValue("Content-Type").orElse("").startsWith(SIZE);
        var size = isSize && body.matches("[0-9]{1,18}\n")
                ? OptionalLong.of(Long.parseLong(body.strip()))
                : OptionalLong.empty();
        if (size.isEmpty()) return new Outcome.Failed(WitnessTrouble.REFUSES);
        return new Outcome.Elsewhere(size.getAsLong());
    }

    /** Lines by keys we do not know are ignored, as the specification says. */
    private static Outcome signed(String body, VerifierKey witness, SignedNote checkpoint) {
        try {
            var lines = SignedNote.parse(checkpoint.body() + "\n" + body);
            if (lines.isSignedBy(witness))
                for (var line : lines.signatures())
                    if (new SignedNote(checkpoint.body(), List.of(line)).isSignedBy(witness))
                        return new Outcome.Signed(line);
        } catch (MalformedNote e) {
            return new Outcome.Failed(WitnessTrouble.SIGNS_WRONGLY);
        }
        return new Outcome.Failed(WitnessTrouble.SIGNS_WRONGLY);
    }
}
