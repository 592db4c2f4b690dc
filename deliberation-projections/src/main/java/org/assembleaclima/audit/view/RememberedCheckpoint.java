package org.assembleaclima.audit.view;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.SignedNote;
import org.jspecify.annotations.Nullable;

/** The last checkpoint this node knows of, in a file outside the database: whoever cuts or restores that is found by it. */
public final class RememberedCheckpoint {

    private final Path file;
    private @Nullable SignedNote note;

    public RememberedCheckpoint(Path file) {
        this.file = file;
    }

    /** @throws LogStopped when there is a file that holds no note */
    synchronized Optional<SignedNote> note() {
        if (note == null && Files.exists(file)) note = read();
        return Optional.ofNullable(note);
    }

    private SignedNote read() {
        try {
            return SignedNote.parse(Files.readString(file));
        } catch (IOException | MalformedNote e) {
            throw Alarm.REMEMBERED_UNREADABLE.stops();
        }
    }

    /** From now on this one; on disk when it returns. */
    synchronized void keep(SignedNote newer) {
        try {
            var folder = requireNonNull(file.toAbsolutePath().getParent(), "a file in a folder");
            Files.createDirectories(folder);
            var whole = Files.createTempFile(folder, "checkpoint", null);
            try {
                Files.writeString(whole, newer.text(), StandardCharsets.UTF_8);
                OnDisk.force(whole);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
            OnDisk.forceFolder(folder);
            note = newer;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remember the checkpoint in " + file, e);
        }
    }
}
