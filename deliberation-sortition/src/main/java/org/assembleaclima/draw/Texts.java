package org.assembleaclima.draw;

/** Values of files as they are told. */
final class Texts {

    private static final int QUOTED_AT_MOST = 60;

    private Texts() {}

    /** As {@link #shown}, in quotation marks. */
    static String quoted(String value) {
        return "\"" + shown(value) + "\"";
    }

    /** Cut at 60 characters, with control characters made visible. */
    static String shown(String value) {
        var cut = value.codePointCount(0, value.length()) > QUOTED_AT_MOST;
        var begin = cut ? value.substring(0, value.offsetByCodePoints(0, QUOTED_AT_MOST)) : value;
        var text = new StringBuilder();
        begin.codePoints()
                .forEach(c -> text.append(Character.isISOControl(c) ? "\\u%04x".formatted(c) : Character.toString(c)));
        return text.append(cut ? "…" : "").toString();
    }

    static boolean hasControl(String value) {
        return value.chars().anyMatch(Character::isISOControl);
    }
}
