package org.assembleaclima.sortition;

import java.time.Duration;
import java.time.Instant;
import org.assembleaclima.audit.Hash;

/**
 * A public source of randomness that signs a round at fixed intervals: <a href="https://drand.love">drand</a>. That a
 * signature is the network's is for drand's own clients to verify; here it is only turned into the round's value.
 *
 * @param chain hash of the chain's parameters, that names it
 * @param genesis when round 1 was due
 * @param period from one round to the next
 */
public record Beacon(Hash chain, Instant genesis, Duration period) {

    /** What a source is called that is a round of {@link #QUICKNET}. */
    public static final String QUICKNET_NAME = "drand quicknet";

    /** The League of Entropy's chain whose signatures do not depend on each other: one round every three seconds. */
    public static final Beacon QUICKNET = new Beacon(
            Hash.ofHex("52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"),
            Instant.ofEpochSecond(1_692_803_367),
            Duration.ofSeconds(3));

    /**
     * The newest round due at a moment.
     *
     * @throws IllegalArgumentException for a moment before the first
     */
    public long round(Instant moment) {
        if (moment.isBefore(genesis)) throw new IllegalArgumentException("before the first round");
        return Duration.between(genesis, moment).dividedBy(period) + 1;
    }

    /**
     * When a round is due.
     *
     * @param round from 1
     */
    public Instant due(long round) {
        if (round < 1) throw new IllegalArgumentException("round " + round);
        return genesis.plus(period.multipliedBy(round - 1));
    }

    /** Whether a round is due at this very moment. */
    public boolean isDueAt(Instant moment) {
        return !moment.isBefore(genesis) && due(round(moment)).equals(moment);
    }

    /** The value of a round: SHA-256 of its signature, 32 bytes. */
    public static byte[] randomness(byte[] signature) {
        return Hash.digest(signature).bytes();
    }
}
