package org.assembleaclima.audit.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;
import org.assembleaclima.audit.SigningKey;

/** A secret key in a file of its own, which nobody but its owner may read. */
public final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = Set.of(OWNER_READ, OWNER_WRITE);

    private KeyFile() {}

    /**
     * Reads the key; makes one where there is no file yet. Of several nodes that start at once, one makes it.
     *
     * @throws IllegalStateException when others than the owner may read it, or none can be made here
     * @throws org.assembleaclima.audit.MalformedNote when it holds no key
     */
    public static SigningKey readOrCreate(Path file, Supplier<SigningKey> newKey) {
        if (!Files.exists(file)) create(file, newKey.get());
        return read(file);
    }

    /** As {@link #readOrCreate}, of a file that has to be there. */
    public static SigningKey read(Path file) {
        try {
            if (isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file)))
                throw new IllegalStateException("others may read the key " + file + ": chmod 600 it");
            return SigningKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key " + file, e);
        }
    }

    private static void create(Path file, SigningKey key) {
        try {
            var folder = requireNonNull(file.toAbsolutePath().getParent(), "a key in a folder");
            Files.createDirectories(folder);
            var whole = Files.createTempFile(folder, "key", null, rights(folder));
            try {
                Files.writeString(whole, key.secretText() + "\n", UTF_8);
                OnDisk.force(whole);
                link(file, whole);
            } finally {
                Files.delete(whole);
            }
            OnDisk.forceFolder(folder); // before anything is signed: a key that is lost again would be another one
        } catch (FileAlreadyExistsException e) {
            // another node was first: its key is everybody's
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the key " + file, e);
        }
    }

    /** In one step, and never over one that is there. */
    private static void link(Path file, Path whole) throws IOException {
        try {
            Files.createLink(file, whole);
        } catch (UnsupportedOperationException e) {
            throw new IllegalStateException(
                    "no new key can be made in " + file + ", where files have no hard links: make it with new-key of"
                            + " the offline tool, elsewhere, and put it there",
                    e);
        }
    }

    private static FileAttribute<?>[] rights(Path folder) {
        return isPosix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }
}
