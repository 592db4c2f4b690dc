package org.assembleaclima.dashboard.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.web.Tabular;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the municipality's answers on a day.
 *
 * @param position it was read at
 * @param day in the municipality's time zone
 * @param total of every cycle asked for
 * @param cycles one by one, those of which nothing was transmitted left out
 * @param overdue the proposals whose last day to answer is over without an answer, the longest overdue first
 */
record ResponseDashboard(
        long position, LocalDate day, ResponseFigures total, List<CycleFigures> cycles, List<Overdue> overdue)
        implements Row, Tabular {

    /** The figures of one cycle. */
    record CycleFigures(CycleId cycleId, ResponseFigures figures) {}

    /**
     * @param dueOn the last day to answer that held
     * @param days since then, at least 1
     */
    record Overdue(ProposalId proposalId, CycleId cycleId, LocalDate dueOn, long days) {}

    /** It changes with every response, so its version is the position it was read at. */
    @Override
    public long version() {
        return position;
    }

    static final List<String> COLUMNS = List.of(
            "day", "cycle_id", "requested", "answered", "answered_late", "due", "overdue", "extended", "median_days");

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    /** One for each cycle, then one for all, without an id. */
    @Override
    public List<List<@Nullable Object>> lines() {
        var lines = new ArrayList<List<@Nullable Object>>();
        cycles.forEach(cycle -> lines.add(line(cycle.cycleId().value(), cycle.figures())));
        lines.add(line(null, total));
        return lines;
    }

    private List<@Nullable Object> line(@Nullable String cycle, ResponseFigures figures) {
        var median = figures.medianDays();
        return Arrays.asList(
                day,
                cycle,
                figures.requested(),
                figures.answered(),
                figures.answeredLate(),
                figures.due(),
                figures.overdue(),
                figures.extended(),
                median == null ? null : median.toPlainString());
    }
}
