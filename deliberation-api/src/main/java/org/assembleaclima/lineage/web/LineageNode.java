package org.assembleaclima.lineage.web;

/**
 * One thing in a lineage.
 *
 * @param name {@code <kind>/<id>}, as it can be asked for
 * @param steps from the start, along the shortest way: below 0 upstream, above 0 downstream, 0 where it starts
 */
record LineageNode(String name, String kind, int steps) {}
