package org.assembleaclima.feed.web;

/** Where a {@link ChangeStream} takes its messages from. */
interface Feed {

    /** False once streams have to end. */
    boolean isOpen();

    Window window();

    /**
     * The next stretch of the history behind a position, from the database.
     *
     * @param upTo never beyond this position, which is behind {@code after}
     */
    Page stored(long after, long upTo) throws InterruptedException;
}
