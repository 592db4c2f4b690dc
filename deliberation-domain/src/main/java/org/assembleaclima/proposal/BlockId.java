package org.assembleaclima.proposal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names one block of a proposal's text: {@code b7} is the seventh block the proposal ever had. Given once, kept through
 * every version, never used again for another block, so that an amendment can name what it changes.
 */
public record BlockId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("b[1-9][0-9]{0,5}");

    public BlockId {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a block id");
    }

    static BlockId numbered(int number) {
        return new BlockId("b" + number);
    }

    @JsonCreator
    public static BlockId of(String text) {
        return new BlockId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
