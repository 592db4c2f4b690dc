package org.assembleaclima.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assembleaclima.audit.KeyName;
import org.assembleaclima.audit.web.AuditProperties;
import org.assembleaclima.security.web.SecurityProperties.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What the log is called and where its files are: as configured, and in local mode beside the database otherwise.
 *
 * @param directory outside the database, so that a database that was cut or restored is found by what is in it
 */
record LogFiles(KeyName origin, Path directory) {

    private static final String LOCAL_ORIGIN = "localhost/assemblea-clima";
    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:)?([^;:]+)(?:;.*)?");
    private static final String H2_MEMORY = "jdbc:h2:mem:";

    /** @param database its JDBC address */
    static LogFiles of(AuditProperties properties, Mode mode, String database) {
        if (mode == Mode.PRODUCTION) {
            required(properties.origin(), "deliberation.audit.origin");
            required(properties.directory(), "deliberation.audit.directory");
        }
        var origin = properties.origin() == null ? LOCAL_ORIGIN : properties.origin();
        var directory = properties.directory() == null ? beside(database) : properties.directory();
        return new LogFiles(new KeyName(origin), directory);
    }

    private static void required(@Nullable Object value, String property) {
        if (value == null) throw new IllegalStateException("production mode needs " + property);
    }

    /** Each database has files of its own: a log goes on from its own last checkpoint only. */
    private static Path beside(String database) {
        if (database.startsWith(H2_MEMORY)) return temporary();
        var file = H2_FILE.matcher(database);
        if (!file.matches()) return Path.of(".data", "audit");
        return Path.of(file.group(1).replaceFirst("^~", System.getProperty("user.home")) + ".audit");
    }

    /** For a database that is gone when the process is. */
    private static Path temporary() {
        try {
            return Files.createTempDirectory("deliberation-audit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path key() {
        return directory.resolve("signing-key");
    }

    Path lastCheckpoint() {
        return directory.resolve("last-checkpoint");
    }
}
