package org.assembleaclima.audit.view;

/**
 * Why nothing is added to the log or signed any more, until an operator has looked. Commands go on. What each means and
 * what to do: docs/runbooks/audit.md.
 */
public enum Alarm {
    /** The key of this node is not the one the log was signed with last. */
    KEY_REPLACED,
    /** The last checkpoint kept in the database is none, or no key of this node signed it. */
    SIGNATURE_WRONG,
    /** The file that remembers the last checkpoint cannot be read. */
    REMEMBERED_UNREADABLE,
    /** The database holds less than what was signed: its end was cut off, or an old backup was restored. */
    ROLLED_BACK,
    /** The stored hashes do not lead to what was signed: history is another one, or the hashes were changed. */
    FORKED,
    /** A position has no event, or there is none where the next one belongs. */
    EVENT_MISSING;

    LogStopped stops() {
        return new LogStopped(this);
    }
}
