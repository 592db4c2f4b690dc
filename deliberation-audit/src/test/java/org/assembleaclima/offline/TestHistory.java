package org.assembleaclima.offline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assembleaclima.common.CanonicalJson.quoted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.Frontier;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.KeyName;
import org.assembleaclima.audit.LeafEntry;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.audit.TreeHead;

/** A log of its own that writes exports as docs/audit.md describes them, so that they can be bent in every way. */
final class TestHistory {

    static final KeyName ORIGIN = new KeyName("localhost/test");
    static final String SIGNED_AT = "2025-03-01T10:00:00Z";

    /** One stored row. */
    record Stored(
            String id,
            String stream,
            long sequenceNumber,
            String streamType,
            String type,
            String revision,
            String recordedAt,
            String payload,
            String metadata) {

        LeafEntry entry() {
            return new LeafEntry(
                    id,
                    stream,
                    sequenceNumber,
                    Optional.of(streamType),
                    type,
                    Optional.of(revision),
                    recordedAt,
                    Hash.digest(payload.getBytes(UTF_8)),
                    Hash.digest(metadata.getBytes(UTF_8)));
        }

        Stored with(String newPayload) {
            return new Stored(id, stream, sequenceNumber, streamType, type, revision, recordedAt, newPayload, metadata);
        }

        Stored at(String newTime) {
            return new Stored(id, stream, sequenceNumber, streamType, type, revision, newTime, payload, metadata);
        }

        Stored as(String newType) {
            return new Stored(id, stream, sequenceNumber, streamType, newType, revision, recordedAt, payload, metadata);
        }

        Stored by(String actor, String roles) {
            return new Stored(
                    id,
                    stream,
                    sequenceNumber,
                    streamType,
                    type,
                    revision,
                    recordedAt,
                    payload,
                    TestHistory.metadata(id, actor, roles));
        }
    }

    final SigningKey key;
    final List<Stored> events = new ArrayList<>();
    final Map<String, String> views = new TreeMap<>();
    final Map<String, String> withheldTypes = new TreeMap<>();
    String access = "auditor";
    List<SigningKey> signers;

    TestHistory() {
        key = SigningKey.generate(ORIGIN, KeyKind.LOG, new Random(1));
        signers = List.of(key);
    }

    static String metadata(String cause, String actor, String roles) {
        return "{\"traceId\":\"t-" + cause + "\",\"correlationId\":\"c-" + cause + "\",\"actor\":" + quoted(actor)
                + ",\"roles\":" + quoted(roles) + "}";
    }

    TestHistory add(Stored event) {
        events.add(event);
        return this;
    }

    /** Whatever the rules think of it: for what concerns hashes only. */
    TestHistory filler(int count) {
        for (int i = 0; i < count; i++) {
            var n = events.size();
            var id = String.format("00000000-0000-4000-8000-%012d", n);
            add(new Stored(
                    id,
                    "stream-" + n % 7,
                    n / 7,
                    "Something",
                    "SomethingHappened",
                    "1",
                    "2025-01-01T00:00:00." + String.format("%06d", n) + "Z",
                    "{\"text\":\"número " + n + " \\\"\\n\"}",
                    metadata(id, "a.b-1", "member chair")));
        }
        return this;
    }

    static SignedNote note(List<Stored> events, List<SigningKey> signers) {
        var frontier = new Frontier();
        events.forEach(event -> frontier.add(event.entry().hash()));
        return new Checkpoint(ORIGIN, new TreeHead(frontier.size(), frontier.root())).sign(signers);
    }

    SignedNote note() {
        return note(events, signers);
    }

    List<String> lines() {
        return lines(note(), events, events);
    }

    /** @param signed what the log kept, which may differ from what is stored now */
    List<String> lines(SignedNote note, List<Stored> signed, List<Stored> stored) {
        var lines = new ArrayList<String>();
        lines.add(header(note, signed.size()));
        var withheld = new TreeMap<String, Integer>();
        for (int i = 0; i < stored.size(); i++) {
            var reason = withheldTypes.get(stored.get(i).type());
            if (reason != null) withheld.merge(reason, 1, Integer::sum);
            lines.add(event(i + 1, stored.get(i), signed.get(i).entry().hash()));
        }
        lines.add(trailer(signed.size(), withheld));
        return lines;
    }

    String header(SignedNote note, int size) {
        return "{\"specversion\":\"1.0\",\"id\":\"history-" + size + "-" + access + "\",\"source\":\"" + ORIGIN
                + "\",\"type\":\"org.assembleaclima.audit.history\",\"time\":\"" + SIGNED_AT
                + "\",\"datacontenttype\":\"application/json\",\"data\":{\"format\":1,\"size\":\"" + size
                + "\",\"access\":\"" + access + "\",\"checkpoint\":" + quoted(note.text()) + ",\"keys\":["
                + signers.stream()
                        .map(signer -> quoted(signer.verifier().text()))
                        .collect(Collectors.joining(","))
                + "],\"views\":["
                + views.entrySet().stream()
                        .map(view -> "{\"name\":" + quoted(view.getKey()) + "," + view.getValue() + "}")
                        .collect(Collectors.joining(","))
                + "]}}";
    }

    String event(long position, Stored event, Hash leaf) {
        var entry = event.entry();
        var line = "{\"specversion\":\"1.0\",\"id\":" + quoted(event.id()) + ",\"source\":\"" + ORIGIN + "\",\"type\":"
                + quoted(event.type()) + ",\"subject\":" + quoted(event.stream()) + ",\"time\":"
                + quoted(event.recordedAt()) + ",\"datacontenttype\":\"application/json\",\"position\":\"" + position
                + "\",\"sequencenumber\":\"" + event.sequenceNumber() + "\",\"streamtype\":"
                + quoted(event.streamType()) + ",\"revision\":" + quoted(event.revision()) + ",\"payloadhash\":\""
                + entry.payload() + "\",\"metadatahash\":\"" + entry.metadata() + "\",\"leafhash\":\"" + leaf + "\"";
        var reason = withheldTypes.get(event.type());
        if (reason != null) return line + ",\"withheld\":" + quoted(reason) + "}";
        return line + told(event, "actor", "actor") + told(event, "actorroles", "roles")
                + told(event, "causationid", "correlationId") + told(event, "correlationid", "traceId")
                + ",\"metadata\":" + quoted(event.metadata()) + ",\"data\":" + event.payload() + "}";
    }

    private static String told(Stored event, String attribute, String key) {
        var value = event.metadata().split("\"" + key + "\":\"", 2);
        return value.length < 2 ? "" : ",\"" + attribute + "\":\"" + value[1].split("\"", 2)[0] + "\"";
    }

    String trailer(int size, Map<String, Integer> withheld) {
        return "{\"specversion\":\"1.0\",\"id\":\"history-" + size + "-" + access + "-end\",\"source\":\"" + ORIGIN
                + "\",\"type\":\"org.assembleaclima.audit.history-end\",\"time\":\"" + SIGNED_AT
                + "\",\"datacontenttype\":\"application/json\",\"data\":{\"size\":\"" + size + "\",\"withheld\":["
                + withheld.entrySet().stream()
                        .map(one -> "{\"reason\":\"" + one.getKey() + "\",\"payloads\":\"" + one.getValue() + "\"}")
                        .collect(Collectors.joining(","))
                + "]}}";
    }

    static Path write(Path file, List<String> lines) throws IOException {
        return Files.writeString(file, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
