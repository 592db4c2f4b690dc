package org.assembleaclima.ballot;

/** How votes are given. */
public enum BallotMode {
    /** Each member votes under their own name; who voted what is recorded. */
    NAMED_ELECTRONIC,
    /** Hands are raised; two tellers count them and enter the same figures. */
    HAND_COUNT
}
