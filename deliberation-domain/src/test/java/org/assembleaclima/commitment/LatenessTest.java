package org.assembleaclima.commitment;

import static org.assembleaclima.commitment.CommitmentFixtures.JUNE_15;
import static org.assembleaclima.commitment.CommitmentFixtures.JUNE_30;
import static org.assembleaclima.commitment.CommitmentFixtures.TODAY;
import static org.assembleaclima.commitment.MilestoneState.DELIVERY_CLAIMED;
import static org.assembleaclima.commitment.MilestoneState.DISPUTED;
import static org.assembleaclima.commitment.MilestoneState.DROPPED;
import static org.assembleaclima.commitment.MilestoneState.IN_PROGRESS;
import static org.assembleaclima.commitment.MilestoneState.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.Seed;
import org.junit.jupiter.api.Test;

/** Late is what a date and a day make of a state, and nothing is stored about it (R7.2). */
class LatenessTest {

    private static final Optional<LocalDate> NEVER = Optional.empty();

    @Test
    void the_last_day_is_in_time_and_the_next_one_is_late() {
        for (var open : List.of(MilestoneState.COMMITTED, IN_PROGRESS, DISPUTED)) {
            assertThat(Lateness.isLate(open, JUNE_30, JUNE_30)).isFalse();
            assertThat(Lateness.daysLate(open, JUNE_30, NEVER, JUNE_30)).isZero();
            assertThat(Lateness.isLate(open, JUNE_30, TODAY)).isTrue();
            assertThat(Lateness.daysLate(open, JUNE_30, NEVER, TODAY)).isEqualTo(1);
        }
    }

    @Test
    void a_claimed_delivery_is_late_no_more_and_keeps_the_days_it_was() {
        for (var delivered : List.of(DELIVERY_CLAIMED, VERIFIED)) {
            assertThat(Lateness.isLate(delivered, JUNE_15, TODAY)).isFalse();
            assertThat(Lateness.daysLate(delivered, JUNE_15, Optional.of(JUNE_30), TODAY))
                    .isEqualTo(15);
            assertThat(Lateness.daysLate(delivered, JUNE_30, Optional.of(JUNE_30), TODAY))
                    .isZero();
            assertThat(Lateness.daysLate(delivered, JUNE_30, Optional.of(JUNE_15), TODAY))
                    .isZero();
        }
    }

    @Test
    void a_disputed_delivery_counts_for_nothing() {
        assertThat(Lateness.isLate(DISPUTED, JUNE_15, TODAY)).isTrue();
        assertThat(Lateness.daysLate(DISPUTED, JUNE_15, Optional.of(JUNE_15), TODAY))
                .isEqualTo(16);
    }

    @Test
    void what_was_dropped_is_never_late() {
        assertThat(Lateness.isLate(DROPPED, JUNE_15, TODAY)).isFalse();
        assertThat(Lateness.daysLate(DROPPED, JUNE_15, NEVER, TODAY)).isZero();
    }

    @Test
    void whatever_is_late_stays_so_the_day_after_and_by_one_day_more() {
        var random = Seed.random();
        for (int i = 0; i < 1_000; i++) {
            var dueOn = TODAY.plusDays(random.nextInt(-800, 800));
            var day = TODAY.plusDays(random.nextInt(-800, 800));
            var late = Lateness.isLate(IN_PROGRESS, dueOn, day);
            var days = Lateness.daysLate(IN_PROGRESS, dueOn, NEVER, day);
            assertThat(late).as(Seed.told()).isEqualTo(days > 0);
            if (late)
                assertThat(Lateness.daysLate(IN_PROGRESS, dueOn, NEVER, day.plusDays(1)))
                        .as(Seed.told())
                        .isEqualTo(days + 1);
        }
    }
}
