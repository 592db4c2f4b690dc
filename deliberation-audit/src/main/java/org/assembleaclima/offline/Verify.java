package org.assembleaclima.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.VerifierKey;

/** {@code verify}: whether a history is whole, signed, and follows from the rules. */
final class Verify {

    static final String USAGE =
            "verify FILE --key VKEY… [--checkpoint NOTE_FILE]… [--witness VKEY]… [--zone ZONE] [--only hashes]";

    private final PrintStream err;
    private final Findings findings = new Findings();

    Verify(PrintStream err) {
        this.err = err;
    }

    /** @throws Unusable when the arguments or the file cannot be examined */
    Findings run(List<String> given) throws IOException {
        var arguments = Arguments.parse(
                        given, Set.of("--key", "--checkpoint", "--witness", "--only", "--zone"), Set.of())
                .expecting(1, USAGE);
        var trust = Trust.in(arguments);
        var only = arguments.option("--only");
        if (only.filter(value -> !value.equals("hashes")).isPresent()) throw new Unusable("--only: hashes");
        try (var in = open(arguments.value(0))) {
            var export = new Export(in);
            var checkpoints = checkpoints(export.header(), arguments, trust);
            var tree = new Tree(findings, checkpoints);
            export.read(
                    only.isPresent() ? tree : new Both(tree, new Meaning(findings, export.header(), zone(arguments))),
                    findings,
                    new Progress(err));
        }
        return findings;
    }

    /** Both look at every event: first whether it is the one that was recorded, then what it means. */
    private record Both(Examiner first, Examiner second) implements Examiner {

        @Override
        public void gap(EventLine line, long expected) {
            first.gap(line, expected);
            second.gap(line, expected);
        }

        @Override
        public void event(EventLine line) {
            first.event(line);
            second.event(line);
        }

        @Override
        public void end() {
            first.end();
            second.end();
        }
    }

    /** By which days are told apart, unless the operator's server had another one. */
    private static ZoneId zone(Arguments arguments) {
        try {
            return ZoneId.of(arguments.option("--zone").orElse("Europe/Rome"));
        } catch (DateTimeException e) {
            throw new Unusable("--zone: no such time zone");
        }
    }

    static InputStream open(String file) {
        try {
            return Files.newInputStream(Notes.path(file));
        } catch (IOException e) {
            throw new Unusable(file + " cannot be read");
        }
    }

    /** Those whose signatures are good; of the others it is said that they are not. */
    private List<Kept> checkpoints(Header header, Arguments arguments, Trust trust) {
        var all = new ArrayList<Kept>();
        for (var file : arguments.all("--checkpoint")) check(file, Notes.note(file), trust, all);
        witnessed(all, Notes.witnesses(arguments));
        checkOwn(header, trust, all);
        return all;
    }

    private void checkOwn(Header header, Trust trust, List<Kept> all) {
        try {
            check("its own checkpoint", SignedNote.parse(header.checkpoint()), trust, all);
        } catch (MalformedNote e) {
            throw Unusable.at(1, "its checkpoint: " + e.getMessage());
        }
        if (all.isEmpty() || !all.getLast().from().equals("its own checkpoint")) return; // said already
        var head = all.getLast().checkpoint().head();
        if (head.size() != header.size())
            throw Unusable.at(1, "is of " + header.size() + " events, its checkpoint of " + head.size());
        if (!all.getLast().checkpoint().origin().value().equals(header.origin()))
            throw Unusable.at(1, "is of the log " + header.origin() + ", its checkpoint of another");
    }

    private void check(String from, SignedNote note, Trust trust, List<Kept> all) {
        findings.checked(Check.SIGNATURES);
        try {
            all.add(new Kept(from, note, trust.checkpoint(note)));
        } catch (MalformedNote e) {
            findings.differs(Difference.ofWhole(Check.SIGNATURES, from + ": " + e.getMessage()));
        }
    }

    /** Each witness must have seen one of the checkpoints that were kept. */
    private void witnessed(List<Kept> kept, List<VerifierKey> witnesses) {
        for (var witness : witnesses) {
            findings.checked(Check.SIGNATURES);
            var seen = kept.stream().filter(one -> isSeen(one, witness)).toList();
            if (seen.isEmpty())
                findings.differs(Difference.ofWhole(
                        Check.SIGNATURES, witness.name() + " has signed none of the checkpoints that were kept"));
        }
    }

    private boolean isSeen(Kept kept, VerifierKey witness) {
        try {
            var lines = kept.note().linesOf(witness);
            for (var line : lines)
                findings.note(witness.name() + " saw the log at "
                        + kept.checkpoint().head().size() + " events on " + KeyKind.seenAt(line));
            return !lines.isEmpty();
        } catch (MalformedNote e) {
            findings.differs(Difference.ofWhole(Check.SIGNATURES, kept.from() + ": " + e.getMessage()));
            return false;
        }
    }
}
