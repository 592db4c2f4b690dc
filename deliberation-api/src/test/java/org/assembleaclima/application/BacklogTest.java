package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.assembleaclima.audit.view.KeptCheckpoints;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnH2;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@OnH2
record BacklogTest(
        @Autowired Api api,
        @Autowired JdbcClient db,
        @Autowired Projector projector,
        @Autowired KeptCheckpoints checkpoints,
        @Autowired Clock clock) {

    private static final Duration LATER = Duration.ofHours(1);

    @Test
    void a_log_that_never_signed_leaves_the_first_event_waiting() {
        api.drafted(api.token("facilitator"), "Mai firmata");
        var seen = seenWith(neverSigned());
        assertThat(seen.unsigned()).isEqualTo(projector.standing().position());
        assertThat(seen.oldestUnsigned()).isGreaterThanOrEqualTo(LATER);
    }

    @Test
    void what_is_under_a_checkpoint_does_not_wait() {
        api.drafted(api.token("facilitator"), "Firmata");
        Awaitility.await().untilAsserted(() -> assertThat(seenWith(checkpoints).unsigned())
                .isZero());
        assertThat(seenWith(checkpoints).oldestUnsigned()).isZero();
    }

    private Backlog.Seen seenWith(KeptCheckpoints kept) {
        var backlog = new Backlog(db, projector, kept, Clock.offset(clock, LATER));
        backlog.look();
        return backlog.now();
    }

    private static KeptCheckpoints neverSigned() {
        var empty =
                JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:never-signed;DB_CLOSE_DELAY=-1", "sa", ""));
        empty.sql("create table if not exists log_checkpoint (serial bigint, size bigint, note varchar,"
                        + " signed_at timestamp with time zone, views varchar)")
                .update();
        return new KeptCheckpoints(empty);
    }
}
