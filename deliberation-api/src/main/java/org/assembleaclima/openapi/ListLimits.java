package org.assembleaclima.openapi;

import java.util.Map;
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
            Map.entry("CycleOverview.members", 20),
            Map.entry("CycleOverview.sessions", 20),
            Map.entry("CycleOverview.proposals", 20),
            Map.entry("CycleOverview.ballots", 20),
            // One for each year a figure can be of.
            Map.entry("goals", 300),
            Map.entry("Status.views", 100),
            Map.entry("Problem.errors", 100),
            Map.entry("allowed_commands", 50));

    private ListLimits() {}

    /** Null when nobody has said it yet. */
    static @Nullable Integer of(String schema, String property) {
        var own = MOST.get(schema + "." + property);
        return own != null ? own : MOST.get(property);
    }
}
