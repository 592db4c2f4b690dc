package org.assembleaclima.security.web;

import java.util.List;
import org.assembleaclima.pac.IndicatorCommand.CorrectValue;
import org.assembleaclima.pac.IndicatorCommand.DefineIndicator;
import org.assembleaclima.pac.IndicatorCommand.RecordValue;
import org.assembleaclima.pac.IndicatorCommand.SetBaseline;
import org.assembleaclima.pac.IndicatorCommand.SetGoal;
import org.assembleaclima.pac.ValueFileCommand.ImportValues;
import org.assembleaclima.security.Role;

/** The lines of the commands of indicators and files of values: see {@link CommandMatrixTest}. */
final class IndicatorMatrix {

    private static final String INDICATORS = "/api/v1/pac/indicators";
    private static final String FIGURE = """
                {"year": 2020, "value": {"amount": 1, "unit": "t"}, "source": "Prova"}""";

    static final List<MatrixLine> LINES = List.of(
            new MatrixLine(DefineIndicator.class, INDICATORS, """
                {"indicator_id": "no-such-indicator", "title": "T", "unit": "t", "better": "UP",
                 "action_code": "99.99.99", "method": "", "sources": []}""", Role.MONITORING_OFFICE),
            new MatrixLine(
                    SetBaseline.class, INDICATORS + "/{indicator_id}/set-baseline", FIGURE, Role.MONITORING_OFFICE),
            new MatrixLine(SetGoal.class, INDICATORS + "/{indicator_id}/set-goal", FIGURE, Role.MONITORING_OFFICE),
            new MatrixLine(
                    RecordValue.class,
                    INDICATORS + "/{indicator_id}/record-value",
                    """
                {"period": "2020", "value": {"amount": 1, "unit": "t"}, "source": "Prova"}""",
                    Role.MONITORING_OFFICE,
                    Role.CITY_OFFICE),
            new MatrixLine(
                    CorrectValue.class,
                    INDICATORS + "/{indicator_id}/correct-value",
                    """
                {"period": "2020", "value": {"amount": 1, "unit": "t"}, "source": "Prova", "reason": "Prova"}""",
                    Role.MONITORING_OFFICE,
                    Role.CITY_OFFICE),
            new MatrixLine(
                    ImportValues.class,
                    "/api/v1/pac/indicator-values/import",
                    "indicator,period,value,unit,source\nno-such-indicator,2020,1,t,Prova\n",
                    Role.MONITORING_OFFICE,
                    Role.CITY_OFFICE));

    private IndicatorMatrix() {}
}
