package org.assembleaclima.pac;

/** Which way an indicator is meant to go. */
public enum Direction {
    UP,
    DOWN
}
