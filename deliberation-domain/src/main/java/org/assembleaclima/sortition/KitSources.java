package org.assembleaclima.sortition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.assembleaclima.audit.Hash;

/** Whether the two sources of a kit are what their evidence shows, and of the time they were due at. */
final class KitSources {

    private static final Pattern TIME =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\\.[0-9]+)?Z");
    private final Kit kit;
    private final BiConsumer<String, String> findings;

    /** @param findings takes where, and what is wrong there */
    KitSources(Kit kit, BiConsumer<String, String> findings) {
        this.kit = kit;
        this.findings = findings;
    }

    void check() {
        var uses = kit.sources().stream().map(Kit.Source::use).toList();
        if (!uses.equals(List.of("numbering", "draw"))) {
            findings.accept("sources", "are for " + uses + ", not for numbering and draw");
            return;
        }
        var times = new ArrayList<Instant>();
        for (int i = 0; i < uses.size(); i++)
            source("sources[" + i + "]", kit.sources().get(i)).ifPresent(times::add);
        if (times.size() == 2 && times.get(0).isAfter(times.get(1)))
            findings.accept("sources[1].time", "earlier than that of the numbering");
    }

    /** When it was due, to the second. */
    private Optional<Instant> source(String where, Kit.Source source) {
        var evidence = source.evidence();
        var signature = evidence.get("signature");
        var text = evidence.get("text");
        var isQuicknet = source.name().equals(Beacon.QUICKNET_NAME);
        if (isQuicknet && !evidence.keySet().containsAll(List.of("round", "signature")))
            findings.accept(where + ".evidence", "no round and signature");
        if (signature == null && text == null) findings.accept(where + ".evidence", "neither text nor signature");
        if (signature != null && !KitForms.HEX.matcher(signature).matches())
            findings.accept(where + ".evidence.signature", "not hex");
        else if (signature != null)
            signed(
                    where,
                    source.value(),
                    Hash.of(Beacon.randomness(HexFormat.of().parseHex(signature))));
        if (text != null && !SourceEvidence.TEXT.matcher(text).matches())
            findings.accept(where + ".evidence.text", "not of the form that is recorded: it may look like another");
        if (text != null && !HexFormat.of().formatHex(Digests.utf8(text)).equals(source.value()))
            findings.accept(where + ".value", "is not the text of the evidence");
        var due = moment(where, source.time());
        if (isQuicknet && evidence.containsKey("round"))
            due.ifPresent(at -> round(where, at, String.valueOf(evidence.get("round"))));
        return due;
    }

    private void signed(String where, String value, Hash found) {
        if (!value.equals(found.hex()))
            findings.accept(where + ".value", "is " + value + ", but SHA-256 of the signature is " + found);
    }

    private void round(String where, Instant due, String round) {
        var expected = due.isBefore(Beacon.QUICKNET.genesis()) ? "none" : String.valueOf(Beacon.QUICKNET.round(due));
        if (!round.equals(expected))
            findings.accept(
                    where + ".evidence.round", "is " + round + ", but round " + expected + " was due at " + due);
    }

    private Optional<Instant> moment(String where, String time) {
        var matcher = TIME.matcher(time);
        if (!matcher.matches()) {
            findings.accept(where + ".time", "not ISO 8601 in UTC");
            return Optional.empty();
        }
        try {
            var at = LocalDateTime.parse(matcher.group(1));
            if (at.getYear() > 0) return Optional.of(at.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            // told below, as is a year 0
        }
        findings.accept(where + ".time", "no such time");
        return Optional.empty();
    }
}
