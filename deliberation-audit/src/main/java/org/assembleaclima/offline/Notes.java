package org.assembleaclima.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.VerifierKey;

/** Reads keys and notes that were handed in. */
final class Notes {

    private Notes() {}

    /** @throws Unusable when it is no key */
    static VerifierKey key(String option, String text) {
        try {
            return VerifierKey.parse(text);
        } catch (MalformedNote e) {
            throw new Unusable(option + ": " + e.getMessage());
        }
    }

    /** @throws Unusable when one is no key of a witness */
    static List<VerifierKey> witnesses(Arguments arguments) {
        return arguments.all("--witness").stream()
                .map(text -> key("--witness", text))
                .peek(key -> {
                    if (key.kind() != KeyKind.WITNESS) throw new Unusable("--witness: not the key of a witness");
                })
                .toList();
    }

    /** @throws Unusable when the file holds no note */
    static SignedNote note(String file) {
        try {
            return SignedNote.parse(text(file));
        } catch (MalformedNote e) {
            throw new Unusable(file + ": " + e.getMessage());
        }
    }

    /** @throws Unusable when no file can be called so */
    static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new Unusable("not a name of a file: " + file);
        }
    }

    /** @throws Unusable when it cannot be read */
    static String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new Unusable(file + " cannot be read as text");
        }
    }
}
