package org.assembleaclima.security.web;

import java.util.List;
import org.assembleaclima.commitment.CommitmentCommand.AddMilestone;
import org.assembleaclima.commitment.CommitmentCommand.ClaimDelivery;
import org.assembleaclima.commitment.CommitmentCommand.DisputeDelivery;
import org.assembleaclima.commitment.CommitmentCommand.DropCommitment;
import org.assembleaclima.commitment.CommitmentCommand.DropMilestone;
import org.assembleaclima.commitment.CommitmentCommand.ReplanMilestone;
import org.assembleaclima.commitment.CommitmentCommand.StartWork;
import org.assembleaclima.commitment.CommitmentCommand.VerifyDelivery;
import org.assembleaclima.security.Role;

/** The lines of the commands of commitments: see {@link CommandMatrixTest}. */
final class CommitmentMatrix {

    private static final String ROUTE = "/api/v1/commitments/{commitment_id}";
    private static final String ACT = """
            {"kind": "EXECUTIVE_RESOLUTION", "number": "1/2025", "date": "2025-01-01"}""";

    static final List<MatrixLine> LINES = List.of(
            new MatrixLine(AddMilestone.class, ROUTE + "/add-milestone", """
                {"title": "T", "due_on": "2099-01-01", "indicators": [], "reason": "Prova"}""", Role.CITY_OFFICE),
            new MatrixLine(StartWork.class, ROUTE + "/start", """
                {"started_on": "2025-01-01", "note": "Prova", "sources": []}""", Role.CITY_OFFICE),
            new MatrixLine(ReplanMilestone.class, ROUTE + "/replan", """
                {"milestone": 1, "due_on": "2099-01-01", "reason": "Prova"}""", Role.CITY_OFFICE),
            new MatrixLine(ClaimDelivery.class, ROUTE + "/claim-delivery", """
                {"milestone": 1, "delivered_on": "2025-01-01", "evidence": "Prova", "sources": []}""", Role.CITY_OFFICE),
            new MatrixLine(VerifyDelivery.class, ROUTE + "/verify", """
                {"milestone": 1, "note": "Prova"}""", Role.MONITORING_OFFICE),
            new MatrixLine(DisputeDelivery.class, ROUTE + "/dispute", """
                {"milestone": 1, "reasons": "Prova"}""", Role.MONITORING_OFFICE),
            new MatrixLine(DropMilestone.class, ROUTE + "/drop-milestone", """
                {"milestone": 1, "reason": "Prova", "act": %s}""".formatted(ACT), Role.CITY_AUTHORITY),
            new MatrixLine(DropCommitment.class, ROUTE + "/drop", """
                {"reason": "Prova", "act": %s}""".formatted(ACT), Role.CITY_AUTHORITY));

    private CommitmentMatrix() {}
}
