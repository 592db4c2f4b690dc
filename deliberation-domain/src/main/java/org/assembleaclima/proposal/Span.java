package org.assembleaclima.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.OptionalInt;
import org.assembleaclima.proposal.Operation.ReplaceSpan;

/**
 * Where a quotation stands in a block's text, and what is to stand there.
 *
 * @param start of the first character, from 0, in UTF-16 units
 * @param end behind the last one
 */
record Span(int start, int end, String replacement) {

    /** Of an operation that was checked against {@code text}. */
    static Span of(ReplaceSpan operation, String text) {
        var start = find(text, operation.quoted(), operation.occurrence()).orElseThrow();
        return new Span(start, start + operation.quoted().length(), operation.replacement());
    }

    /** Where the given occurrence begins; empty when the words do not stand there so often, or are no words at all. */
    static OptionalInt find(String text, String quoted, int occurrence) {
        if (quoted.isEmpty() || occurrence < 1) return OptionalInt.empty();
        var seen = 0;
        for (int at = text.indexOf(quoted); at >= 0; at = text.indexOf(quoted, at + 1))
            if (isWhole(text, at, at + quoted.length()) && ++seen == occurrence) return OptionalInt.of(at);
        return OptionalInt.empty();
    }

    /** Which occurrence begins at {@code start}: the inverse of {@link #find}. */
    static int occurrenceAt(String text, String quoted, int start) {
        var occurrence = 0;
        for (int at = text.indexOf(quoted); at >= 0 && at <= start; at = text.indexOf(quoted, at + 1))
            if (isWhole(text, at, at + quoted.length())) occurrence++;
        return occurrence;
    }

    /** All at once: from right to left, so that no replacement shifts a span that is still to be replaced. */
    static String replaced(String text, Collection<Span> spans) {
        var fromRight = new ArrayList<>(spans);
        fromRight.sort(Comparator.comparingInt(Span::start).reversed());
        var changed = new StringBuilder(text);
        for (var span : fromRight) changed.replace(span.start, span.end, span.replacement);
        return changed.toString();
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** How many characters the text grows by; negative when it shrinks. */
    int growth() {
        return replacement.length() - (end - start);
    }

    private static boolean isWhole(String text, int start, int end) {
        return !splitsPair(text, start) && !splitsPair(text, end);
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
