package org.assembleaclima.audit.view;

import java.util.Optional;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.LeafEntry;
import org.jspecify.annotations.Nullable;

/**
 * One stored event, byte by byte as it lies in the database. Its arrays are nobody's to change.
 *
 * @param position in the one order of all events, from 1
 * @param sequenceNumber from 0, within the stream
 * @param streamType null where none is stored
 * @param revision null where none is stored
 * @param recordedAt as it is stored, not read
 * @param leaf the hash the log keeps of it; null when the log has not come so far, or has lost it
 */
@SuppressWarnings("ArrayRecordComponent") // tens of thousands a second pass through: none is compared, none copied
public record RecordedRow(
        long position,
        String eventId,
        String stream,
        long sequenceNumber,
        @Nullable String streamType,
        String recordedAt,
        String type,
        @Nullable String revision,
        byte[] payload,
        byte[] metadata,
        byte @Nullable [] leaf) {

    /**
     * The leaf the log has for it; what it would be, where the log has none. So a row that was changed since shows a leaf
     * that is not its own.
     */
    public Hash leafHash(Hash payloadHash, Hash metadataHash) {
        return leaf != null && leaf.length == Hash.LENGTH
                ? Hash.of(leaf)
                : entry(payloadHash, metadataHash).hash();
    }

    private LeafEntry entry(Hash payloadHash, Hash metadataHash) {
        return new LeafEntry(
                eventId,
                stream,
                sequenceNumber,
                Optional.ofNullable(streamType),
                type,
                Optional.ofNullable(revision),
                recordedAt,
                payloadHash,
                metadataHash);
    }
}
