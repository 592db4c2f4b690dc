package org.assembleaclima.audit.view;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Pages of stored events, one read while the one before is worked through: the database and we do not wait for each other. */
final class PagesAhead implements AutoCloseable {

    private final RecordedHistory history;
    private final long to;
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private Future<List<RecordedRow>> ahead;

    /**
     * @param after the position before the first one wanted
     * @param to the last position wanted
     */
    PagesAhead(RecordedHistory history, long after, long to) {
        this.history = history;
        this.to = to;
        this.ahead = read(after);
    }

    private Future<List<RecordedRow>> read(long after) {
        return reader.submit(() -> history.page(after, to));
    }

    /** The next page; an empty one when there are no more, and after it nothing is to be asked. */
    List<RecordedRow> next() throws IOException {
        try {
            var page = ahead.get();
            if (!page.isEmpty()) ahead = read(page.getLast().position());
            return page;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the export was ended");
        }
    }

    /** Waits for the page that is being read. */
    @Override
    public void close() {
        reader.close();
    }
}
