package org.assembleaclima.security.web;

import java.util.List;
import org.assembleaclima.security.Role;
import org.assembleaclima.workinggroup.WorkingGroupCommand.AppointFacilitator;
import org.assembleaclima.workinggroup.WorkingGroupCommand.AppointRapporteur;
import org.assembleaclima.workinggroup.WorkingGroupCommand.AssignActions;
import org.assembleaclima.workinggroup.WorkingGroupCommand.ConstituteWorkingGroup;
import org.assembleaclima.workinggroup.WorkingGroupCommand.JoinGroup;
import org.assembleaclima.workinggroup.WorkingGroupCommand.LeaveGroup;

/** The lines of the commands of the working groups: see {@link CommandMatrixTest}. */
final class WorkingGroupMatrix {

    static final List<MatrixLine> LINES = List.of(
            new MatrixLine(ConstituteWorkingGroup.class, "/api/v1/working-groups", """
                {"cycle_id": "1999", "name": "Prova", "sources": []}""", Role.SECRETARIAT),
            new MatrixLine(
                    AssignActions.class,
                    "/api/v1/working-groups/{working_group_id}/assign-actions",
                    """
                {"pac_actions": []}""",
                    Role.SECRETARIAT),
            new MatrixLine(JoinGroup.class, "/api/v1/working-groups/{working_group_id}/join", """
                {"member_ids": ["00000000-0000-0000-0000-000000000009"]}""", Role.SECRETARIAT),
            new MatrixLine(LeaveGroup.class, "/api/v1/working-groups/{working_group_id}/leave", """
                {"member_id": "00000000-0000-0000-0000-000000000009", "reason": "Prova"}""", Role.SECRETARIAT),
            new MatrixLine(
                    AppointFacilitator.class,
                    "/api/v1/working-groups/{working_group_id}/appoint-facilitator",
                    """
                {"account": "a"}""",
                    Role.SECRETARIAT),
            new MatrixLine(
                    AppointRapporteur.class,
                    "/api/v1/working-groups/{working_group_id}/appoint-rapporteur",
                    """
                {"member_id": "00000000-0000-0000-0000-000000000009"}""",
                    Role.SECRETARIAT));

    private WorkingGroupMatrix() {}
}
