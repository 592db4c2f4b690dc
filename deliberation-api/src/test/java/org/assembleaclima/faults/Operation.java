package org.assembleaclima.faults;

import java.time.Instant;
import java.util.Optional;

/**
 * A command as its client saw it.
 *
 * @param key its Idempotency-Key
 * @param effect what it leaves in the store if it is carried out, as {@link Fact} writes it; several commands may have one
 *     effect in common
 * @param proof what its answer says can be found in the store, once; empty where the effect says it all, or without an answer
 * @param refused when the last answer came, where that was a refusal; the outcome is unknown all the same where an attempt
 *     before it had no answer
 */
record Operation(String key, String effect, Outcome outcome, Optional<String> proof, Optional<Instant> refused) {

    Operation(String key, String effect, Outcome outcome, Optional<String> proof) {
        this(key, effect, outcome, proof, Optional.empty());
    }

    /** What the client knows. */
    enum Outcome {
        ACKNOWLEDGED,
        /** Nothing of it was recorded, the client was told. */
        REFUSED,
        /** It may have been carried out, or may yet be. */
        UNKNOWN
    }

    boolean is(Outcome asked) {
        return outcome == asked;
    }
}
