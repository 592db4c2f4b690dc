package org.assembleaclima.audit.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The log of this installation.
 *
 * @param origin names the log for ever, as an address without scheme: {@code clima.example.org/assemblea}; required in
 *     production
 * @param directory where the key and the last checkpoint are, outside the database; required in production
 * @param keyFile the secret key; in the directory unless named. Several nodes share one
 * @param nextKeyFile the key that is to take over: the next checkpoint is signed by both
 * @param witnesses who is asked to sign every checkpoint, too
 */
@ConfigurationProperties("deliberation.audit")
public record AuditProperties(
        @Nullable String origin,
        @Nullable Path directory,
        @Nullable Path keyFile,
        @Nullable Path nextKeyFile,
        @DefaultValue List<Witness> witnesses) {

    /**
     * A witness.
     *
     * @param key its public key, {@code name+id+key}
     * @param address what its {@code add-checkpoint} is below
     */
    public record Witness(String key, URI address) {}
}
