package org.assembleaclima.membership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.assembleaclima.cycle.CycleId;

/** Names the assembly of one cycle: there is one for each. */
public record AssemblyId(@JsonValue CycleId cycle) {

    @JsonCreator
    public static AssemblyId of(String cycle) {
        return new AssemblyId(CycleId.of(cycle));
    }

    /** Axon stores this text as the stream name, so it must never change shape. */
    @Override
    public String toString() {
        return "assembly-" + cycle.value();
    }
}
