package org.assembleaclima.dashboard.web;

import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.cycle.view.CycleEntry;

/**
 * Where a cycle stands: how many there are in each state. States nobody and nothing is in are left out.
 *
 * @param position the moment this is true of, in the one order of all events
 * @param members by state, as in the list of members
 * @param sessions by state, as in the list of sessions
 * @param proposals by state, as in the list of proposals
 * @param ballots by state, as in the list of ballots
 */
record CycleOverview(
        CycleEntry cycle,
        long position,
        int workingGroups,
        List<StateCount> members,
        List<StateCount> sessions,
        List<StateCount> proposals,
        List<StateCount> ballots)
        implements Row {

    /** How many are in a state. */
    record StateCount(String state, int count) {}

    /** Overviews change with everything in the cycle, so their version is the position they were read at. */
    @Override
    public long version() {
        return position;
    }
}
