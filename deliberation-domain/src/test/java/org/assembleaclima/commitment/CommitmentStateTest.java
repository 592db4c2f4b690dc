package org.assembleaclima.commitment;

import static org.assembleaclima.commitment.MilestoneState.COMMITTED;
import static org.assembleaclima.commitment.MilestoneState.DELIVERY_CLAIMED;
import static org.assembleaclima.commitment.MilestoneState.DISPUTED;
import static org.assembleaclima.commitment.MilestoneState.DROPPED;
import static org.assembleaclima.commitment.MilestoneState.IN_PROGRESS;
import static org.assembleaclima.commitment.MilestoneState.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a commitment is follows from its milestones. */
class CommitmentStateTest {

    private static CommitmentState of(MilestoneState... milestones) {
        return CommitmentState.of(false, List.of(milestones));
    }

    @Test
    void nothing_has_begun() {
        assertThat(of(COMMITTED, COMMITTED)).isEqualTo(CommitmentState.COMMITTED);
        assertThat(of(COMMITTED, DROPPED)).isEqualTo(CommitmentState.COMMITTED);
    }

    @Test
    void something_is_open_and_something_has_begun() {
        assertThat(of(IN_PROGRESS, IN_PROGRESS)).isEqualTo(CommitmentState.IN_PROGRESS);
        assertThat(of(VERIFIED, IN_PROGRESS)).isEqualTo(CommitmentState.IN_PROGRESS);
        assertThat(of(DELIVERY_CLAIMED, DISPUTED)).isEqualTo(CommitmentState.IN_PROGRESS);
        assertThat(of(DISPUTED)).isEqualTo(CommitmentState.IN_PROGRESS);
    }

    @Test
    void nothing_is_open_and_something_waits_to_be_verified() {
        assertThat(of(DELIVERY_CLAIMED)).isEqualTo(CommitmentState.DELIVERY_CLAIMED);
        assertThat(of(VERIFIED, DELIVERY_CLAIMED, DROPPED)).isEqualTo(CommitmentState.DELIVERY_CLAIMED);
    }

    @Test
    void all_that_was_not_dropped_is_verified() {
        assertThat(of(VERIFIED)).isEqualTo(CommitmentState.DELIVERED);
        assertThat(of(VERIFIED, DROPPED)).isEqualTo(CommitmentState.DELIVERED);
    }

    @Test
    void dropped_whole_it_is_dropped_whatever_was_verified() {
        assertThat(CommitmentState.of(true, List.of(VERIFIED, DROPPED))).isEqualTo(CommitmentState.DROPPED);
    }
}
