package org.assembleaclima.pac;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the monitoring of one action of the plan, apart from the plan's text. */
public record ActionId(@JsonValue ActionCode code) {

    @JsonCreator
    public static ActionId of(String code) {
        return new ActionId(ActionCode.of(code));
    }

    /** Axon stores this text as the stream name, so it must never change shape. */
    @Override
    public String toString() {
        return "action-" + code;
    }
}
