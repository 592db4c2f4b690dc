package org.assembleaclima.audit.web;

import java.util.List;
import org.assembleaclima.audit.view.KeptCheckpoint;
import org.assembleaclima.audit.web.AuditAnswers.SignedCheckpoint;
import org.assembleaclima.common.web.HttpProblem;
import org.assembleaclima.common.web.Listing;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of checkpoints, which only ever grows at its end.
 *
 * @param after the serial the page before ended with; 0 for the first page
 */
record SerialPage(long after, int limit) {

    private static final String MARK = "c";

    /** Refused with INVALID_CURSOR when the cursor is not of this list. */
    SerialPage(@Nullable String cursor, int limit) {
        this(cursor == null ? 0 : serial(cursor), limit);
    }

    private static long serial(String cursor) {
        try {
            if (cursor.matches(MARK + "[0-9a-z]{1,12}"))
                return Long.parseLong(cursor.substring(1), Character.MAX_RADIX);
        } catch (NumberFormatException e) {
            // falls through to the refusal
        }
        throw HttpProblem.INVALID_CURSOR.exception();
    }

    /** @param read one more than the page has, if there is one */
    Listing<SignedCheckpoint> of(List<KeptCheckpoint> read, long position) {
        var items = read.stream().limit(limit).toList();
        var next = read.size() <= limit
                ? null
                : MARK + Long.toString(items.getLast().serial(), Character.MAX_RADIX);
        return new Listing<>(items.stream().map(SignedCheckpoint::of).toList(), next, position);
    }
}
