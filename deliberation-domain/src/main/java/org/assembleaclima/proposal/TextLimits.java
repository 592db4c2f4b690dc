package org.assembleaclima.proposal;

import org.assembleaclima.common.Wording;

/** How long texts may be, in UTF-16 units. The edge holds what people send to the same limits. */
final class TextLimits {

    static final int MOST_CHARACTERS = BlockNumbering.MOST_CHARACTERS;
    static final int MOST_BLOCKS = 1_000;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_BLOCK = 10_000;

    private TextLimits() {}

    static boolean isTitle(String text) {
        return !Wording.saysNothing(text) && text.length() <= LONGEST_TITLE;
    }

    static boolean isBlock(String text) {
        return !Wording.saysNothing(text) && text.length() <= LONGEST_BLOCK;
    }
}
