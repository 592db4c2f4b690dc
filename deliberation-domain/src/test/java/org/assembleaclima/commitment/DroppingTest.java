package org.assembleaclima.commitment;

import static org.assembleaclima.commitment.CommitmentFixtures.ACT;
import static org.assembleaclima.commitment.CommitmentFixtures.ACTIONS;
import static org.assembleaclima.commitment.CommitmentFixtures.COMMITMENT;
import static org.assembleaclima.commitment.CommitmentFixtures.CYCLE;
import static org.assembleaclima.commitment.CommitmentFixtures.JUNE_15;
import static org.assembleaclima.commitment.CommitmentFixtures.JUNE_30;
import static org.assembleaclima.commitment.CommitmentFixtures.MADE;
import static org.assembleaclima.commitment.CommitmentFixtures.NOW;
import static org.assembleaclima.commitment.CommitmentFixtures.OCTOBER_31;
import static org.assembleaclima.commitment.CommitmentFixtures.PROPOSAL;
import static org.assembleaclima.commitment.CommitmentFixtures.STARTED;
import static org.assembleaclima.commitment.CommitmentFixtures.TODAY;
import static org.assembleaclima.commitment.CommitmentFixtures.TOMORROW;
import static org.assembleaclima.commitment.CommitmentFixtures.aCommitment;
import static org.assembleaclima.commitment.CommitmentFixtures.added;
import static org.assembleaclima.commitment.CommitmentFixtures.claimed;
import static org.assembleaclima.commitment.CommitmentFixtures.dropped;
import static org.assembleaclima.commitment.CommitmentFixtures.milestoneDropped;
import static org.assembleaclima.commitment.CommitmentFixtures.snapshotAfter;
import static org.assembleaclima.commitment.CommitmentFixtures.verified;
import static org.assembleaclima.commitment.CommitmentRefusal.ACT_BEFORE_COMMITMENT;
import static org.assembleaclima.commitment.CommitmentRefusal.COMMITMENT_OVER;
import static org.assembleaclima.commitment.CommitmentRefusal.LAST_MILESTONE;
import static org.assembleaclima.commitment.CommitmentRefusal.MILESTONE_OVER;
import static org.assembleaclima.commitment.CommitmentRefusal.MILESTONE_UNKNOWN;
import static org.assembleaclima.common.ActRefusal.ACT_IN_THE_FUTURE;
import static org.assembleaclima.common.ActRefusal.ACT_WITHOUT_NUMBER;
import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.common.Refusals.refusalIn;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.commitment.CommitmentCommand.DropCommitment;
import org.assembleaclima.commitment.CommitmentCommand.DropMilestone;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentMade;
import org.assembleaclima.common.FormalAct;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Nothing that was promised goes without a reason and a formal act. */
class DroppingTest {

    private static final FormalAct DATED_TOMORROW = new FormalAct(ACT.kind(), ACT.number(), TOMORROW, ACT.link());
    private static final FormalAct WITHOUT_NUMBER = new FormalAct(ACT.kind(), "\u00a0", TODAY, ACT.link());

    private static final LocalDate MADE_ON = LocalDate.of(2025, 4, 1);

    private static FormalAct dated(LocalDate day) {
        return new FormalAct(ACT.kind(), ACT.number(), day, ACT.link());
    }

    @Test
    void nothing_is_dropped_by_an_act_older_than_the_commitment() {
        for (var command : List.<Object>of(drop(1, dated(MADE_ON.minusDays(1))), dropAll(dated(MADE_ON.minusDays(1)))))
            aCommitment()
                    .given(snapshotAfter(MADE))
                    .when(command)
                    .expectNoEvents()
                    .expectException(refusalAt(ACT_BEFORE_COMMITMENT, "/act/date"));
        aCommitment().given(MADE).when(drop(1, dated(MADE_ON))).expectSuccessfulHandlerExecution();
    }

    /** Half past midnight in Milan, while the day before lasts in London. */
    @Test
    void the_day_it_was_made_is_the_city_s() {
        var made = new CommitmentMade(
                COMMITMENT, PROPOSAL, CYCLE, 1, MADE.title(), MADE.office(), ACTIONS, MADE.milestones(), NOW);
        aCommitment()
                .given(made)
                .when(dropAll(dated(JUNE_30)))
                .expectNoEvents()
                .expectException(refusalAt(ACT_BEFORE_COMMITMENT, "/act/date"));
    }

    private static DropMilestone drop(int milestone) {
        return drop(milestone, ACT);
    }

    private static DropMilestone drop(int milestone, FormalAct act) {
        return new DropMilestone(COMMITMENT, milestone, "No money", act);
    }

    private static DropCommitment dropAll(FormalAct act) {
        return new DropCommitment(COMMITMENT, "No money", act);
    }

    @Nested
    class OneMilestone {

        @Test
        void goes_with_reason_and_act() {
            aCommitment().given(MADE).when(drop(1)).expectEvents(milestoneDropped(1, NOW));
        }

        @Test
        void goes_while_its_delivery_waits_to_be_judged() {
            aCommitment()
                    .given(MADE, STARTED, claimed(1, JUNE_15, "office"))
                    .when(drop(1))
                    .expectEvents(milestoneDropped(1, NOW));
        }

        @Test
        void goes_while_another_one_stands_that_was_added_or_verified() {
            aCommitment()
                    .given(MADE, milestoneDropped(1, NOW), added(3, OCTOBER_31, NOW))
                    .when(drop(2))
                    .expectEvents(milestoneDropped(2, NOW));
            aCommitment()
                    .given(MADE, STARTED, claimed(1, JUNE_15, "office"), verified(1, JUNE_15, NOW))
                    .when(drop(2))
                    .expectEvents(milestoneDropped(2, NOW));
        }

        @Test
        void is_refused_for_the_last_one() {
            aCommitment()
                    .given(MADE, milestoneDropped(1, NOW))
                    .when(drop(2))
                    .expectNoEvents()
                    .expectExceptionMessage(LAST_MILESTONE.name());
        }

        @Test
        void is_refused_twice() {
            aCommitment()
                    .given(snapshotAfter(MADE, milestoneDropped(1, NOW)))
                    .when(drop(1))
                    .expectNoEvents()
                    .expectException(refusalIn(MILESTONE_OVER, "DROPPED"));
        }

        @Test
        void is_refused_once_verified() {
            aCommitment()
                    .given(MADE, STARTED, claimed(1, JUNE_15, "office"), verified(1, JUNE_15, NOW))
                    .when(drop(1))
                    .expectNoEvents()
                    .expectException(refusalIn(MILESTONE_OVER, "VERIFIED"));
        }

        @Test
        void is_refused_without_the_acts_number() {
            aCommitment()
                    .given(MADE)
                    .when(drop(1, WITHOUT_NUMBER))
                    .expectNoEvents()
                    .expectException(refusalAt(ACT_WITHOUT_NUMBER, "/act/number"));
        }

        @Test
        void is_refused_with_an_act_of_tomorrow() {
            aCommitment()
                    .given(MADE)
                    .when(drop(1, DATED_TOMORROW))
                    .expectNoEvents()
                    .expectException(refusalAt(ACT_IN_THE_FUTURE, "/act/date"));
        }

        @Test
        void is_refused_of_a_milestone_there_is_not() {
            aCommitment()
                    .given(MADE)
                    .when(drop(3))
                    .expectNoEvents()
                    .expectException(refusalAt(MILESTONE_UNKNOWN, "/milestone"));
        }
    }

    @Nested
    class TheWhole {

        @Test
        void goes_with_reason_and_act() {
            aCommitment().given(MADE).when(dropAll(ACT)).expectEvents(dropped(NOW, 1, 2));
        }

        @Test
        void goes_when_only_a_part_is_verified_and_that_part_stays() {
            aCommitment()
                    .given(MADE, STARTED, claimed(1, JUNE_15, "office"), verified(1, JUNE_15, NOW))
                    .when(dropAll(ACT))
                    .expectEvents(dropped(NOW, 2));
            aCommitment()
                    .given(MADE, STARTED, claimed(1, JUNE_15, "office"), verified(1, JUNE_15, NOW), dropped(NOW, 2))
                    .when(drop(1))
                    .expectNoEvents()
                    .expectException(refusalIn(MILESTONE_OVER, "VERIFIED"));
        }

        @Test
        void takes_every_open_milestone_with_it() {
            aCommitment()
                    .given(MADE, STARTED, claimed(1, JUNE_15, "office"), dropped(NOW, 1, 2))
                    .when(drop(1))
                    .expectNoEvents()
                    .expectException(refusalIn(MILESTONE_OVER, "DROPPED"));
        }

        @Test
        void is_refused_twice() {
            aCommitment()
                    .given(snapshotAfter(MADE, dropped(NOW, 1, 2)))
                    .when(dropAll(ACT))
                    .expectNoEvents()
                    .expectException(refusalIn(COMMITMENT_OVER, "DROPPED"));
        }

        @Test
        void is_refused_once_everything_that_was_not_dropped_is_verified() {
            aCommitment()
                    .given(
                            MADE,
                            STARTED,
                            claimed(1, JUNE_15, "office"),
                            verified(1, JUNE_15, NOW),
                            milestoneDropped(2, NOW))
                    .when(dropAll(ACT))
                    .expectNoEvents()
                    .expectException(refusalIn(COMMITMENT_OVER, "DELIVERED"));
        }

        @Test
        void takes_nothing_with_it_that_was_dropped_before() {
            aCommitment()
                    .given(MADE, milestoneDropped(1, NOW))
                    .when(dropAll(ACT))
                    .expectEvents(dropped(NOW, 2));
        }

        @Test
        void is_refused_without_the_acts_number_or_with_an_act_of_tomorrow() {
            aCommitment()
                    .given(MADE)
                    .when(dropAll(WITHOUT_NUMBER))
                    .expectNoEvents()
                    .expectException(refusalAt(ACT_WITHOUT_NUMBER, "/act/number"));
            aCommitment()
                    .given(MADE)
                    .when(dropAll(DATED_TOMORROW))
                    .expectNoEvents()
                    .expectException(refusalAt(ACT_IN_THE_FUTURE, "/act/date"));
        }
    }
}
