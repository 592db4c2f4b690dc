package org.assembleaclima.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.Merkle;
import org.assembleaclima.audit.Receipt;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.TreeHead;
import org.assembleaclima.audit.Verification;
import org.assembleaclima.audit.VerifierKey;

/** {@code prove} and {@code consistency}: single proofs, checked with nothing but the key. */
final class Prove {

    static final String USAGE = "prove RECEIPT_FILE --key VKEY… [--witness VKEY]…";
    static final String CONSISTENCY_USAGE = "consistency OLD_NOTE_FILE NEW_NOTE_FILE PROOF_FILE --key VKEY…";

    /** How 32 bytes look in hex, as the server answers them, and in base64, as proofs are written to files. */
    private static final Pattern HASH =
            Pattern.compile("(?<![A-Za-z0-9+/=])(?:[0-9a-f]{64}|[A-Za-z0-9+/]{43}=)(?![A-Za-z0-9+/=])");

    private final PrintStream out;

    Prove(PrintStream out) {
        this.out = out;
    }

    /** @return whether the entry is in the log */
    boolean receipt(List<String> given) {
        var arguments =
                Arguments.parse(given, Set.of("--key", "--witness"), Set.of()).expecting(1, USAGE);
        var trust = Trust.in(arguments);
        var witnesses = Notes.witnesses(arguments);
        var receipt = receipt(arguments.value(0));
        var entry = receipt.extra()
                .orElseThrow(() -> new Unusable(arguments.value(0) + ": a receipt without the entry"))
                .array();
        try {
            var checkpoint = trust.checkpoint(receipt.checkpoint());
            if (!shows(receipt, entry, checkpoint.head())) return differs("the entry is not in the log at this place");
            for (var witness : witnesses) if (!witnessed(receipt.checkpoint(), witness)) return false;
            out.println(new String(entry, UTF_8));
            out.println("is at position " + (receipt.index() + 1) + " of "
                    + checkpoint.head().size() + " in the log " + checkpoint.origin());
            return true;
        } catch (MalformedNote e) {
            return differs(String.valueOf(e.getMessage()));
        }
    }

    private static boolean shows(Receipt receipt, byte[] entry, TreeHead head) {
        return Verification.includes(receipt.index(), head.size(), Merkle.leaf(entry), receipt.proof(), head.root());
    }

    private boolean witnessed(SignedNote note, VerifierKey witness) {
        var lines = note.linesOf(witness);
        if (lines.isEmpty()) return differs(witness.name() + " has not signed the checkpoint");
        for (var line : lines) out.println(witness.name() + " saw it on " + KeyKind.seenAt(line));
        return true;
    }

    private static Receipt receipt(String file) {
        try {
            return Receipt.parse(Notes.text(file));
        } catch (MalformedNote e) {
            throw new Unusable(file + ": " + e.getMessage());
        }
    }

    /** @return whether the newer log begins with the older one */
    boolean consistency(List<String> given) {
        var arguments = Arguments.parse(given, Set.of("--key"), Set.of()).expecting(3, CONSISTENCY_USAGE);
        var trust = Trust.in(arguments);
        try {
            var from = trust.checkpoint(Notes.note(arguments.value(0))).head();
            var to = trust.checkpoint(Notes.note(arguments.value(1))).head();
            var proof = hashes(Notes.text(arguments.value(2)));
            if (!Verification.isConsistent(from.size(), to.size(), from.root(), to.root(), proof))
                return differs("the log of " + to.size() + " events does not begin with that of " + from.size());
            out.println("The log of " + to.size() + " events begins with all " + from.size() + " of the older one.");
            return true;
        } catch (MalformedNote e) {
            return differs(String.valueOf(e.getMessage()));
        }
    }

    private static List<Hash> hashes(String text) {
        var hashes = new ArrayList<Hash>();
        var found = HASH.matcher(text);
        while (found.find())
            hashes.add(found.group().endsWith("=") ? Hash.ofBase64(found.group()) : Hash.ofHex(found.group()));
        return hashes;
    }

    private boolean differs(String what) {
        out.println("DIFFERS: " + what);
        return false;
    }
}
