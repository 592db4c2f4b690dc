package org.assembleaclima.common;

import java.util.List;

/** One reason a rule can say no. Implemented by one enum per feature, so that the reasons can be listed. */
public interface RefusalReason {

    /** How a caller should take the refusal; the HTTP layer maps it to a status. */
    enum Kind {
        INVALID,
        CONFLICT,
        FORBIDDEN,
        NOT_FOUND,
        STALE,
        UNAVAILABLE
    }

    /** Stable code, never renamed once released: clients and translations key on it. */
    String name();

    Kind kind();

    /** One English sentence with no personal data and no values from the request. */
    String explanation();

    default Refused refused() {
        return new Refused(this, "", null);
    }

    /**
     * Says no to one place of what was sent.
     *
     * @param pointer where in the request, as a JSON pointer (RFC 6901) made of field names and indexes only, such as
     *     {@code /actions/7/code}
     */
    default Refused refusedAt(String pointer) {
        return new Refused(this, pointer, null);
    }

    /**
     * Says no to words that are quoted from a public text and do not stand there.
     *
     * @param found what the text says there now; empty when there is nothing any more
     */
    default Refused refusedAt(String pointer, String found) {
        return new Refused(this, pointer, null, found);
    }

    /** Says no to a whole file because of some of its lines, each for a reason of its own. */
    default Refused refusedAt(List<Refused.Line> lines) {
        return new Refused(this, lines);
    }

    /** Says no to a step because of where the thing is in its life. */
    default Refused refusedIn(Refused.State state) {
        return new Refused(this, "", state);
    }
}
