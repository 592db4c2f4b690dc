package org.assembleaclima.application;

import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.membership.view.MemberEntry;
import org.assembleaclima.membership.view.MemberRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views of members and their readers. */
@Configuration
class MembershipViews {

    @Bean
    MemberRegister memberRegisterView() {
        return new MemberRegister();
    }

    @Bean
    ViewReader<MemberEntry> memberRegister(JdbcClient db, Projector projector, MemberRegister view) {
        return new ViewReader<>(db, projector, view);
    }
}
