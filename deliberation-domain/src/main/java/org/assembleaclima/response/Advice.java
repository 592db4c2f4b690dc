package org.assembleaclima.response;

/** Where a technical opinion comes down. */
public enum Advice {
    FAVOURABLE,
    FAVOURABLE_WITH_CONDITIONS,
    UNFAVOURABLE
}
