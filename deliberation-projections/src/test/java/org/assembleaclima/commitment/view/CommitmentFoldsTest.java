package org.assembleaclima.commitment.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.commitment.CommitmentEvent;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentDropped;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentMade;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryClaimed;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryDisputed;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryVerified;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneAdded;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneDropped;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneReplanned;
import org.assembleaclima.commitment.CommitmentEvent.WorkStarted;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.commitment.CommitmentState;
import org.assembleaclima.commitment.MilestoneState;
import org.assembleaclima.commitment.PlannedMilestone;
import org.assembleaclima.common.ActKind;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.view.View;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.proposal.ProposalId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The views of commitments as the functions they are. */
class CommitmentFoldsTest {

    private static final CommitmentId ID = CommitmentId.of("00000000-0000-0000-0000-000000000001");
    private static final ProposalId PROPOSAL = ProposalId.of("00000000-0000-0000-0000-0000000000a1");
    private static final List<ActionCode> ACTIONS = List.of(ActionCode.of("2.1.3"), ActionCode.of("4.2.1"));
    private static final Instant AT = Instant.parse("2025-04-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2025-07-01T10:00:00Z");
    private static final LocalDate JUNE_15 = LocalDate.of(2025, 6, 15);
    private static final LocalDate JUNE_30 = LocalDate.of(2025, 6, 30);
    private static final LocalDate JULY_31 = LocalDate.of(2025, 7, 31);
    private static final LocalDate AUGUST_31 = LocalDate.of(2025, 8, 31);
    private static final FormalAct ACT =
            new FormalAct(ActKind.EXECUTIVE_RESOLUTION, "12/2025", JUNE_15, Optional.empty());
    private static final Dropping NO_MONEY = new Dropping("No money", ACT, LATER);
    private static final List<String> SOURCES = List.of("https://www.comune.milano.it/");
    private static final List<IndicatorId> TREES = List.of(IndicatorId.of("trees-planted"));

    private static final CommitmentMade MADE = new CommitmentMade(
            ID,
            PROPOSAL,
            CycleId.of("2024"),
            2,
            "Alberi",
            "Verde",
            ACTIONS,
            List.of(new PlannedMilestone("Luogo", JUNE_30, List.of()), new PlannedMilestone("Alberi", JULY_31, TREES)),
            AT);
    private static final WorkStarted STARTED =
            new WorkStarted(ID, PROPOSAL, ACTIONS, List.of(1, 2), JUNE_15, "Bando", SOURCES, LATER);
    private static final MilestoneAdded ADDED = new MilestoneAdded(
            ID,
            PROPOSAL,
            ACTIONS,
            3,
            new PlannedMilestone("Acqua", AUGUST_31, List.of()),
            MilestoneState.IN_PROGRESS,
            "Chiesto dal Consiglio",
            LATER);
    private static final MilestoneReplanned REPLANNED =
            new MilestoneReplanned(ID, PROPOSAL, ACTIONS, 1, JUNE_30, JUNE_30, JULY_31, 1, "Gara deserta", LATER);
    private static final DeliveryClaimed CLAIMED =
            new DeliveryClaimed(ID, PROPOSAL, ACTIONS, 1, JUNE_15, "Verbale", SOURCES, "office", AT);
    private static final DeliveryVerified VERIFIED =
            new DeliveryVerified(ID, PROPOSAL, ACTIONS, 1, JUNE_15, "Visto", LATER);
    private static final DeliveryDisputed DISPUTED = new DeliveryDisputed(ID, PROPOSAL, ACTIONS, 1, "Non c'è", LATER);
    private static final MilestoneDropped FIRST_DROPPED =
            new MilestoneDropped(ID, PROPOSAL, ACTIONS, 1, "No money", ACT, LATER);
    private static final CommitmentDropped DROPPED =
            new CommitmentDropped(ID, PROPOSAL, ACTIONS, List.of(2), "No money", ACT, LATER);

    private static Recorded nth(long version) {
        return new Recorded(version + 100, ID.toString(), version, "any", AT, "x", List.of("city_office"));
    }

    /** The row of one key after these events, each of which has the version of its place. */
    private static <R extends Row> @Nullable R row(
            View<CommitmentEvent, R> view, String key, CommitmentEvent... events) {
        R row = null;
        for (int i = 0; i < events.length; i++)
            if (view.keysOf(events[i], nth(i + 1)).contains(key)) row = view.evolve(key, row, events[i], nth(i + 1));
        return row;
    }

    private static CommitmentEntry entry(CommitmentEvent... events) {
        return row(new CommitmentRegister(), ID.toString(), events);
    }

    private static MilestoneEntry milestone(int number, CommitmentEvent... events) {
        return row(new MilestoneRegister(), MilestoneRegister.key(ID, number), events);
    }

    private static ScheduledMilestone scheduled(int number, MilestoneState state, LocalDate due) {
        return new ScheduledMilestone(number, state, due, null);
    }

    @Test
    void the_register_tells_what_was_taken_on() {
        assertThat(entry(MADE))
                .isEqualTo(new CommitmentEntry(
                        ID,
                        1,
                        PROPOSAL,
                        CycleId.of("2024"),
                        2,
                        "Alberi",
                        "Verde",
                        ACTIONS,
                        CommitmentState.COMMITTED,
                        List.of(
                                scheduled(1, MilestoneState.COMMITTED, JUNE_30),
                                scheduled(2, MilestoneState.COMMITTED, JULY_31)),
                        null,
                        null,
                        AT));
    }

    @Test
    void the_register_follows_a_commitment_through_its_life() {
        var started = entry(MADE, STARTED, ADDED);
        assertThat(started.state()).isEqualTo(CommitmentState.IN_PROGRESS);
        assertThat(started.start()).isEqualTo(new WorkStart(JUNE_15, "Bando", SOURCES, LATER));
        assertThat(started.version()).isEqualTo(3);
        assertThat(started.schedule())
                .containsExactly(
                        scheduled(1, MilestoneState.IN_PROGRESS, JUNE_30),
                        scheduled(2, MilestoneState.IN_PROGRESS, JULY_31),
                        scheduled(3, MilestoneState.IN_PROGRESS, AUGUST_31));
        assertThat(entry(MADE, STARTED, REPLANNED).schedule().getFirst())
                .isEqualTo(scheduled(1, MilestoneState.IN_PROGRESS, JULY_31));
        assertThat(entry(MADE, STARTED, CLAIMED).schedule().getFirst())
                .isEqualTo(new ScheduledMilestone(1, MilestoneState.DELIVERY_CLAIMED, JUNE_30, JUNE_15));
        assertThat(entry(MADE, STARTED, CLAIMED, DISPUTED).schedule().getFirst().state())
                .isEqualTo(MilestoneState.DISPUTED);
        assertThat(entry(MADE, STARTED, CLAIMED, VERIFIED).state()).isEqualTo(CommitmentState.IN_PROGRESS);
    }

    @Test
    void it_is_delivered_when_all_that_was_not_dropped_is_verified() {
        var gone = new MilestoneDropped(ID, PROPOSAL, ACTIONS, 2, "No money", ACT, LATER);
        assertThat(entry(MADE, STARTED, CLAIMED, gone).state()).isEqualTo(CommitmentState.DELIVERY_CLAIMED);
        assertThat(entry(MADE, STARTED, CLAIMED, gone, VERIFIED).state()).isEqualTo(CommitmentState.DELIVERED);
        assertThat(entry(MADE, STARTED, CLAIMED, gone, VERIFIED).dropping()).isNull();
    }

    @Test
    void dropped_whole_it_keeps_what_was_verified() {
        var gone = entry(MADE, STARTED, CLAIMED, VERIFIED, DROPPED);
        assertThat(gone.state()).isEqualTo(CommitmentState.DROPPED);
        assertThat(gone.dropping()).isEqualTo(NO_MONEY);
        assertThat(gone.schedule().stream().map(ScheduledMilestone::state))
                .containsExactly(MilestoneState.VERIFIED, MilestoneState.DROPPED);
    }

    @Test
    void a_scheduled_milestone_says_how_late_it_is_on_a_day() {
        var schedule = entry(MADE, STARTED, CLAIMED, DISPUTED).schedule();
        assertThat(schedule.getFirst().isLateOn(JUNE_30)).isFalse();
        assertThat(schedule.getFirst().isLateOn(JUNE_30.plusDays(1))).isTrue();
        assertThat(schedule.getFirst().daysLateOn(JULY_31)).isEqualTo(31);
        assertThat(schedule.getLast().isLateOn(JULY_31)).isFalse();
    }

    @Test
    void each_action_has_the_commitment_as_the_register_has_it() {
        var events = new CommitmentEvent[] {MADE, STARTED, ADDED, REPLANNED, CLAIMED, DISPUTED, FIRST_DROPPED};
        for (var action : ACTIONS)
            assertThat(row(new ActionCommitments(), action + "/" + ID, events))
                    .isEqualTo(new ActionCommitment(action, entry(events)));
        assertThat(new ActionCommitments().keysOf(MADE, nth(1))).hasSize(2);
    }

    @Test
    void a_milestone_begins_with_what_was_promised() {
        assertThat(milestone(2, MADE))
                .isEqualTo(new MilestoneEntry(
                        ID,
                        2,
                        1,
                        PROPOSAL,
                        ACTIONS,
                        "Alberi",
                        TREES,
                        MilestoneState.COMMITTED,
                        JULY_31,
                        JULY_31,
                        0,
                        List.of(),
                        0,
                        null,
                        null,
                        null));
        var added = milestone(3, MADE, STARTED, ADDED);
        assertThat(added.state()).isEqualTo(MilestoneState.IN_PROGRESS);
        assertThat(added.addedBecause()).isEqualTo("Chiesto dal Consiglio");
        assertThat(added.firstDueOn()).isEqualTo(AUGUST_31);
        assertThat(added.version()).isEqualTo(3);
    }

    @Test
    void a_milestone_keeps_every_date_it_ever_had() {
        var again = new MilestoneReplanned(ID, PROPOSAL, ACTIONS, 1, JUNE_30, JULY_31, AUGUST_31, 2, "Ricorso", LATER);
        var row = milestone(1, MADE, STARTED, REPLANNED, again);
        assertThat(row.firstDueOn()).isEqualTo(JUNE_30);
        assertThat(row.dueOn()).isEqualTo(AUGUST_31);
        assertThat(row.slips()).isEqualTo(2);
        assertThat(row.replans())
                .containsExactly(
                        new MilestoneReplan(JUNE_30, JULY_31, "Gara deserta", LATER),
                        new MilestoneReplan(JULY_31, AUGUST_31, "Ricorso", LATER));
    }

    @Test
    void a_milestone_tells_the_last_claim_and_what_was_said_to_it() {
        var claimed = milestone(1, MADE, STARTED, CLAIMED);
        assertThat(claimed.state()).isEqualTo(MilestoneState.DELIVERY_CLAIMED);
        assertThat(claimed.delivery()).isEqualTo(new Delivery(JUNE_15, "Verbale", SOURCES, AT, null, null));
        var disputed = milestone(1, MADE, STARTED, CLAIMED, DISPUTED);
        assertThat(disputed.state()).isEqualTo(MilestoneState.DISPUTED);
        assertThat(disputed.delivery()).isEqualTo(new Delivery(JUNE_15, "Verbale", SOURCES, AT, "Non c'è", LATER));
        var verified = milestone(1, MADE, STARTED, CLAIMED, DISPUTED, CLAIMED, VERIFIED);
        assertThat(verified.state()).isEqualTo(MilestoneState.VERIFIED);
        assertThat(verified.claims()).isEqualTo(2);
        assertThat(verified.delivery()).isEqualTo(new Delivery(JUNE_15, "Verbale", SOURCES, AT, "Visto", LATER));
    }

    @Test
    void a_milestone_goes_alone_or_with_the_whole() {
        assertThat(milestone(1, MADE, FIRST_DROPPED).dropping()).isEqualTo(NO_MONEY);
        assertThat(milestone(1, MADE, FIRST_DROPPED).state()).isEqualTo(MilestoneState.DROPPED);
        var second = milestone(2, MADE, STARTED, CLAIMED, VERIFIED, DROPPED);
        assertThat(second.dropping()).isEqualTo(NO_MONEY);
        assertThat(second.state()).isEqualTo(MilestoneState.DROPPED);
        assertThat(milestone(1, MADE, STARTED, CLAIMED, VERIFIED, DROPPED).dropping())
                .isNull();
    }

    @Test
    void the_schedule_says_the_same_as_the_rows_of_the_milestones() {
        var lives = List.of(
                new CommitmentEvent[] {MADE},
                new CommitmentEvent[] {MADE, FIRST_DROPPED},
                new CommitmentEvent[] {MADE, STARTED, ADDED, REPLANNED, CLAIMED, DISPUTED},
                new CommitmentEvent[] {MADE, STARTED, CLAIMED, VERIFIED, DROPPED});
        for (var life : lives)
            for (var scheduled : entry(life).schedule()) {
                var row = milestone(scheduled.number(), life);
                var delivery = row.delivery();
                assertThat(scheduled)
                        .isEqualTo(new ScheduledMilestone(
                                row.number(),
                                row.state(),
                                row.dueOn(),
                                delivery == null ? null : delivery.deliveredOn()));
            }
    }

    @Test
    void milestones_follow_their_numbers() {
        var register = new MilestoneRegister();
        var keys = List.of(milestone(1, MADE), milestone(2, MADE)).stream()
                .map(row -> register.sortKey("k", row))
                .toList();
        assertThat(keys).isSorted().doesNotHaveDuplicates();
    }
}
