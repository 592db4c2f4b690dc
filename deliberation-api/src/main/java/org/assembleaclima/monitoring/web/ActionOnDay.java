package org.assembleaclima.monitoring.web;

import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.monitoring.view.ActionFile;
import org.assembleaclima.monitoring.view.ActionStanding;
import org.assembleaclima.monitoring.view.StandingStep;

/**
 * One action on a day: where it stands, and everything that is known of it but its text.
 *
 * @param position it was read at
 * @param steps every dated step its status follows from, commitments' milestones among them
 */
record ActionOnDay(long position, StandingLine standing, ActionFile file, List<StandingStep> steps) implements Row {

    static ActionOnDay of(long position, StandingLine line, ActionFile file, ActionStanding standing) {
        return new ActionOnDay(position, line, file, standing.steps());
    }

    /** It changes with its stream, with commitments and with indicators, so its version is the position it was read at. */
    @Override
    public long version() {
        return position;
    }
}
