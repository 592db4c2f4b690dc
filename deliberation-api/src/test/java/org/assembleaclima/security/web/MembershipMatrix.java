package org.assembleaclima.security.web;

import java.util.List;
import org.assembleaclima.membership.AssemblyCommand.ActivateMembers;
import org.assembleaclima.membership.AssemblyCommand.DeclineReserve;
import org.assembleaclima.membership.AssemblyCommand.ErasePerson;
import org.assembleaclima.membership.AssemblyCommand.ImportPanel;
import org.assembleaclima.membership.AssemblyCommand.OnboardMembers;
import org.assembleaclima.membership.AssemblyCommand.RecordPerson;
import org.assembleaclima.membership.AssemblyCommand.RecordResignation;
import org.assembleaclima.membership.AssemblyCommand.ReinstateMember;
import org.assembleaclima.membership.AssemblyCommand.RelinkAccount;
import org.assembleaclima.membership.AssemblyCommand.RemoveMember;
import org.assembleaclima.membership.AssemblyCommand.ReplaceMember;
import org.assembleaclima.membership.AssemblyCommand.ResignMember;
import org.assembleaclima.membership.AssemblyCommand.SuspendMember;
import org.assembleaclima.security.Role;

/** The lines of the commands of the assembly and its members: see {@link CommandMatrixTest}. */
final class MembershipMatrix {

    static final List<MatrixLine> LINES = List.of(
            new MatrixLine(ImportPanel.class, "/api/v1/cycles/{cycle_id}/assembly/import", """
                {"members": [{"cohort": 1, "stratum": "S1", "starts_on": "2024-01-20", "ends_on": "2025-01-19"}],
                 "reserve": [], "sources": []}""", Role.SECRETARIAT),
            new MatrixLine(OnboardMembers.class, "/api/v1/cycles/{cycle_id}/assembly/onboard", """
                {"members": [{"member_id": "00000000-0000-0000-0000-000000000009", "account": "a", "signed_on": "2024-01-02"}], "pact": "Patto"}""", Role.SECRETARIAT),
            new MatrixLine(ActivateMembers.class, "/api/v1/cycles/{cycle_id}/assembly/activate", """
                {"member_ids": ["00000000-0000-0000-0000-000000000009"]}""", Role.SECRETARIAT),
            new MatrixLine(
                    SuspendMember.class,
                    "/api/v1/cycles/{cycle_id}/members/{member_id}/suspend",
                    """
                {"reason": "Prova"}""",
                    Role.SECRETARIAT),
            new MatrixLine(
                    ReinstateMember.class,
                    "/api/v1/cycles/{cycle_id}/members/{member_id}/reinstate",
                    """
                {"reason": "Prova"}""",
                    Role.SECRETARIAT),
            new MatrixLine(
                    RemoveMember.class, "/api/v1/cycles/{cycle_id}/members/{member_id}/remove", """
                {"reason": "Prova"}""", Role.SECRETARIAT),
            new MatrixLine(
                    ResignMember.class, "/api/v1/cycles/{cycle_id}/members/{member_id}/resign", """
                {"reason": "Prova"}""", Role.MEMBER),
            new MatrixLine(
                    RecordResignation.class,
                    "/api/v1/cycles/{cycle_id}/members/{member_id}/record-resignation",
                    """
                {"reason": "Prova", "resigned_on": "2024-01-02"}""",
                    Role.SECRETARIAT),
            new MatrixLine(
                    ReplaceMember.class, "/api/v1/cycles/{cycle_id}/members/{member_id}/replace", "", Role.SECRETARIAT),
            new MatrixLine(
                    DeclineReserve.class,
                    "/api/v1/cycles/{cycle_id}/members/{member_id}/decline",
                    "",
                    Role.SECRETARIAT),
            new MatrixLine(
                    RelinkAccount.class, "/api/v1/cycles/{cycle_id}/members/{member_id}/relink", """
                {"account": "a"}""", Role.SECRETARIAT),
            new MatrixLine(
                    RecordPerson.class,
                    "/api/v1/cycles/{cycle_id}/members/{member_id}/record-person",
                    """
                {"name": "Ada Prova", "email": "", "phone": ""}""",
                    Role.SECRETARIAT),
            new MatrixLine(
                    ErasePerson.class, "/api/v1/cycles/{cycle_id}/members/{member_id}/erase-person", "", Role.DPO));

    private MembershipMatrix() {}
}
