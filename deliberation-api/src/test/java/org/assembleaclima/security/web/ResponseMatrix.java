package org.assembleaclima.security.web;

import java.util.List;
import org.assembleaclima.response.ResponseCommand.AdoptAnswer;
import org.assembleaclima.response.ResponseCommand.DraftAnswer;
import org.assembleaclima.response.ResponseCommand.ExtendDueDate;
import org.assembleaclima.response.ResponseCommand.GiveOpinion;
import org.assembleaclima.response.ResponseCommand.HoldReview;
import org.assembleaclima.response.ResponseCommand.PublishAnswer;
import org.assembleaclima.security.Role;

/** The lines of the commands of answers: see {@link CommandMatrixTest}. */
final class ResponseMatrix {

    private static final String ROUTE = "/api/v1/proposals/{proposal_id}/response";

    static final List<MatrixLine> LINES = List.of(
            new MatrixLine(ExtendDueDate.class, ROUTE + "/extend", """
                {"due_on": "2027-01-01", "reason": "Prova"}""", Role.SECRETARIAT),
            new MatrixLine(GiveOpinion.class, ROUTE + "/give-opinion", """
                {"office": "O", "advice": "FAVOURABLE", "text": "T", "given_on": "2024-02-10"}""", Role.CITY_OFFICE),
            new MatrixLine(DraftAnswer.class, ROUTE + "/draft", """
                {"kind": "ORIGINAL", "points": [{"verdict": "REJECTED", "reasons": "R"}], "plan": [],
                 "continued": []}""", Role.CITY_OFFICE),
            new MatrixLine(AdoptAnswer.class, ROUTE + "/adopt", """
                {"draft": 1, "authority": "A", "act": {"kind": "OTHER", "number": "1", "date": "2024-02-10"}}""", Role.CITY_AUTHORITY),
            new MatrixLine(PublishAnswer.class, ROUTE + "/publish", "", Role.CITY_AUTHORITY),
            new MatrixLine(HoldReview.class, ROUTE + "/hold-review", """
                {"review": 1, "held_on": "2024-02-10", "findings": "F"}""", Role.SECRETARIAT, Role.MONITORING_OFFICE));

    private ResponseMatrix() {}
}
