package org.assembleaclima.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.assembleaclima.cycle.CycleId;

/** Names the annual report of one cycle: there is one for each. */
public record ReportId(@JsonValue CycleId cycle) {

    @JsonCreator
    public static ReportId of(String cycle) {
        return new ReportId(CycleId.of(cycle));
    }

    /** Axon stores this text as the stream name, so it must never change shape. */
    @Override
    public String toString() {
        return "report-" + cycle.value();
    }
}
