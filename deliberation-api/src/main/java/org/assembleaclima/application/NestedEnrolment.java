package org.assembleaclima.application;

import java.util.List;
import org.assembleaclima.command.NestedCommands;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.AssemblyCommand.ImportPanel;
import org.assembleaclima.membership.AssemblyCommand.WithdrawPanel;
import org.assembleaclima.membership.AssemblyId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.Reservist;
import org.assembleaclima.membership.Seat;
import org.assembleaclima.sortition.Enrolment;
import org.springframework.stereotype.Component;

/** Lets a draw enrol whom it drew, and take that back, by a command within its own transaction. */
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

    @Override
    public void withdraw(
            CycleId cycleId, List<Integer> cohorts, List<MemberId> reserve, String reason, List<String> sources) {
        commands.send(new WithdrawPanel(new AssemblyId(cycleId), cohorts, reserve, reason, sources));
    }
}
