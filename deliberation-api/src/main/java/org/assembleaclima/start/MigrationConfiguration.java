package org.assembleaclima.start;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MigrationConfiguration {

    @Bean
    FlywayConfigurationCustomizer migrationDatabase() {
        return flyway -> flyway.dataSource(MigrationDatabase.of(flyway.getDataSource()));
    }

    @Bean
    FlywayMigrationStrategy checkedMigration() {
        return flyway -> {
            DatabaseCheck.beforeMigration(flyway);
            flyway.migrate();
        };
    }
}
