package org.assembleaclima.audit.view;

import java.time.Instant;

/**
 * A checkpoint that was signed, as it is kept.
 *
 * @param serial in the order of signing, from 1, with gaps
 * @param size of the tree, as the row says
 * @param note body and the log's signatures, as stored
 * @param views a line {@code name version digest} for each view that stood exactly at this size; one that had stopped is not among them
 */
public record KeptCheckpoint(long serial, long size, String note, Instant signedAt, String views) {}
