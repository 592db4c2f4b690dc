package org.assembleaclima.openapi;

import java.util.Map;
import org.assembleaclima.commitment.PlannedCommitment;
import org.assembleaclima.commitment.PlannedMilestone;
import org.assembleaclima.common.view.ReplayOutcome;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.session.Attendance;
import org.jspecify.annotations.Nullable;

/**
 * How long the lists in answers can get, by property or by {@code Schema.property}. Each follows from the bound of a
 * body that made it; ContractTest fails for a list that is not here.
 */
final class ListLimits {

    private static final Map<String, Integer> MOST = Map.ofEntries(
            Map.entry("items", Moment.MOST_ITEMS),
            Map.entry("sources", 50),
            Map.entry("themes", 50),
            Map.entry("member_ids", 10_000),
            Map.entry("cohorts", 20),
            // A proof climbs a tree of at most 2^63 leaves, at both its edges.
            Map.entry("hashes", 128),
            Map.entry("CheckStatus.findings", 100),
            Map.entry("Status.leads", 10),
            Map.entry("SignedCheckpoint.views", 100),
            Map.entry("targets", 50),
            Map.entry("pac_actions", 100),
            Map.entry("pac_actions_added", 100),
            Map.entry("pac_actions_removed", 100),
            Map.entry("actor_roles", 11),
            Map.entry("blocks", 1_000),
            Map.entry("agenda", 200),
            Map.entry("stays", Attendance.MOST_INTERVALS),
            Map.entry("AttendanceCorrection.before", Attendance.MOST_INTERVALS),
            Map.entry("AttendanceCorrection.after", Attendance.MOST_INTERVALS),
            // A text of n characters has at most n words and gaps; a difference has those of two texts.
            Map.entry("TextDifference.blocks", 2_000),
            Map.entry("TextDifference.title", 600),
            Map.entry("runs", 20_000),
            // All lines of a plan file together.
            Map.entry("ImportReport.added", 7_050),
            Map.entry("ImportReport.retitled", 7_050),
            Map.entry("ImportReport.redescribed", 7_050),
            // As many as there can be codes of two digits a part.
            Map.entry("ImportReport.absent", 1_000_000),
            Map.entry("operations", 100),
            Map.entry("removed", 100),
            Map.entry("added", 100),
            // As many as a proposal takes; a conflict is of two of them.
            Map.entry("amendments", 1_000),
            Map.entry("amendment_ids", 1_000),
            Map.entry("numbers", 1_000),
            Map.entry("lapsed", 1_000),
            Map.entry("lapsing", 1_000),
            Map.entry("lines", 1_000),
            Map.entry("AmendmentBoard.conflicts", 499_500),
            // As many as there are codes of two letters.
            Map.entry("languages", 676),
            // The bases of a majority but the one that decides.
            Map.entry("others", 4),
            // Tellers of one ballot.
            Map.entry("counts", 1_000),
            // As many as a commitment takes, and as often as a milestone is replanned.
            Map.entry("schedule", PlannedCommitment.MOST_MILESTONES),
            Map.entry("CommitmentWithMilestones.milestones", PlannedCommitment.MOST_MILESTONES),
            Map.entry("replans", PlannedMilestone.MOST_REPLANS),
            Map.entry("MilestoneOnDay.indicators", 20),
            Map.entry("ReportEdition.proposals", 200),
            Map.entry("previews", 50),
            Map.entry("extensions", 20),
            // A verdict for each block of a text.
            Map.entry("points", 1_000),
            Map.entry("verdicts", 1_000),
            // Offices that draft one version of an answer.
            Map.entry("drafters", 1_000),
            Map.entry("plan", 100),
            // As many as all versions of an answer take on before one of them.
            Map.entry("continued", 1_000),
            Map.entry("PlannedCommitment.milestones", 100),
            Map.entry("PlannedMilestone.indicators", 20),
            Map.entry("DatedResponse.reviews", 12),
            Map.entry("review_months", 12),
            Map.entry("CycleOverview.members", 20),
            Map.entry("CycleOverview.sessions", 20),
            Map.entry("CycleOverview.proposals", 20),
            Map.entry("CycleOverview.ballots", 20),
            Map.entry("CycleOverview.commitments", 20),
            Map.entry("ActionFile.milestones", 200),
            // One of each kind for each proposal, response and commitment there can be.
            Map.entry("ActionFile.links", 10_000),
            Map.entry("ActionFile.commitments", 10_000),
            Map.entry("ActionOnDay.steps", 100_000),
            Map.entry("successors", 100),
            Map.entry("flags", 3),
            // As many as a plan has areas, a city cycles, a cycle transmitted proposals.
            Map.entry("areas", 50),
            Map.entry("cycles", 1_000),
            Map.entry("overdue", 10_000),
            Map.entry("declared", 20),
            Map.entry("computed", 20),
            Map.entry("PlanFigures.indicators", 20),
            // One for each year a figure can be of.
            Map.entry("goals", 300),
            Map.entry("Status.views", 100),
            Map.entry("witnesses", 50),
            Map.entry("outcomes", 100),
            Map.entry("differences", ReplayOutcome.MOST_DIFFERENCES),
            Map.entry("ActivityOverview.items", 40_000),
            // A panel has at most as many members as an assembly, a pool as many volunteers as it was tried with.
            Map.entry("DrawPlan.excludes", 20),
            Map.entry("SortitionEntry.quotas", 500),
            Map.entry("PanelRepresentation.quotas", 500),
            Map.entry("FrozenPool.counts", 500),
            Map.entry("Invitations.counts", 500),
            Map.entry("totals", 500),
            Map.entry("group_a", 5_000),
            Map.entry("group_b", 5_000),
            Map.entry("first_group", 5_000),
            Map.entry("second_group", 5_000),
            Map.entry("alternates", 100),
            Map.entry("seats", 10_000),
            Map.entry("PanelSeats.reserve", 100),
            Map.entry("levels", 100_000),
            // From none to all panels.
            Map.entry("SortitionChances.people", 10_001),
            Map.entry("VolunteerSlip.path", 64),
            Map.entry("UncoverableVolunteers.volunteers", 1_000),
            Map.entry("YearsRepresentation.quotas", 100_000),
            // One for each kind of thing an id can name; an edge brings at most two nodes.
            Map.entry("Lineage.start", 20),
            Map.entry("Lineage.nodes", 4_020),
            Map.entry("Lineage.edges", 2_000),
            // At most a hundred rows of each view.
            Map.entry("Change.touched", 10_000),
            Map.entry("Problem.errors", 100),
            Map.entry("allowed_commands", 50));

    private ListLimits() {}

    /** Null when nobody has said it yet. */
    static @Nullable Integer of(String schema, String property) {
        var own = MOST.get(schema + "." + property);
        return own != null ? own : MOST.get(property);
    }
}
