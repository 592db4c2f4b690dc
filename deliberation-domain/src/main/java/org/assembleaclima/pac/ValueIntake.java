package org.assembleaclima.pac;

import java.util.List;
import org.assembleaclima.common.Lookup;

/** How a file of values acts on its indicators, within its own transaction. */
public interface ValueIntake extends Lookup {

    /** Refused as the values are refused; nothing has happened then. */
    void record(IndicatorId indicatorId, List<MeasuredValue> measured, ImportId importId);
}
