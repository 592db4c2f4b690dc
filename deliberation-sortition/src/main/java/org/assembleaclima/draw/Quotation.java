package org.assembleaclima.draw;

import java.util.Optional;

/** Follows the quotation marks of CSV (RFC 4180), which the parser takes more lightly than it should. */
final class Quotation {

    /**
     * Where quotation goes wrong.
     *
     * @param row the line on which the row begins, from 1
     * @param rowStart where that line begins in the text
     * @param closed whether the value was closed and goes on all the same; otherwise it is never closed
     */
    record Broken(int row, int rowStart, boolean closed) {}

    private enum At {
        START_OF_VALUE,
        PLAIN,
        QUOTED,
        BEHIND_MARK
    }

    private Quotation() {}

    static Optional<Broken> firstBroken(String text) {
        var at = At.START_OF_VALUE;
        int line = 1;
        int row = 1;
        int rowStart = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var endsLine = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
            if (endsLine) line++;
            if (at == At.QUOTED) {
                if (c == '"') at = At.BEHIND_MARK;
            } else if (at == At.BEHIND_MARK && c == '"') {
                at = At.QUOTED;
            } else if (c == ',' || c == '\n' || c == '\r') {
                at = At.START_OF_VALUE;
                if (endsLine) {
                    row = line;
                    rowStart = i + 1;
                }
            } else if (at == At.BEHIND_MARK) {
                return Optional.of(new Broken(row, rowStart, true));
            } else if (at == At.START_OF_VALUE) {
                at = c == '"' ? At.QUOTED : At.PLAIN;
            }
        }
        return at == At.QUOTED ? Optional.of(new Broken(row, rowStart, false)) : Optional.empty();
    }
}
