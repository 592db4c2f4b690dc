package org.assembleaclima.commitment;

import static org.assembleaclima.commitment.CommitmentFixtures.BEFORE;
import static org.assembleaclima.commitment.CommitmentFixtures.JUNE_15;
import static org.assembleaclima.commitment.CommitmentFixtures.MADE;
import static org.assembleaclima.commitment.CommitmentFixtures.STARTED;
import static org.assembleaclima.commitment.CommitmentFixtures.claimed;
import static org.assembleaclima.commitment.CommitmentFixtures.dropped;
import static org.assembleaclima.commitment.CommitmentFixtures.milestoneDropped;
import static org.assembleaclima.commitment.CommitmentFixtures.verified;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the city is still bound to. */
class CommitmentFactsTest {

    private static boolean stands(CommitmentEvent... events) {
        return CommitmentFacts.stands(Stream.of(events));
    }

    @Test
    void stands_once_it_is_made_whatever_waits_to_be_verified() {
        assertThat(stands(MADE)).isTrue();
        assertThat(stands(MADE, STARTED, claimed(1, JUNE_15, "office"), claimed(2, JUNE_15, "office")))
                .isTrue();
        assertThat(stands(MADE, milestoneDropped(1, BEFORE))).isTrue();
    }

    @Test
    void does_not_stand_before_it_is_made() {
        assertThat(stands()).isFalse();
    }

    @Test
    void does_not_stand_when_it_is_dropped() {
        assertThat(stands(MADE, dropped(BEFORE, 1, 2))).isFalse();
    }

    @Test
    void stands_when_it_is_delivered() {
        assertThat(stands(
                        MADE,
                        STARTED,
                        milestoneDropped(1, BEFORE),
                        claimed(2, JUNE_15, "office"),
                        verified(2, JUNE_15, BEFORE)))
                .isTrue();
    }
}
