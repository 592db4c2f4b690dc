package org.assembleaclima.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.assembleaclima.audit.view.Alarm;
import org.assembleaclima.audit.view.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The log of this installation, as this node knows it.
 *
 * @param origin names the log for ever
 * @param publicKey the line to pin
 * @param size how many events the last checkpoint covers; 0 before the first one
 * @param signedAt when it was signed; null before the first one
 * @param alarm why nothing is signed any more; null when all is well
 * @param failure the kind of failure that keeps the log from going on; null when none does
 * @param witnesses those that are asked to sign
 * @param selfCheck the last one of this node; null before the first one
 */
record AuditStatus(
        String origin,
        String publicKey,
        long size,
        @Nullable Instant signedAt,
        @Nullable Alarm alarm,
        @Nullable String failure,
        List<WitnessStanding> witnesses,
        @Nullable CheckStatus selfCheck) {

    /**
     * What a self-check found.
     *
     * @param size how many events it compared with their leaves
     * @param differences how many
     * @param findings the first hundred of them
     */
    record CheckStatus(Instant at, boolean ok, long size, long differences, List<Finding> findings) {}

    @JsonIgnore
    boolean isWell() {
        return alarm == null
                && failure == null
                && witnesses.stream().noneMatch(AuditStatus::isAlarm)
                && (selfCheck == null || selfCheck.ok());
    }

    private static boolean isAlarm(WitnessStanding witness) {
        return witness.trouble() != null && witness.trouble().isAlarm();
    }
}
