package org.assembleaclima.application;

import java.util.List;
import org.assembleaclima.command.NestedCommands;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.AssemblyCommand.ImportPanel;
import org.assembleaclima.membership.AssemblyId;
import org.assembleaclima.membership.Reservist;
import org.assembleaclima.membership.Seat;
import org.assembleaclima.sortition.Enrolment;
import org.springframework.stereotype.Component;

/** Lets a draw enrol whom it drew, by a command within its own transaction. */
@Component
class NestedEnrolment implements Enrolment {

    private final NestedCommands commands;

    NestedEnrolment(NestedCommands commands) {
        this.commands = commands;
    }

    @Override
    public void enrol(CycleId cycleId, List<Seat> members, List<Reservist> reserve, List<String> sources) {
        commands.send(new ImportPanel(new AssemblyId(cycleId), members, reserve, sources));
    }
}
