package org.assembleaclima.pac;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the plan. A city has one, revised in place, so there is one value. */
public record PlanId(@JsonValue String value) {

    public static final PlanId PAC = new PlanId("pac");

    @JsonCreator
    public static PlanId of(String text) {
        return new PlanId(text);
    }

    /** Axon stores this text as the stream name, so it must never change shape. */
    @Override
    public String toString() {
        return value;
    }
}
