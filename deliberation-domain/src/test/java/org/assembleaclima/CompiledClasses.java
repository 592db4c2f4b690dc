package org.assembleaclima;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assembleaclima.common.Command;

/** Every class of the module as it was compiled, so that nothing has to be listed to be seen. */
final class CompiledClasses {

    private static final String SUFFIX = ".class";

    private CompiledClasses() {}

    static List<Class<?>> ofTheModule() throws IOException, URISyntaxException {
        var root = Path.of(Command.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(SUFFIX) && !file.endsWith("package-info.class"))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .<Class<?>>map(file -> named(file.replace('/', '.').replace('\\', '.')))
                    .toList();
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, Command.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e); // the file is there
        }
    }
}
