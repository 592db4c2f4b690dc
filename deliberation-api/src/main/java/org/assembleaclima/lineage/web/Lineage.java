package org.assembleaclima.lineage.web;

import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.lineage.view.LineageEdge;

/**
 * Where something came from and what came of it.
 *
 * @param start what was asked for, under its full name
 * @param nodes by steps, upstream first
 * @param edges in the order of their events; each with the event that made it
 * @param truncated whether there is more than was asked for, or than is answered at once
 * @param position the moment this is true of, in the one order of all events
 */
record Lineage(List<String> start, List<LineageNode> nodes, List<LineageEdge> edges, boolean truncated, long position)
        implements Row {

    /** A lineage changes with everything in it, so its version is the position it was read at. */
    @Override
    public long version() {
        return position;
    }
}
