package org.assembleaclima.application;

/** Why a witness did not sign: docs/runbooks/witness.md says what to do. */
enum WitnessTrouble {
    /** It does not answer. It is asked again after half a minute. */
    AWAY,
    /** It knows another key or another log. */
    REFUSES,
    /** What it sent is not its signature. */
    SIGNS_WRONGLY,
    /** It signed a larger tree than this log has: what was logged is gone, or the witness serves another log of this name. */
    SAW_MORE,
    /** It holds that the log does not keep what it had. */
    SEES_NO_CONTINUATION;

    boolean isAlarm() {
        return this == SAW_MORE || this == SEES_NO_CONTINUATION;
    }
}
