package org.assembleaclima.testing;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assembleaclima.membership.Assemblies;
import org.assembleaclima.membership.Member;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.session.CycleMembers;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Who belongs to every assembly of a test: its own and two more. */
@TestConfiguration(proxyBeanMethods = false)
public class TestMembers {

    public static final String ADA = "00000000-0000-4000-8000-0000000000a1";
    public static final String BRUNO = "00000000-0000-4000-8000-0000000000b2";
    public static final String STRANGER = "ffffffff-0000-4000-8000-0000000000c3";

    /** First, so that handlers receive this one and not the application's. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    CycleMembers testMembers(Assemblies assemblies) {
        return cycleId -> {
            var members = assemblies.of(cycleId).members().stream().map(Member::memberId);
            return Stream.concat(members, Stream.of(ADA, BRUNO).map(MemberId::of))
                    .collect(Collectors.toSet());
        };
    }
}
