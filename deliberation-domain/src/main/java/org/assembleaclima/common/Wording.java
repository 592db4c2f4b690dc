package org.assembleaclima.common;

/** What texts that people wrote have in common. */
public final class Wording {

    private Wording() {}

    /**
     * Whether a reader would see nothing: it is empty, or made of spaces, breaks and characters without a shape, such as
     * a no-break or a zero-width space. {@link String#isBlank()} takes these for text.
     */
    public static boolean saysNothing(String text) {
        return text.codePoints().allMatch(Wording::isInvisible);
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.FORMAT,
                    Character.CONTROL -> true;
            default -> Character.isWhitespace(codePoint);
        };
    }
}
