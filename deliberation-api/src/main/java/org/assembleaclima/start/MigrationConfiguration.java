package org.assembleaclima.start;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MigrationConfiguration {

    @Bean
    FlywayMigrationStrategy checkedMigration() {
        return flyway -> {
            DatabaseCheck.beforeMigration(flyway);
            flyway.migrate();
        };
    }
}
