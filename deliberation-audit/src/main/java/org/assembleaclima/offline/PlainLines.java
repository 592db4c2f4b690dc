package org.assembleaclima.offline;

import java.io.PrintStream;
import java.util.regex.Pattern;

/** Prints each text on one line, whatever is in it: else a title could draw lines of its own, such as what we found. */
final class PlainLines extends PrintStream {

    /** Control characters, line separators, and what turns the direction of writing. */
    private static final Pattern ODD = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private final PrintStream to;

    PlainLines(PrintStream to) {
        super(to, true, to.charset());
        this.to = to;
    }

    @Override
    public void println(String text) {
        to.println(ODD.matcher(text).replaceAll("\uFFFD"));
    }
}
