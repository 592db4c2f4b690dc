package org.assembleaclima.dashboard.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.web.Tabular;
import org.assembleaclima.cycle.view.CycleEntry;
import org.jspecify.annotations.Nullable;

/**
 * Where a cycle stands: how many there are in each state. States nobody and nothing is in are left out.
 *
 * @param position the moment this is true of, in the one order of all events
 * @param members by state, as in the list of members
 * @param sessions by state, as in the list of sessions
 * @param proposals by state, as in the list of proposals
 * @param ballots by state, as in the list of ballots
 * @param responses how far the municipality has answered, on the day of the moment asked for
 * @param commitments it took on with those answers, by state
 */
record CycleOverview(
        CycleEntry cycle,
        long position,
        int workingGroups,
        List<StateCount> members,
        List<StateCount> sessions,
        List<StateCount> proposals,
        List<StateCount> ballots,
        ResponseFigures responses,
        List<StateCount> commitments)
        implements Row, Tabular {

    /** Overviews change with everything in the cycle, so their version is the position they were read at. */
    @Override
    public long version() {
        return position;
    }

    static final List<String> COLUMNS = List.of("cycle_id", "what", "state", "count");

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    /** One for each number. */
    @Override
    public List<List<@Nullable Object>> lines() {
        var lines = new ArrayList<List<@Nullable Object>>();
        lines.add(line("working_groups", null, workingGroups));
        members.forEach(one -> lines.add(line("members", one.state(), one.count())));
        sessions.forEach(one -> lines.add(line("sessions", one.state(), one.count())));
        proposals.forEach(one -> lines.add(line("proposals", one.state(), one.count())));
        ballots.forEach(one -> lines.add(line("ballots", one.state(), one.count())));
        lines.addAll(responseLines());
        commitments.forEach(one -> lines.add(line("commitments", one.state(), one.count())));
        return lines;
    }

    private List<List<@Nullable Object>> responseLines() {
        return List.of(
                line("responses", "ANSWERED", responses.answered()),
                line("responses", "DUE", responses.due()),
                line("responses", "OVERDUE", responses.overdue()));
    }

    private List<@Nullable Object> line(String what, @Nullable String state, int count) {
        return Arrays.asList(cycle.cycleId().value(), what, state, count);
    }
}
