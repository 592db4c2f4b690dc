package org.assembleaclima.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.SignatureLine;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.audit.Submission;
import org.assembleaclima.audit.VerifierKey;
import org.assembleaclima.audit.Witnessing;
import org.assembleaclima.audit.Witnessing.Verdict;

/** What the witness answers, apart from HTTP. One submission at a time: what is judged is what is kept. */
final class Witness implements AutoCloseable {

    private static final String SIZE = "text/x.tlog.size";
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final SigningKey key;
    private final List<VerifierKey> logs;
    private final Memory memory;
    private final Refused refused;
    private final Clock clock;

    /** @param logs whose checkpoints it cosigns; while a log changes its key, both */
    Witness(SigningKey key, List<VerifierKey> logs, Memory memory, Refused refused, Clock clock) {
        this.key = key;
        this.logs = List.copyOf(logs);
        this.memory = memory;
        this.refused = refused;
        this.clock = clock;
    }

    /**
     * @param body ends with a line end where it is not empty
     * @param remark for whoever runs the witness alone; may be empty
     */
    record Answer(int status, String type, String body, String remark) {

        Answer(int status, String type, String body) {
            this(status, type, body, "");
        }
    }

    /** @param body the text of a submission, as it came */
    synchronized Answer add(byte[] body) throws IOException {
        Submission submission;
        try {
            submission = Submission.parse(new String(body, UTF_8));
        } catch (MalformedNote e) {
            return new Answer(400, PLAIN, e.getMessage() + "\n");
        }
        var origin = submission.checkpoint().body().lines().findFirst().orElse("");
        var keys = logs.stream()
                .filter(known -> known.name().value().equals(origin))
                .toList();
        if (keys.isEmpty()) return new Answer(404, PLAIN, "not a log this witness knows\n");
        return answer(submission, keys);
    }

    /** @param keys of one log */
    private Answer answer(Submission submission, List<VerifierKey> keys) throws IOException {
        var kept = memory.last(keys.getFirst().name());
        var last = kept.map(note -> Checkpoint.of(note).head());
        var verdict = keys.stream()
                .map(key -> Witnessing.judge(last, submission, key))
                .filter(judged -> !(judged instanceof Verdict.NotSigned))
                .findFirst()
                .orElseGet(Verdict.NotSigned::new);
        return switch (verdict) {
            case Verdict.Cosign ignored -> cosign(submission, keys);
            case Verdict.Conflict conflict ->
                new Answer(409, SIZE, conflict.cosigned() + "\n", conflict(submission, kept));
            case Verdict.Inconsistent ignored ->
                new Answer(
                        422,
                        PLAIN,
                        "the proof does not show it\n",
                        refused.keep(Refused.Kind.UNPROVEN, submission, kept));
            case Verdict.NotSigned ignored -> new Answer(403, PLAIN, "not signed by the log\n");
            case Verdict.Malformed ignored -> new Answer(400, PLAIN, "an old size beyond the checkpoint's\n");
        };
    }

    /** Most are a log that does not know yet what was cosigned; but two roots of one size are a fork, whatever it asked. */
    private String conflict(Submission submission, Optional<SignedNote> kept) throws IOException {
        var head = Checkpoint.of(submission.checkpoint()).head();
        var forks = kept.map(note -> Checkpoint.of(note).head())
                .filter(last -> last.size() == head.size() && !last.root().equals(head.root()))
                .isPresent();
        return forks ? "another root of the same size, " + refused.keep(Refused.Kind.FORK, submission, kept) : "";
    }

    private Answer cosign(Submission submission, List<VerifierKey> keys) throws IOException {
        var checkpoint = submission.checkpoint();
        var line = key.cosign(checkpoint.body(), clock.instant());
        memory.keep(
                keys.getFirst().name(),
                new SignedNote(checkpoint.body(), signatures(checkpoint, keys)).with(List.of(line)));
        return new Answer(200, PLAIN, line.text());
    }

    /** The log's own, one of each key; a note may bear as many of others' as it can hold, which leaves no room for ours. */
    private static List<SignatureLine> signatures(SignedNote note, List<VerifierKey> keys) {
        return keys.stream()
                .flatMap(log -> note.signatures().stream()
                        .filter(line -> line.name().equals(log.name()) && line.keyId() == log.id())
                        .limit(1))
                .toList();
    }

    @Override
    public void close() throws IOException {
        memory.close();
    }
}
