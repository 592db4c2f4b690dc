package org.assembleaclima.cycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names one set of rules through all its versions: {@code milano-a-regime}. 1 to 40 lower-case letters, digits, hyphens. */
public record RuleSetId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public RuleSetId {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a rule set id");
    }

    @JsonCreator
    public static RuleSetId of(String text) {
        return new RuleSetId(text);
    }

    /** Axon stores this text as the stream name, so it must never change shape. */
    @Override
    public String toString() {
        return "rule-set-" + value;
    }
}
