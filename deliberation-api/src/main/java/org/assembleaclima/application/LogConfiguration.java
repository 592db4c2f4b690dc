package org.assembleaclima.application;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.audit.view.Cosignatures;
import org.assembleaclima.audit.view.EventLog;
import org.assembleaclima.audit.view.KeptCheckpoints;
import org.assembleaclima.audit.view.KeyFile;
import org.assembleaclima.audit.view.KnownKeys;
import org.assembleaclima.audit.view.LoggedEvents;
import org.assembleaclima.audit.view.PressingEvents;
import org.assembleaclima.audit.view.RememberedCheckpoint;
import org.assembleaclima.audit.view.SelfCheck;
import org.assembleaclima.audit.view.SigningKeys;
import org.assembleaclima.audit.view.ViewDigest;
import org.assembleaclima.audit.web.AuditProperties;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.security.web.SecurityProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The log of all events: its keys, who adds to it, who checks it. */
@Configuration
class LogConfiguration {

    @Bean
    LogFiles logFiles(
            AuditProperties properties,
            SecurityProperties security,
            @Value("${spring.datasource.url}") String database) {
        return LogFiles.of(properties, security.mode(), database);
    }

    @Bean
    SigningKeys signingKeys(AuditProperties properties, LogFiles files, Supplier<SigningKey> newKeys) {
        var file = properties.keyFile() == null ? files.key() : properties.keyFile();
        var current = KeyFile.readOrCreate(file, newKeys);
        if (!current.verifier().name().equals(files.origin())
                || current.verifier().kind() != KeyKind.LOG)
            throw new IllegalStateException(
                    "the key " + file + " is not one of the log " + files.origin() + " (deliberation.audit.origin)");
        return new SigningKeys(
                current, Optional.ofNullable(properties.nextKeyFile()).map(KeyFile::read));
    }

    @Bean
    RememberedCheckpoint rememberedCheckpoint(LogFiles files) {
        return new RememberedCheckpoint(files.lastCheckpoint());
    }

    @Bean
    EventLog eventLog(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            SigningKeys keys,
            RememberedCheckpoint remembered,
            Projector projector,
            Clock clock) {
        return new EventLog(
                jdbc, new TransactionTemplate(transactions), keys, remembered, size -> views(projector, size), clock);
    }

    /** As {@code log_checkpoint.views} has them. */
    private static String views(Projector projector, long size) {
        return projector.servedAt(size).stream()
                .map(view -> new ViewDigest(view.name(), view.codeVersion(), view.digest()).line())
                .collect(Collectors.joining());
    }

    @Bean
    PressingEvents pressingEvents(JdbcClient db) {
        return new PressingEvents(db);
    }

    @Bean
    KeptCheckpoints keptCheckpoints(JdbcClient db) {
        return new KeptCheckpoints(db);
    }

    @Bean
    KnownKeys knownKeys(JdbcClient db) {
        return new KnownKeys(db);
    }

    @Bean
    Cosignatures cosignatures(JdbcClient db) {
        return new Cosignatures(db);
    }

    @Bean
    LoggedEvents loggedEvents(JdbcClient db) {
        return new LoggedEvents(db);
    }

    @Bean
    SelfCheck selfCheck(JdbcClient db, SigningKeys keys, RememberedCheckpoint remembered, Clock clock) {
        return new SelfCheck(db, keys, remembered, clock);
    }
}
