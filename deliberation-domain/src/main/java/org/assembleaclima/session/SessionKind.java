package org.assembleaclima.session;

/** Who meets: the whole assembly, or one working group. */
public enum SessionKind {
    PLENARY,
    GROUP_MEETING
}
