package org.assembleaclima;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the deliberation backend. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DeliberationApplication {

    public static void main(String[] args) {
        SpringApplication.run(DeliberationApplication.class, args);
    }
}
