package org.assembleaclima.application;

import java.util.List;
import org.assembleaclima.ballot.WhenBallotAnnulledThenAbandonVote;
import org.assembleaclima.ballot.WhenBallotCertifiedThenDecide;
import org.assembleaclima.command.Commands;
import org.assembleaclima.common.Policy;
import org.assembleaclima.common.view.EventSerializer;
import org.assembleaclima.common.view.RecordedEvents;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every policy, and what follows them. */
@Configuration
class FollowUpConfiguration {

    @Bean
    RecordedEvents recordedEvents(JdbcClient db, EventSerializer serializer, EventUpcaster upcasters) {
        return new RecordedEvents(db, serializer, upcasters);
    }

    @Bean
    FollowUp followUp(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, RecordedEvents events, Commands commands) {
        List<Policy<?>> policies =
                List.of(new WhenBallotCertifiedThenDecide(), new WhenBallotAnnulledThenAbandonVote());
        return new FollowUp(
                jdbc,
                new TransactionTemplate(transactions),
                events,
                commands,
                Actor.system(Role.APPLICATION),
                policies,
                FollowUp.Reach.USUAL);
    }
}
