package org.assembleaclima.security.web;

import java.util.List;
import org.assembleaclima.pac.PlanCommand.ImportPlan;
import org.assembleaclima.security.Role;

/** The lines of the commands of the plan: see {@link CommandMatrixTest}. */
final class PacMatrix {

    static final List<MatrixLine> LINES =
            List.of(new MatrixLine(ImportPlan.class, "/api/v1/pac/import", """
                {"plan": {"title": "P", "edition": "E", "declared_actions": 1, "sources": []}, "areas": [],
                 "objectives": [], "actions": [{"code": "98.1.1", "title": "T", "title_status": "VERIFIED",
                 "description": {"summary": "", "note": "", "targets": [], "sources": []}}], "targets": []}""", Role.MONITORING_OFFICE));

    private PacMatrix() {}
}
