package org.assembleaclima.commitment;

import java.util.stream.Stream;

/** What a commitment's own events tell of it to other features. */
public final class CommitmentFacts {

    private CommitmentFacts() {}

    /**
     * Whether an answer may rest on it: it was made and has not been dropped.
     *
     * @param events of one commitment from its first, or none when it was never made
     */
    public static boolean stands(Stream<CommitmentEvent> events) {
        var commitment = new Commitment();
        events.forEachOrdered(commitment::on);
        return commitment.stands();
    }
}
