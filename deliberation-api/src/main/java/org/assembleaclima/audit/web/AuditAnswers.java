package org.assembleaclima.audit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.view.KeptCheckpoint;
import org.assembleaclima.audit.view.LoggedEvent;
import org.assembleaclima.audit.view.ViewDigest;

/** What the log's endpoints answer. Hashes are 64 hex digits. */
final class AuditAnswers {

    private AuditAnswers() {}

    /**
     * One checkpoint.
     *
     * @param size how many events it covers
     * @param root of the tree over them
     * @param views that stood exactly there when it was signed; not those that had stopped
     */
    record SignedCheckpoint(long size, String root, Instant signedAt, List<ViewDigest> views) {

        static SignedCheckpoint of(KeptCheckpoint kept) {
            return new SignedCheckpoint(
                    kept.size(),
                    Checkpoint.of(SignedNote.parse(kept.note())).head().root().hex(),
                    kept.signedAt(),
                    ViewDigest.of(kept));
        }
    }

    /** @param hashes from the leaf's neighbour up */
    record InclusionProof(long index, long size, List<String> hashes) {}

    /** @param hashes as RFC 9162 orders them */
    record ConsistencyProof(long from, long to, List<String> hashes) {}

    /**
     * What the log says of one event.
     *
     * @param index from 0; the event's position less one
     * @param hash of the leaf
     * @param leaf the canonical JSON the hash is of
     */
    record LogEntry(long index, String hash, String leaf) {

        static LogEntry of(LoggedEvent event) {
            return new LogEntry(
                    event.index(),
                    event.entry().hash().hex(),
                    new String(event.entry().bytes(), UTF_8));
        }
    }

    /**
     * A public key.
     *
     * @param publicKey the line to pin
     * @param firstSize of the first checkpoint it signed
     */
    record LogKey(String publicKey, long firstSize) {}
}
