package org.assembleaclima.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assembleaclima.common.CanonicalJson.quoted;

import java.util.Optional;

/**
 * What the log says of one stored event: who it is and the fingerprints of its bytes, never the bytes. So a payload can be
 * withheld or erased while every proof goes on to hold.
 *
 * @param eventId unique
 * @param stream the aggregate's id
 * @param sequenceNumber from 0, without gap within the stream
 * @param streamType the aggregate's simple class name; absent where none is stored
 * @param type the event's simple name
 * @param revision of the event's stored shape; absent where none is stored
 * @param recordedAt as it is stored, not read
 * @param payload SHA-256 of the stored bytes
 * @param metadata SHA-256 of the stored bytes
 */
public record LeafEntry(
        String eventId,
        String stream,
        long sequenceNumber,
        Optional<String> streamType,
        String type,
        Optional<String> revision,
        String recordedAt,
        Hash payload,
        Hash metadata) {

    /** How long the bytes may get, so that their length fits the two bytes it has in an entry bundle. */
    public static final int LONGEST = 65_535;

    /**
     * The leaf: canonical JSON (RFC 8785) in UTF-8. All values are texts, numbers too, so that no reader rounds them; what
     * is absent is left out.
     */
    public byte[] bytes() {
        var json = new StringBuilder(512)
                .append("{\"event_id\":")
                .append(quoted(eventId))
                .append(",\"metadata_sha256\":")
                .append(quoted(metadata.hex()))
                .append(",\"payload_sha256\":")
                .append(quoted(payload.hex()))
                .append(",\"recorded_at\":")
                .append(quoted(recordedAt));
        revision.ifPresent(value -> json.append(",\"revision\":").append(quoted(value)));
        json.append(",\"sequence_number\":")
                .append(quoted(Long.toString(sequenceNumber)))
                .append(",\"stream\":")
                .append(quoted(stream));
        streamType.ifPresent(value -> json.append(",\"stream_type\":").append(quoted(value)));
        return json.append(",\"type\":")
                .append(quoted(type))
                .append('}')
                .toString()
                .getBytes(UTF_8);
    }

    /** Where it stands in the tree. */
    public Hash hash() {
        return Merkle.leaf(bytes());
    }
}
