package org.assembleaclima.security.web;

import java.util.List;
import org.assembleaclima.report.ReportCommand.FreezeReport;
import org.assembleaclima.report.ReportCommand.PreviewReport;
import org.assembleaclima.report.ReportCommand.TransmitReport;
import org.assembleaclima.security.Role;

/** The lines of the commands of annual reports: see {@link CommandMatrixTest}. */
final class ReportMatrix {

    private static final String ROUTE = "/api/v1/cycles/{cycle_id}/report";

    static final List<MatrixLine> LINES = List.of(
            new MatrixLine(FreezeReport.class, ROUTE + "/freeze", "", Role.SECRETARIAT),
            new MatrixLine(PreviewReport.class, ROUTE + "/preview", """
                {"held_on": "2024-02-10", "place": "P", "sources": []}""", Role.SECRETARIAT),
            new MatrixLine(TransmitReport.class, ROUTE + "/transmit", """
                {"edition": 1, "protocol": {"number": "1", "date": "2024-02-10"}, "addressee": "A"}""", Role.SECRETARIAT));

    private ReportMatrix() {}
}
