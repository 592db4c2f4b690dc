package org.assembleaclima.draw;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Where a command puts its files: new ones only, for a list that was published must not be written over. */
final class OutputFolder {

    private static final String OWNERS = "rw-------";

    private final Path folder;

    /** Makes the folder where there is none. */
    OutputFolder(Path folder) throws Unusable {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Unusable("no folder: " + folder + " (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Before a long computation: that none of these is there. */
    void requireFree(String... names) throws Unusable {
        for (var name : names)
            if (Files.exists(folder.resolve(name))) throw new Unusable(folder.resolve(name) + " is there already");
    }

    void write(String name, String text) throws Unusable {
        create(name, text);
    }

    /** Likewise, for the owner of the file alone. */
    void writePrivately(String name, String text) throws Unusable {
        create(name, text, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNERS)));
    }

    private void create(String name, String text, FileAttribute<?>... attributes) throws Unusable {
        var file = folder.resolve(name);
        try {
            Files.createFile(file, attributes);
            Files.writeString(file, text);
        } catch (UnsupportedOperationException e) {
            throw new Unusable(file + ": this file system cannot keep a file to its owner");
        } catch (FileAlreadyExistsException e) {
            throw new Unusable(file + " is there already");
        } catch (IOException e) {
            throw new Unusable("cannot write " + file + " (" + e.getClass().getSimpleName() + ")");
        }
    }
}
