package org.assembleaclima.audit;

import java.util.Optional;

/** What a witness does with a checkpoint: it cosigns none that does not begin with all it cosigned before. */
public final class Witnessing {

    private Witnessing() {}

    /** What is to be answered. */
    public sealed interface Verdict {

        /** The witness keeps this head, then signs. */
        record Cosign(Checkpoint checkpoint) implements Verdict {}

        /** The log believes another size than the witness cosigned last, or shows another root of the same size. */
        record Conflict(long cosigned) implements Verdict {}

        /** The proof does not show what it must: a log that forks, if the request is the log's. */
        record Inconsistent() implements Verdict {}

        /** Not signed by the log. */
        record NotSigned() implements Verdict {}

        /** The old size is beyond the checkpoint's. */
        record Malformed() implements Verdict {}
    }

    /**
     * @param last what the witness cosigned last for this log; empty for nothing
     * @param log whose checkpoint it must be
     */
    public static Verdict judge(Optional<TreeHead> last, Submission submission, VerifierKey log) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.verified(submission.checkpoint(), log);
        } catch (MalformedNote e) {
            return new Verdict.NotSigned();
        }
        var head = checkpoint.head();
        if (submission.oldSize() > head.size()) return new Verdict.Malformed();
        var cosigned = last.map(TreeHead::size).orElse(0L);
        if (submission.oldSize() != cosigned) return new Verdict.Conflict(cosigned);
        if (cosigned == 0)
            return submission.proof().isEmpty() ? new Verdict.Cosign(checkpoint) : new Verdict.Inconsistent();
        var root = last.orElseThrow().root();
        if (cosigned == head.size() && !root.equals(head.root())) return new Verdict.Conflict(cosigned);
        return Verification.isConsistent(cosigned, head.size(), root, head.root(), submission.proof())
                ? new Verdict.Cosign(checkpoint)
                : new Verdict.Inconsistent();
    }
}
