package org.assembleaclima.application;

import org.assembleaclima.session.CycleMembers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What sessions may ask about others. */
@Configuration
class SessionLookups {

    /** No feature records memberships, so no assembly has members and nobody is let in. */
    @Bean
    CycleMembers cycleMembers() {
        return (cycleId, memberId) -> false;
    }
}
