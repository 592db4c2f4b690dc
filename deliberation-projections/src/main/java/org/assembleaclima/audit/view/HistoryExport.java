package org.assembleaclima.audit.view;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the history up to a checkpoint, a page at a time while the next one is read: memory does not grow with it. */
public final class HistoryExport {

    private static final int BYTES_AT_ONCE = 48 * 1024;

    private final JdbcClient db;
    private final RecordedHistory history;

    public HistoryExport(JdbcClient db, RecordedHistory history) {
        this.db = db;
        this.history = history;
    }

    /**
     * Writes the file, or the rest of it.
     *
     * @param after goes on with the event behind this position, without the header; null for the whole file
     * @throws IOException when nobody takes what is written
     */
    public void write(ExportHead head, Access access, @Nullable Long after, OutputStream out) throws IOException {
        var lines = new ExportLines(head, access);
        var withholding = new Withholding(db, access, head.size());
        if (after == null) out.write(lines.header());
        var begun = after == null ? 0 : after;
        var withheld = withholding.countUpTo(history, begun);
        events(lines, withholding, withheld, begun, head.size(), out);
        out.write(lines.trailer(withheld));
    }

    private void events(
            ExportLines lines,
            Withholding withholding,
            EnumMap<WithheldFor, Long> withheld,
            long after,
            long to,
            OutputStream out)
            throws IOException {
        var buffer = new LineBuffer();
        try (var pages = new PagesAhead(history, after, to)) {
            for (var page = pages.next(); !page.isEmpty(); page = pages.next())
                for (var row : page) {
                    var reason = withholding.reason(row);
                    reason.ifPresent(why -> withheld.merge(why, 1L, Long::sum));
                    lines.event(row, reason, buffer);
                    if (buffer.length() >= BYTES_AT_ONCE) buffer.flushTo(out);
                }
        }
        buffer.flushTo(out);
    }
}
