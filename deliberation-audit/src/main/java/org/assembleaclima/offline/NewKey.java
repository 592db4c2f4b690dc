package org.assembleaclima.offline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.KeyName;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.SigningKey;

/** {@code new-key}: makes the secret key of a log or of a witness, in a file its owner alone can read. */
final class NewKey {

    static final String USAGE = "new-key NAME FILE [--witness]";

    private final PrintStream out;

    NewKey(PrintStream out) {
        this.out = out;
    }

    void run(List<String> given) throws IOException {
        var arguments = Arguments.parse(given, Set.of(), Set.of("--witness")).expecting(2, USAGE);
        var kind = arguments.has("--witness") ? KeyKind.WITNESS : KeyKind.LOG;
        var key = SigningKey.generate(name(arguments.value(0)), kind, new SecureRandom());
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var file = Files.createFile(Notes.path(arguments.value(1)), ownerOnly);
            Files.writeString(file, key.secretText() + "\n");
        } catch (FileAlreadyExistsException e) {
            throw new Unusable(arguments.value(1) + " is there already: no key is ever overwritten");
        } catch (UnsupportedOperationException e) {
            throw new Unusable(arguments.value(1) + ": this file system cannot keep a file to its owner");
        }
        out.println(key.verifier().text());
    }

    private static KeyName name(String text) {
        try {
            return new KeyName(text);
        } catch (MalformedNote e) {
            throw new Unusable(String.valueOf(e.getMessage()));
        }
    }
}
