package org.assembleaclima.lineage.web;

/** Which way a lineage is followed. */
enum Direction {
    /** To what something came from. */
    UPSTREAM,
    /** To what came of it. */
    DOWNSTREAM,
    /** Both, each from the start: what came of where something came from is not in it. */
    BOTH
}
