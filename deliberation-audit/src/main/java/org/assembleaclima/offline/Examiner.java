package org.assembleaclima.offline;

/** Looks at every event of an export, in their order. */
interface Examiner {

    /** Events are missing before this one, from position {@code expected} on. */
    default void gap(EventLine line, long expected) {}

    void event(EventLine line);

    /** After the last event. */
    default void end() {}
}
