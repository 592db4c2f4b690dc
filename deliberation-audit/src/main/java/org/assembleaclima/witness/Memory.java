package org.assembleaclima.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.KeyName;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.VerifierKey;
import org.assembleaclima.offline.Unusable;

/**
 * The checkpoints cosigned last, one file for each log, with the witness's own signature: a file somebody changed is not
 * believed. Losing it makes the witness believe anything once.
 */
final class Memory implements AutoCloseable {

    private final Path folder;
    private final FileChannel lock;
    private final VerifierKey own;

    /**
     * @param folder is made where it is missing
     * @param own the witness's key; the log's would not do, for it changes
     * @throws Unusable when another witness has the folder
     */
    Memory(Path folder, VerifierKey own) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.own = own;
        this.lock = locked(folder);
    }

    /** Two on one folder would each cosign what the other has not seen. */
    private static FileChannel locked(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException e) { // by this process
        }
        channel.close();
        throw new Unusable("another witness runs on " + folder);
    }

    /** @throws MalformedNote when the file is not what this witness kept for this log: then nothing may be cosigned */
    Optional<SignedNote> last(KeyName origin) throws IOException {
        var file = file(origin);
        if (!Files.exists(file)) return Optional.empty();
        try {
            var note = SignedNote.parse(Files.readString(file));
            if (!note.isSignedBy(own)) throw new MalformedNote("not signed by this witness");
            if (!Checkpoint.of(note).origin().equals(origin)) throw new MalformedNote("of another log");
            return Optional.of(note);
        } catch (MalformedNote e) {
            throw new MalformedNote(file + ", which is the memory of " + origin + ", was changed: " + e.getMessage());
        }
    }

    /**
     * On the disk when it returns, whole or not at all.
     *
     * @param cosigned with the witness's own signature
     */
    void keep(KeyName origin, SignedNote cosigned) throws IOException {
        var next = folder.resolve(file(origin).getFileName() + ".next");
        try (var channel = FileChannel.open(next, CREATE, WRITE, TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(cosigned.text().getBytes(UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        Files.move(next, file(origin), ATOMIC_MOVE);
        forceFolder();
    }

    /** Else a power cut may bring the older file back. */
    private void forceFolder() throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) return; // opens no folder as a file
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    /** Lets another witness have the folder. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    private Path file(KeyName origin) {
        return folder.resolve(Hash.digest(origin.value().getBytes(UTF_8)).hex() + ".checkpoint");
    }
}
