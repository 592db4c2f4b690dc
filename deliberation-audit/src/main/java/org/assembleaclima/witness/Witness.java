package org.assembleaclima.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.assembleaclima.audit.KeyName;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.audit.Submission;
import org.assembleaclima.audit.VerifierKey;
import org.assembleaclima.audit.Witnessing;
import org.assembleaclima.audit.Witnessing.Verdict;

/** What the witness answers, apart from HTTP. One submission at a time: what is judged is what is kept. */
final class Witness {

    private static final String SIZE = "text/x.tlog.size";
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final SigningKey key;
    private final List<VerifierKey> logs;
    private final Memory memory;
    private final Clock clock;

    /** @param logs whose checkpoints it cosigns; while a log changes its key, both */
    Witness(SigningKey key, List<VerifierKey> logs, Memory memory, Clock clock) {
        this.key = key;
        this.logs = List.copyOf(logs);
        this.memory = memory;
        this.clock = clock;
    }

    /** @param body ends with a line end where it is not empty */
    record Answer(int status, String type, String body) {}

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
        var last = memory.last(keys.getFirst().name());
        var verdict = keys.stream()
                .map(key -> Witnessing.judge(last, submission, key))
                .filter(judged -> !(judged instanceof Verdict.NotSigned))
                .findFirst()
                .orElseGet(Verdict.NotSigned::new);
        return switch (verdict) {
            case Verdict.Cosign cosign -> cosign(submission, cosign.checkpoint().origin());
            case Verdict.Conflict conflict -> new Answer(409, SIZE, conflict.cosigned() + "\n");
            case Verdict.Inconsistent ignored -> new Answer(422, PLAIN, "the proof does not show it\n");
            case Verdict.NotSigned ignored -> new Answer(403, PLAIN, "not signed by the log\n");
            case Verdict.Malformed ignored -> new Answer(400, PLAIN, "an old size beyond the checkpoint's\n");
        };
    }

    private Answer cosign(Submission submission, KeyName origin) throws IOException {
        memory.keep(origin, submission.checkpoint());
        return new Answer(
                200,
                PLAIN,
                key.cosign(submission.checkpoint().body(), clock.instant()).text());
    }
}
