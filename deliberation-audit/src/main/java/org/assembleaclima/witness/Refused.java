package org.assembleaclima.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.Submission;

/**
 * The submissions that bear the log's signature and do not continue what was cosigned, each beside the checkpoint it does
 * not continue: without both nobody could be shown anything later.
 */
final class Refused {

    /** Of each kind. The first ones tell where it began; more would only fill the disk. */
    static final int MOST = 20;

    private static final String SUBMISSION = ".submission";

    private final Path folder;

    /** @param folder is made where it is missing */
    Refused(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /**
     * Why it is kept. They are counted apart: anybody can send a wrong proof with a checkpoint the log published, but nobody
     * without the log's key a second root.
     */
    enum Kind {
        /** Two roots of one size: the log signed both, which shows a fork by itself. */
        FORK,
        /** The proof does not lead from one to the other. */
        UNPROVEN;

        private String prefix() {
            return this == FORK ? "fork-" : "unproven-";
        }
    }

    /**
     * On the disk when it returns. What was kept of the same checkpoint before is not written again.
     *
     * @param cosigned what it does not continue; empty when nothing was cosigned
     * @return for the log's line: where it is, or why it is not
     */
    String keep(Kind kind, Submission submission, Optional<SignedNote> cosigned) throws IOException {
        var name = kind.prefix()
                + Hash.digest(submission.checkpoint().body().getBytes(UTF_8)).hex();
        var file = folder.resolve(name + SUBMISSION);
        if (Files.exists(file)) return "kept before as " + file;
        if (kept(kind) >= MOST) return "not kept: " + MOST + " are kept in " + folder;
        if (cosigned.isPresent())
            write(folder.resolve(name + ".cosigned"), cosigned.get().text());
        write(file, submission.text());
        return "kept as " + file;
    }

    private long kept(Kind kind) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(kind.prefix()) && name.endsWith(SUBMISSION))
                    .count();
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file); // half written when the disk was full
        Files.writeString(file, text, CREATE_NEW, WRITE, SYNC);
    }
}
