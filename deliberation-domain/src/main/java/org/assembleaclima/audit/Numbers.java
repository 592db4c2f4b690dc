package org.assembleaclima.audit;

/** Sizes and indexes as texts of notes have them. */
final class Numbers {

    private Numbers() {}

    /** @throws MalformedNote for anything but digits without a leading zero, up to the largest long */
    static long plain(String text) {
        try {
            if (text.matches("0|[1-9][0-9]{0,18}")) return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedNote("too large a number: " + text);
        }
        throw new MalformedNote("not a number: " + text);
    }
}
