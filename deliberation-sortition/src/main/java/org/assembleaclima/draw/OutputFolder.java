package org.assembleaclima.draw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where a command puts its files: new ones only, for a list that was published must not be written over. */
final class OutputFolder {

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
        var file = folder.resolve(name);
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new Unusable(file + " is there already");
        } catch (IOException e) {
            throw new Unusable("cannot write " + file + " (" + e.getClass().getSimpleName() + ")");
        }
    }
}
