package org.assembleaclima.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a real PostgreSQL with fsync on, shared by every test class that carries this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "deliberation.web.requests-per-minute=10000000",
            // Some tests change rows behind the application's back and put them right again.
            "deliberation.audit.self-check-after=1d"
        })
@ContextConfiguration(initializers = {TestViews.Registered.class, PostgresServer.Connected.class})
@ExtendWith(MovableClock.IsAxonsClock.class)
@Import({MovableClock.Configuration.class, TestMembers.class, Api.class})
public @interface OnPostgres {}
