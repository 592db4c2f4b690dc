package org.assembleaclima.offline;

import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.SignedNote;

/**
 * A checkpoint the file must agree with.
 *
 * @param from where it comes from, for people
 */
record Kept(String from, SignedNote note, Checkpoint checkpoint) {}
