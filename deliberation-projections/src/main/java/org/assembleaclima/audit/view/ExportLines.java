package org.assembleaclima.audit.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assembleaclima.common.CanonicalJson.quoted;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assembleaclima.audit.Hash;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an export: one CloudEvents 1.0 object each, in a fixed order of attributes and without spaces, the payload
 * last and as it is stored. So an event's payload is every byte between {@code ,"data":} and the last brace, and equal
 * histories make equal files. docs/audit.md describes them for whoever reads them.
 */
final class ExportLines {

    /** Raised when a line changes its form. */
    static final int FORMAT = 1;

    private static final String TYPE = "org.assembleaclima.audit.history";
    private static final String VERSION = "{\"specversion\":\"1.0\",\"id\":";
    private static final String JSON = ",\"datacontenttype\":\"application/json\"";

    private final ExportHead head;
    private final Access access;
    private final String source;
    private final byte[] sourceBytes;

    ExportLines(ExportHead head, Access access) {
        this.head = head;
        this.access = access;
        this.source = ",\"source\":" + quoted(head.origin()) + ",\"type\":";
        this.sourceBytes = source.getBytes(UTF_8);
    }

    byte[] header() {
        var keys = head.keys().stream().map(key -> quoted(key)).collect(Collectors.joining(",", "[", "]"));
        var views = head.views().stream()
                .map(view -> "{\"name\":" + quoted(view.name()) + ",\"version\":"
                        + quoted(Integer.toString(view.version())) + ",\"digest\":" + quoted(view.digest()) + "}")
                .collect(Collectors.joining(",", "[", "]"));
        return frame(
                "",
                "{\"format\":" + FORMAT + ",\"size\":" + quoted(Long.toString(head.size())) + ",\"access\":"
                        + quoted(access.code()) + ",\"checkpoint\":" + quoted(head.note()) + ",\"keys\":" + keys
                        + ",\"views\":" + views + "}");
    }

    byte[] trailer(Map<WithheldFor, Long> withheld) {
        var counts = withheld.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(count -> "{\"reason\":" + quoted(count.getKey().code()) + ",\"payloads\":"
                        + quoted(Long.toString(count.getValue())) + "}")
                .collect(Collectors.joining(",", "[", "]"));
        return frame("-end", "{\"size\":" + quoted(Long.toString(head.size())) + ",\"withheld\":" + counts + "}");
    }

    private byte[] frame(String end, String data) {
        var id = "history-" + head.size() + "-" + access.code() + end;
        return (VERSION + quoted(id) + source + quoted(TYPE + end) + ",\"time\":"
                        + quoted(head.signedAt().toString()) + JSON + ",\"data\":" + data + "}\n")
                .getBytes(UTF_8);
    }

    /** @param withheld empty when the event is told whole */
    void event(RecordedRow row, Optional<WithheldFor> withheld, LineBuffer line) {
        var payloadHash = Hash.digest(row.payload());
        var metadataHash = Hash.digest(row.metadata());
        line.json(VERSION).text(row.eventId()).raw(sourceBytes).text(row.type());
        attribute(line, ",\"subject\":", row.stream());
        attribute(line, ",\"time\":", row.recordedAt());
        line.json(JSON);
        attribute(line, ",\"position\":", Long.toString(row.position()));
        attribute(line, ",\"sequencenumber\":", Long.toString(row.sequenceNumber()));
        attribute(line, ",\"streamtype\":", row.streamType());
        attribute(line, ",\"revision\":", row.revision());
        attribute(line, ",\"payloadhash\":", payloadHash.hex());
        attribute(line, ",\"metadatahash\":", metadataHash.hex());
        attribute(
                line, ",\"leafhash\":", row.leafHash(payloadHash, metadataHash).hex());
        if (withheld.isPresent())
            attribute(line, ",\"withheld\":", withheld.get().code());
        else content(row, line);
        line.json("}\n");
    }

    private static void content(RecordedRow row, LineBuffer line) {
        var metadata =
                PlainJson.isLine(row.metadata()) ? EventMetadata.read(row.metadata()) : Optional.<EventMetadata>empty();
        metadata.ifPresentOrElse(
                told -> {
                    attribute(line, ",\"actor\":", told.actor());
                    attribute(line, ",\"actorroles\":", told.roles());
                    attribute(line, ",\"causationid\":", told.correlationId());
                    attribute(line, ",\"correlationid\":", told.traceId());
                    attribute(line, ",\"metadata\":", new String(row.metadata(), UTF_8));
                },
                () -> attribute(line, ",\"metadatabase64\":", base64(row.metadata())));
        if (PlainJson.isObject(row.payload())) line.json(",\"data\":").raw(row.payload());
        else attribute(line, ",\"data_base64\":", base64(row.payload()));
    }

    private static void attribute(LineBuffer line, String name, @Nullable String value) {
        if (value != null) line.json(name).text(value);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
