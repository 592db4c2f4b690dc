package org.assembleaclima.commitment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentDropped;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentMade;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryClaimed;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryDisputed;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryVerified;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneAdded;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneDropped;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneReplanned;
import org.assembleaclima.commitment.CommitmentEvent.WorkStarted;
import org.assembleaclima.common.ActKind;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.pac.KnownIndicators;
import org.assembleaclima.pac.PacActions;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.security.AskedBy;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/**
 * A commitment to plant trees: the site is to be found by the end of September 2025, the trees stand by March 2026. It is
 * half past midnight on 1 July 2025 in Milan, where the last day of June is over that still lasts in London.
 */
final class CommitmentFixtures {

    static final ZoneId MILAN = ZoneId.of("Europe/Rome");
    static final Instant NOW = Instant.parse("2025-06-30T22:30:00Z");
    static final Instant BEFORE = Instant.parse("2025-04-01T10:00:00Z");

    static final LocalDate MARCH_31 = LocalDate.of(2025, 3, 31);
    static final LocalDate JUNE_15 = LocalDate.of(2025, 6, 15);
    static final LocalDate JUNE_30 = LocalDate.of(2025, 6, 30);
    static final LocalDate TODAY = LocalDate.of(2025, 7, 1);
    static final LocalDate TOMORROW = TODAY.plusDays(1);
    static final LocalDate SEPTEMBER_30 = LocalDate.of(2025, 9, 30);
    static final LocalDate OCTOBER_31 = LocalDate.of(2025, 10, 31);
    static final LocalDate MARCH_31_2026 = LocalDate.of(2026, 3, 31);

    static final CommitmentId COMMITMENT = CommitmentId.of("00000000-0000-0000-0000-000000000001");
    static final ProposalId PROPOSAL = ProposalId.of("00000000-0000-0000-0000-0000000000a1");
    static final CycleId CYCLE = CycleId.of("2024");
    static final ActionCode A_2_1_3 = ActionCode.of("2.1.3");
    static final ActionCode A_2_1_10 = ActionCode.of("2.1.10");
    static final List<ActionCode> ACTIONS = List.of(A_2_1_3, A_2_1_10);

    static final PlannedMilestone SITE = new PlannedMilestone("The site is found", SEPTEMBER_30, List.of());
    static final PlannedMilestone TREES =
            new PlannedMilestone("The trees stand", MARCH_31_2026, List.of(IndicatorId.of("trees-planted")));
    static final PlannedCommitment PLANNED = planned(ACTIONS, SITE, TREES);

    static final CommitmentMade MADE = made(SITE, TREES);
    static final WorkStarted STARTED = started(JUNE_15, 1, 2);
    static final FormalAct ACT = new FormalAct(
            ActKind.EXECUTIVE_RESOLUTION, "1234/2025", TODAY, Optional.of("https://www.comune.milano.it/"));

    static final List<String> SOURCES = List.of("https://www.comune.milano.it/alberi");

    private CommitmentFixtures() {}

    /** The actions somebody imported. */
    record Plan(Set<ActionCode> actions) implements PacActions {

        @Override
        public boolean isKnown(ActionCode code) {
            return actions.contains(code);
        }
    }

    static final Plan PLAN = new Plan(Set.copyOf(ACTIONS));

    static FixtureConfiguration<Commitment> aCommitment() {
        return new AggregateTestFixture<>(Commitment.class)
                .registerInjectableResource(Clock.fixed(NOW, MILAN))
                .registerInjectableResource(PLAN)
                .registerInjectableResource(new KnownIndicators(Set.of(IndicatorId.of("trees-planted"))));
    }

    static Map<String, String> by(String actor) {
        return Map.of(AskedBy.ACTOR, actor);
    }

    static PlannedCommitment planned(List<ActionCode> actions, PlannedMilestone... milestones) {
        return new PlannedCommitment(COMMITMENT, "A hundred trees", "Green areas office", actions, List.of(milestones));
    }

    static PlannedMilestone dueOn(LocalDate day) {
        return new PlannedMilestone("One more", day, List.of());
    }

    static CommitmentMade made(PlannedMilestone... milestones) {
        return new CommitmentMade(
                COMMITMENT,
                PROPOSAL,
                CYCLE,
                1,
                "A hundred trees",
                "Green areas office",
                ACTIONS,
                List.of(milestones),
                BEFORE);
    }

    static MilestoneAdded added(int milestone, LocalDate dueOn, Instant at) {
        return added(milestone, dueOn, MilestoneState.COMMITTED, at);
    }

    static MilestoneAdded added(int milestone, LocalDate dueOn, MilestoneState state, Instant at) {
        return new MilestoneAdded(
                COMMITMENT, PROPOSAL, ACTIONS, milestone, dueOn(dueOn), state, "The council asked", at);
    }

    static WorkStarted started(LocalDate day, Integer... milestones) {
        return new WorkStarted(
                COMMITMENT, PROPOSAL, ACTIONS, List.of(milestones), day, "The call is out", SOURCES, BEFORE);
    }

    static MilestoneReplanned replanned(
            int milestone, LocalDate first, LocalDate previous, LocalDate dueOn, int slips, Instant at) {
        return new MilestoneReplanned(
                COMMITMENT, PROPOSAL, ACTIONS, milestone, first, previous, dueOn, slips, "The tender failed", at);
    }

    static DeliveryClaimed claimed(int milestone, LocalDate day, String actor) {
        return claimed(milestone, day, actor, BEFORE);
    }

    static DeliveryClaimed claimed(int milestone, LocalDate day, String actor, Instant at) {
        return new DeliveryClaimed(
                COMMITMENT, PROPOSAL, ACTIONS, milestone, day, "Minutes of the inspection", SOURCES, actor, at);
    }

    static DeliveryVerified verified(int milestone, LocalDate deliveredOn, Instant at) {
        return new DeliveryVerified(COMMITMENT, PROPOSAL, ACTIONS, milestone, deliveredOn, "Seen on site", at);
    }

    static DeliveryDisputed disputed(int milestone, Instant at) {
        return new DeliveryDisputed(COMMITMENT, PROPOSAL, ACTIONS, milestone, "No tree stands there", at);
    }

    static MilestoneDropped milestoneDropped(int milestone, Instant at) {
        return new MilestoneDropped(COMMITMENT, PROPOSAL, ACTIONS, milestone, "No money", ACT, at);
    }

    static CommitmentDropped dropped(Instant at, Integer... milestones) {
        return new CommitmentDropped(COMMITMENT, PROPOSAL, ACTIONS, List.of(milestones), "No money", ACT, at);
    }

    /** The first milestone put off day by day, so many times. */
    static List<CommitmentEvent> replans(int times) {
        return IntStream.rangeClosed(1, times)
                .<CommitmentEvent>mapToObj(i ->
                        replanned(1, SEPTEMBER_30, SEPTEMBER_30.plusDays(i - 1), SEPTEMBER_30.plusDays(i), i, BEFORE))
                .toList();
    }

    /** The commitment after {@code events}, put away and read again. */
    static Commitment snapshotAfter(CommitmentEvent... events) {
        var commitment = new Commitment();
        for (var event : events) commitment.on(event);
        return Snapshots.restored(commitment);
    }
}
