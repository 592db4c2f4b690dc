package org.assembleaclima.application;

import org.assembleaclima.ballot.view.BallotEntry;
import org.assembleaclima.ballot.view.BallotRegister;
import org.assembleaclima.ballot.view.BallotRoll;
import org.assembleaclima.ballot.view.BallotSeat;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.ViewReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views of ballots, and a reader for each. */
@Configuration
class BallotViews {

    @Bean
    BallotRegister ballotRegisterView() {
        return new BallotRegister();
    }

    @Bean
    ViewReader<BallotEntry> ballotRegister(JdbcClient db, Projector projector, BallotRegister view) {
        return new ViewReader<>(db, projector, view);
    }

    @Bean
    BallotRoll ballotRollView() {
        return new BallotRoll();
    }

    @Bean
    ViewReader<BallotSeat> ballotRoll(JdbcClient db, Projector projector, BallotRoll view) {
        return new ViewReader<>(db, projector, view);
    }
}
