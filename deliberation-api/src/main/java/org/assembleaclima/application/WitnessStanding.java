package org.assembleaclima.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one witness.
 *
 * @param size of the largest checkpoint it signed; 0 for none
 * @param seenAt when it did, as it says; null for never
 * @param trouble why it did not sign the last one it was asked for; null when it did, or was not asked yet
 */
record WitnessStanding(
        String publicKey,
        long size,
        @Nullable Instant seenAt,
        @Nullable WitnessTrouble trouble) {}
