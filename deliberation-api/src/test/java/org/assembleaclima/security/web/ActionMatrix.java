package org.assembleaclima.security.web;

import java.util.List;
import org.assembleaclima.pac.ActionCommand.DeclareStatus;
import org.assembleaclima.pac.ActionCommand.DropActionMilestone;
import org.assembleaclima.pac.ActionCommand.LinkAction;
import org.assembleaclima.pac.ActionCommand.NameOwner;
import org.assembleaclima.pac.ActionCommand.ReachActionMilestone;
import org.assembleaclima.pac.ActionCommand.ReplanActionMilestone;
import org.assembleaclima.pac.ActionCommand.ScheduleAction;
import org.assembleaclima.pac.ActionCommand.SetActionMilestone;
import org.assembleaclima.pac.ActionCommand.SupersedeAction;
import org.assembleaclima.pac.ActionCommand.UnlinkAction;
import org.assembleaclima.security.Role;

/** The lines of the commands of the plan's actions: see {@link CommandMatrixTest}. */
final class ActionMatrix {

    private static final String ACTION = "/api/v1/pac/actions/{action_code}";
    private static final String LINK = """
                {"kind": "PROPOSAL", "target": "00000000-0000-0000-0000-000000000009", "reason": "Prova"}""";

    static final List<MatrixLine> LINES = List.of(
            new MatrixLine(NameOwner.class, ACTION + "/name-owner", """
                {"owner": "Assessore", "office": "Direzione"}""", Role.MONITORING_OFFICE),
            new MatrixLine(ScheduleAction.class, ACTION + "/schedule", """
                {"starts_on": "2024-01-01", "ends_on": "2025-01-01"}""", Role.MONITORING_OFFICE),
            new MatrixLine(
                    DeclareStatus.class, ACTION + "/declare-status", """
                {"status": "IN_PROGRESS", "reason": "Prova", "declared_on": "2024-01-01", "sources": []}""", Role.MONITORING_OFFICE, Role.CITY_OFFICE),
            new MatrixLine(SetActionMilestone.class, ACTION + "/set-milestone", """
                {"title": "Prova", "due_on": "2025-01-01"}""", Role.MONITORING_OFFICE),
            new MatrixLine(ReplanActionMilestone.class, ACTION + "/replan-milestone", """
                {"milestone": 1, "due_on": "2025-01-01", "reason": "Prova"}""", Role.MONITORING_OFFICE),
            new MatrixLine(ReachActionMilestone.class, ACTION + "/reach-milestone", """
                {"milestone": 1, "reached_on": "2025-01-01", "evidence": "Prova", "sources": []}""", Role.MONITORING_OFFICE),
            new MatrixLine(DropActionMilestone.class, ACTION + "/drop-milestone", """
                {"milestone": 1, "reason": "Prova"}""", Role.MONITORING_OFFICE),
            new MatrixLine(LinkAction.class, ACTION + "/link", LINK, Role.MONITORING_OFFICE),
            new MatrixLine(UnlinkAction.class, ACTION + "/unlink", LINK, Role.MONITORING_OFFICE),
            new MatrixLine(SupersedeAction.class, ACTION + "/supersede", """
                {"kind": "MERGED", "successors": ["2.1.3"], "reason": "Prova",
                 "act": {"kind": "ORDINANCE", "number": "1/2024", "date": "2024-01-01"}}""", Role.CITY_AUTHORITY));

    private ActionMatrix() {}
}
