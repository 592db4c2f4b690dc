package org.assembleaclima.monitoring.view;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.assembleaclima.commitment.MilestoneState;
import org.assembleaclima.commitment.PlannedMilestone;
import org.assembleaclima.common.ActKind;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.view.View;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.ActionEvent.ActionLinked;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneDropped;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneReached;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneReplanned;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneSet;
import org.assembleaclima.pac.ActionEvent.ActionOwnerNamed;
import org.assembleaclima.pac.ActionEvent.ActionScheduled;
import org.assembleaclima.pac.ActionEvent.ActionStatusDeclared;
import org.assembleaclima.pac.ActionEvent.ActionSuperseded;
import org.assembleaclima.pac.ActionEvent.ActionUnlinked;
import org.assembleaclima.pac.ActionId;
import org.assembleaclima.pac.ComputedStatus;
import org.assembleaclima.pac.DeclaredStatus;
import org.assembleaclima.pac.Description;
import org.assembleaclima.pac.LinkKind;
import org.assembleaclima.pac.PlanEvent.ActionAdded;
import org.assembleaclima.pac.PlanEvent.ActionRetitled;
import org.assembleaclima.pac.PlanId;
import org.assembleaclima.pac.RevisionKind;
import org.assembleaclima.pac.TitleStatus;
import org.assembleaclima.proposal.ProposalId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The views of the plan's monitoring as the functions they are. */
class MonitoringFoldsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE_1 = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY_1 = LocalDate.of(2026, 7, 1);
    private static final ActionCode CODE = ActionCode.of("4.2.3");
    private static final ActionCode OTHER = ActionCode.of("1.2.1");
    private static final ActionId ACTION = new ActionId(CODE);
    private static final CommitmentId COMMITMENT = CommitmentId.of("00000000-0000-0000-0000-0000000000c1");
    private static final ProposalId PROPOSAL = ProposalId.of("00000000-0000-0000-0000-000000000001");
    private static final List<ActionCode> ACTIONS = List.of(OTHER, CODE);
    private static final UUID TARGET = new UUID(0, 7);
    private static final FormalAct ACT =
            new FormalAct(ActKind.EXECUTIVE_RESOLUTION, "12/2026", MARCH_1, Optional.empty());

    private static final ActionAdded ADDED = new ActionAdded(
            PlanId.PAC,
            CODE,
            "Scuole fresche",
            TitleStatus.VERIFIED,
            new Description("", "", List.of(), List.of()),
            NOON);
    private static final ActionMilestoneSet MILESTONE = new ActionMilestoneSet(ACTION, 1, "Primo cortile", MAY_1, NOON);
    private static final CommitmentMade MADE = new CommitmentMade(
            COMMITMENT,
            PROPOSAL,
            CycleId.of("2024"),
            1,
            "Cortili aperti",
            "Direzione Educazione",
            ACTIONS,
            List.of(
                    new PlannedMilestone("Bando", MAY_1, List.of()),
                    new PlannedMilestone("Apertura", JULY_1, List.of())),
            NOON);
    private static final DeliveryClaimed CLAIMED =
            new DeliveryClaimed(COMMITMENT, PROPOSAL, ACTIONS, 1, MARCH_1, "Pubblicato", List.of(), "office-1", NOON);
    private static final DeliveryVerified VERIFIED =
            new DeliveryVerified(COMMITMENT, PROPOSAL, ACTIONS, 1, MARCH_1, "", NOON);

    private static Recorded nth(long version) {
        return new Recorded(version + 100, "any", version, "any", NOON, "x", List.of("monitoring_office"));
    }

    private static <R extends Row> R row(View<DomainEvent, R> view, DomainEvent... events) {
        R row = null;
        for (int i = 0; i < events.length; i++)
            if (view.keysOf(events[i], nth(i + 1)).contains(CODE.value()))
                row = view.evolve(CODE.value(), row, events[i], nth(i + 1));
        return requireNonNull(row);
    }

    private static ActionStanding standing(DomainEvent... events) {
        return row(new ActionStandings(), events);
    }

    private static ActionFile file(DomainEvent... events) {
        return row(new ActionFiles(), events);
    }

    private static StandingStep step(DomainEvent... events) {
        return standing(events).steps().getFirst();
    }

    @Nested
    class Standings {

        @Test
        void of_a_new_action_nothing_is_known() {
            assertThat(standing(ADDED)).isEqualTo(new ActionStanding("4.2.3", 101, false, null, null, null, List.of()));
            assertThat(standing(ADDED).facts().on(MARCH_1)).isEqualTo(ComputedStatus.UNKNOWN);
            assertThat(standing(ADDED).area()).isEqualTo("4");
        }

        @Test
        void a_commitment_touches_every_action_it_contributes_to() {
            assertThat(new ActionStandings().keysOf(MADE, nth(1))).containsExactlyInAnyOrder("1.2.1", "4.2.3");
        }

        @Test
        void the_text_of_the_plan_touches_none() {
            assertThat(new ActionStandings()
                            .keysOf(new ActionRetitled(PlanId.PAC, CODE, "Altro", TitleStatus.VERIFIED, NOON), nth(1)))
                    .isEmpty();
        }

        @Test
        void owner_dates_and_declaration_are_taken_over() {
            var row = standing(
                    ADDED,
                    new ActionOwnerNamed(ACTION, "Assessore all'Ambiente", "Direzione Verde", NOON),
                    new ActionScheduled(ACTION, MARCH_1, JULY_1, JULY_1, Optional.empty(), NOON),
                    new ActionStatusDeclared(ACTION, DeclaredStatus.IN_PROGRESS, "avviata", MARCH_1, List.of(), NOON));
            assertThat(row)
                    .isEqualTo(new ActionStanding(
                            "4.2.3", 104, true, MARCH_1, JULY_1, DeclaredStatus.IN_PROGRESS, List.of()));
        }

        @Test
        void a_milestone_keeps_its_first_day() {
            assertThat(step(
                            ADDED,
                            MILESTONE,
                            new ActionMilestoneReplanned(ACTION, 1, MAY_1, MAY_1, JUNE_1, 1, "ritardo", NOON)))
                    .isEqualTo(new StandingStep("1", MAY_1, JUNE_1, null, 1, false, false));
        }

        @Test
        void a_milestone_that_was_reached_is_done() {
            assertThat(step(ADDED, MILESTONE, new ActionMilestoneReached(ACTION, 1, MARCH_1, "", List.of(), NOON))
                            .doneOn())
                    .isEqualTo(MARCH_1);
        }

        @Test
        void a_milestone_that_was_given_up_is_no_step() {
            assertThat(standing(ADDED, MILESTONE, new ActionMilestoneDropped(ACTION, 1, "superata", NOON))
                            .steps())
                    .isEmpty();
        }

        @Test
        void a_commitments_milestones_are_steps() {
            assertThat(standing(ADDED, MILESTONE, MADE).steps())
                    .extracting(StandingStep::id, StandingStep::dueOn)
                    .containsExactly(
                            tuple("1", MAY_1), tuple(COMMITMENT + "/1", MAY_1), tuple(COMMITMENT + "/2", JULY_1));
        }

        @Test
        void a_milestone_added_or_replanned_later_is_a_step() {
            var row = standing(
                    ADDED,
                    MADE,
                    new MilestoneAdded(
                            COMMITMENT,
                            PROPOSAL,
                            ACTIONS,
                            3,
                            new PlannedMilestone("Bilancio", JUNE_1, List.of()),
                            MilestoneState.COMMITTED,
                            "chiesto",
                            NOON),
                    new MilestoneReplanned(COMMITMENT, PROPOSAL, ACTIONS, 3, JUNE_1, JUNE_1, JULY_1, 1, "x", NOON));
            assertThat(row.steps().getLast())
                    .isEqualTo(new StandingStep(COMMITMENT + "/3", JUNE_1, JULY_1, null, 1, false, false));
        }

        @Test
        void what_the_office_claims_is_done_until_somebody_contradicts() {
            assertThat(step(ADDED, MADE, CLAIMED).doneOn()).isEqualTo(MARCH_1);
            var disputed =
                    step(ADDED, MADE, CLAIMED, new DeliveryDisputed(COMMITMENT, PROPOSAL, ACTIONS, 1, "no", NOON));
            assertThat(disputed.doneOn()).isNull();
            assertThat(disputed.disputed()).isTrue();
        }

        @Test
        void claimed_again_after_a_dispute_it_is_done() {
            var again = step(
                    ADDED,
                    MADE,
                    CLAIMED,
                    new DeliveryDisputed(COMMITMENT, PROPOSAL, ACTIONS, 1, "no", NOON),
                    CLAIMED,
                    VERIFIED);
            assertThat(again).isEqualTo(new StandingStep(COMMITMENT + "/1", MAY_1, MAY_1, MARCH_1, 0, false, true));
        }

        @Test
        void a_commitment_given_up_leaves_what_was_verified() {
            var row = standing(
                    ADDED,
                    MILESTONE,
                    MADE,
                    CLAIMED,
                    VERIFIED,
                    new CommitmentDropped(COMMITMENT, PROPOSAL, ACTIONS, List.of(2), "fondi", ACT, NOON));
            assertThat(row.steps()).extracting(StandingStep::id).containsExactly("1", COMMITMENT + "/1");
        }

        @Test
        void a_commitments_milestone_given_up_is_no_step() {
            var row = standing(ADDED, MADE, new MilestoneDropped(COMMITMENT, PROPOSAL, ACTIONS, 2, "fondi", ACT, NOON));
            assertThat(row.steps()).extracting(StandingStep::id).containsExactly(COMMITMENT + "/1");
        }

        @Test
        void what_says_nothing_about_dates_leaves_the_row_as_it_is() {
            var before = standing(ADDED, MADE);
            assertThat(standing(
                            ADDED,
                            MADE,
                            new WorkStarted(COMMITMENT, PROPOSAL, ACTIONS, List.of(1, 2), MARCH_1, "", List.of(), NOON),
                            new ActionLinked(ACTION, LinkKind.PROPOSAL, TARGET, "tema", NOON)))
                    .isEqualTo(before);
        }

        @Test
        void a_revision_of_the_plan_ends_it() {
            var row = standing(ADDED, MILESTONE, superseded());
            assertThat(row.declared()).isEqualTo(DeclaredStatus.SUPERSEDED);
            assertThat(row.facts().ended()).isTrue();
        }
    }

    private static ActionSuperseded superseded() {
        return new ActionSuperseded(ACTION, RevisionKind.MERGED, List.of(OTHER), "accorpata", ACT, NOON);
    }

    @Nested
    class Files {

        @Test
        void a_new_action_has_an_empty_file() {
            assertThat(file(ADDED))
                    .isEqualTo(new ActionFile(
                            "4.2.3", 0, null, null, null, null, null, null, List.of(), List.of(), List.of(), null));
        }

        @Test
        void the_first_end_stays() {
            var row = file(ADDED, new ActionScheduled(ACTION, MARCH_1, JUNE_1, JULY_1, Optional.of("x"), NOON));
            assertThat(row.firstEndsOn()).isEqualTo(JUNE_1);
            assertThat(row.endsOn()).isEqualTo(JULY_1);
            assertThat(row.version()).isEqualTo(2);
        }

        @Test
        void every_day_a_milestone_ever_had_stays() {
            var row = file(
                    ADDED,
                    MILESTONE,
                    new ActionMilestoneReplanned(ACTION, 1, MAY_1, MAY_1, JUNE_1, 1, "uno", NOON),
                    new ActionMilestoneReplanned(ACTION, 1, MAY_1, JUNE_1, JULY_1, 2, "due", NOON),
                    new ActionMilestoneReached(ACTION, 1, MARCH_1, "fatto", List.of("https://x"), NOON));
            assertThat(row.milestones())
                    .containsExactly(new ActionMilestone(
                            1,
                            "Primo cortile",
                            MAY_1,
                            JULY_1,
                            2,
                            List.of(
                                    new ActionMilestone.Replan(MAY_1, JUNE_1, "uno"),
                                    new ActionMilestone.Replan(JUNE_1, JULY_1, "due")),
                            MARCH_1,
                            "fatto",
                            List.of("https://x"),
                            null));
        }

        @Test
        void a_milestone_given_up_stays_with_its_reason() {
            assertThat(file(ADDED, MILESTONE, new ActionMilestoneDropped(ACTION, 1, "superata", NOON))
                            .milestones()
                            .getFirst()
                            .dropReason())
                    .isEqualTo("superata");
        }

        @Test
        void a_commitment_is_listed_without_a_version_of_its_own() {
            assertThat(file(ADDED, MILESTONE, MADE).commitments()).containsExactly(COMMITMENT);
            assertThat(file(ADDED, MILESTONE, MADE).version()).isEqualTo(2);
        }

        @Test
        void a_link_goes_when_it_is_taken_back() {
            var linked = new ActionLinked(ACTION, LinkKind.PROPOSAL, TARGET, "tema", NOON);
            var other = new ActionLinked(ACTION, LinkKind.RESPONSE, TARGET, "tema", NOON);
            assertThat(file(ADDED, linked, other, new ActionUnlinked(ACTION, LinkKind.PROPOSAL, TARGET, "no", NOON))
                            .links())
                    .containsExactly(new ActionFile.Link(LinkKind.RESPONSE, TARGET, "tema"));
        }

        @Test
        void owner_and_declaration_are_told_whole() {
            var row = file(
                    ADDED,
                    new ActionOwnerNamed(ACTION, "Assessore all'Ambiente", "Direzione Verde", NOON),
                    new ActionStatusDeclared(
                            ACTION, DeclaredStatus.POSTPONED, "fondi", MARCH_1, List.of("https://y"), NOON));
            assertThat(row.owner()).isEqualTo("Assessore all'Ambiente");
            assertThat(row.office()).isEqualTo("Direzione Verde");
            assertThat(row.declared())
                    .isEqualTo(new ActionFile.Declaration(
                            DeclaredStatus.POSTPONED, "fondi", MARCH_1, List.of("https://y")));
        }

        @Test
        void a_revision_names_its_act_and_what_goes_on() {
            assertThat(file(ADDED, superseded()).revision())
                    .isEqualTo(new ActionFile.Revision(
                            RevisionKind.MERGED,
                            List.of("1.2.1"),
                            "accorpata",
                            ActKind.EXECUTIVE_RESOLUTION,
                            "12/2026",
                            MARCH_1,
                            null));
        }
    }
}
