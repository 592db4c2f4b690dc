package org.assembleaclima.testing;

import org.assembleaclima.session.CycleMembers;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Who belongs to every assembly of a test: whoever has an id that begins with zeros. */
@TestConfiguration(proxyBeanMethods = false)
public class TestMembers {

    public static final String ADA = "00000000-0000-4000-8000-0000000000a1";
    public static final String BRUNO = "00000000-0000-4000-8000-0000000000b2";
    public static final String STRANGER = "ffffffff-0000-4000-8000-0000000000c3";

    /** First, so that handlers receive this one and not the application's. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    CycleMembers testMembers() {
        return (cycleId, memberId) -> memberId.toString().startsWith("00000000-");
    }
}
