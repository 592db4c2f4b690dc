package org.assembleaclima.application;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** How the database is reached. */
@Configuration
class DatabaseConfiguration {

    /** Static, and bound here: it is there before any other bean. */
    @Bean
    static PostgresSettings postgresSettings(Environment environment) {
        return new PostgresSettings(
                Binder.get(environment).bindOrCreate("deliberation.database", DatabaseProperties.class));
    }

    /** Static for the same reason. */
    @Bean
    static EmbeddedSettings embeddedSettings() {
        return new EmbeddedSettings();
    }
}
