package org.assembleaclima.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.LeafEntry;

/** One event of an export, as it was cut out of its line. */
final class EventLine {

    private static final byte[] ID = bytes("{\"specversion\":\"1.0\",\"id\":\"");
    private static final byte[] SOURCE = bytes(",\"source\":\"");
    private static final byte[] TYPE = bytes(",\"type\":\"");
    private static final byte[] SUBJECT = bytes(",\"subject\":\"");
    private static final byte[] TIME = bytes(",\"time\":\"");
    private static final byte[] POSITION = bytes(",\"datacontenttype\":\"application/json\",\"position\":\"");
    private static final byte[] SEQUENCE_NUMBER = bytes(",\"sequencenumber\":\"");
    private static final byte[] STREAM_TYPE = bytes(",\"streamtype\":\"");
    private static final byte[] REVISION = bytes(",\"revision\":\"");
    private static final byte[] PAYLOAD_HASH = bytes(",\"payloadhash\":\"");
    private static final byte[] METADATA_HASH = bytes(",\"metadatahash\":\"");
    private static final byte[] LEAF_HASH = bytes(",\"leafhash\":\"");
    private static final byte[] WITHHELD = bytes(",\"withheld\":\"");
    private static final byte[] ACTOR = bytes(",\"actor\":\"");
    private static final byte[] ACTOR_ROLES = bytes(",\"actorroles\":\"");
    private static final byte[] CAUSATION = bytes(",\"causationid\":\"");
    private static final byte[] CORRELATION = bytes(",\"correlationid\":\"");
    private static final byte[] METADATA = bytes(",\"metadata\":\"");
    private static final byte[] METADATA_64 = bytes(",\"metadatabase64\":\"");
    private static final byte[] DATA = bytes(",\"data\":");
    private static final byte[] DATA_64 = bytes(",\"data_base64\":\"");
    private static final byte[] END = bytes("}");

    /** What an event tells of its cause; each absent where the metadata does not say it. */
    record Told(
            Optional<String> actor, Optional<String> roles, Optional<String> causation, Optional<String> correlation) {}

    final long line;
    final String source;
    final long position;
    final LeafEntry entry;
    final Hash leaf;
    final Optional<String> withheld;
    final Told told;

    /** Empty where withheld. */
    final byte[] metadata;

    /** Empty where withheld. */
    final byte[] payload;

    private EventLine(Cutter in) {
        line = in.line();
        in.expect(ID);
        var id = in.text();
        in.expect(SOURCE);
        source = in.text();
        in.expect(TYPE);
        var type = in.text();
        in.expect(SUBJECT);
        var stream = in.text();
        in.expect(TIME);
        var time = in.text();
        in.expect(POSITION);
        position = in.number();
        in.expect(SEQUENCE_NUMBER);
        var sequenceNumber = in.number();
        var streamType = optional(in, STREAM_TYPE);
        var revision = optional(in, REVISION);
        in.expect(PAYLOAD_HASH);
        var payloadHash = in.hash();
        in.expect(METADATA_HASH);
        var metadataHash = in.hash();
        in.expect(LEAF_HASH);
        leaf = in.hash();
        entry = new LeafEntry(id, stream, sequenceNumber, streamType, type, revision, time, payloadHash, metadataHash);
        withheld = optional(in, WITHHELD);
        if (withheld.isPresent()) {
            in.expect(END);
            told = new Told(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
            metadata = new byte[0];
            payload = new byte[0];
        } else {
            told = new Told(
                    optional(in, ACTOR), optional(in, ACTOR_ROLES), optional(in, CAUSATION), optional(in, CORRELATION));
            metadata = metadata(in);
            payload = payload(in);
        }
        in.expectEnd();
    }

    /** @throws Unusable when the line is not exactly of the form docs/audit.md gives */
    static EventLine cut(Cutter in) {
        return new EventLine(in);
    }

    private static Optional<String> optional(Cutter in, byte[] name) {
        return in.skip(name) ? Optional.of(in.text()) : Optional.empty();
    }

    private static byte[] metadata(Cutter in) {
        if (in.skip(METADATA)) return in.textBytes();
        in.expect(METADATA_64);
        return decoded(in, in.text());
    }

    private static byte[] payload(Cutter in) {
        if (in.skip(DATA)) return in.restBut('}');
        in.expect(DATA_64);
        var decoded = decoded(in, in.text());
        in.expect(END);
        return decoded;
    }

    private static byte[] decoded(Cutter in, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw in.foreign("not base64");
        }
    }

    static byte[] bytes(String literal) {
        return literal.getBytes(UTF_8);
    }
}
