package org.assembleaclima.audit.view;

import org.jspecify.annotations.Nullable;

/**
 * A difference between what is stored and what was logged and signed.
 *
 * @param position of the event; for what is wrong with a checkpoint, its size; null where there is none
 * @param eventId null where none is known
 * @param stream null where none is known
 * @param sequenceNumber from 0, within the stream; null where none is known
 */
public record Finding(
        Kind kind,
        @Nullable Long position,
        @Nullable String eventId,
        @Nullable String stream,
        @Nullable Long sequenceNumber) {

    /** What is wrong. What each means and what to do: docs/runbooks/audit.md. */
    public enum Kind {
        /** A stored row is not what its leaf says. */
        EVENT_CHANGED,
        /** Another event stands at the position than the leaf names: exchanged, or in another order. */
        EVENT_EXCHANGED,
        /** A position or a leaf whose event is gone. */
        EVENT_MISSING,
        /** A position below the end that no event has. */
        POSITION_MISSING,
        /** The stored time of a position is not the latest recording time up to there. */
        POSITION_TIME_CHANGED,
        /** A stored event without a position, though later ones got theirs long ago: it was put in behind our back. */
        EVENT_WITHOUT_POSITION,
        /** A stream whose numbers have a gap: the number is the first that is missing. */
        NUMBER_MISSING,
        /** A leaf below the tree's end that is gone. */
        LEAF_MISSING,
        /** A leaf or node behind the tree's end, or before its beginning; a node has no position. */
        LEAF_BEYOND_END,
        /** A hash over a tile that its leaves do not give. */
        NODE_CHANGED,
        /** A kept checkpoint that is none, or not of the size it is kept under. */
        CHECKPOINT_UNREADABLE,
        /** A kept checkpoint that no key of its time signed. */
        CHECKPOINT_UNSIGNED,
        /** A kept line of a witness that is none, or not below the checkpoint of its size. */
        COSIGNATURE_UNREADABLE,
        /** A kept checkpoint of a larger tree than there is. */
        CHECKPOINT_BEYOND_END,
        /** The leaves do not give the root that was signed: they were changed between the checkpoint before and this one. */
        ROOT_CHANGED,
        /** A key that took over without a checkpoint signed by the one before as well. */
        KEY_NOT_INTRODUCED,
        /** The key of this node is not the one that signed last. */
        KEY_REPLACED,
        /** The checkpoint remembered outside the database is of a larger tree, or of another one. */
        NOT_AS_REMEMBERED
    }

    static Finding at(Kind kind, long position) {
        return new Finding(kind, position, null, null, null);
    }

    static Finding of(Kind kind, LoggedEvent event) {
        var entry = event.entry();
        return new Finding(kind, event.position(), entry.eventId(), entry.stream(), entry.sequenceNumber());
    }
}
