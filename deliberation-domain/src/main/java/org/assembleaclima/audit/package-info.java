/**
 * The log of all recorded events: an append-only Merkle tree (RFC 6962 and 9162) whose heads are signed (C2SP signed notes,
 * checkpoints and cosignatures), with the proofs anybody can check alone (R8.2). Pure: it needs a JDK and nothing else.
 */
@NullMarked
package org.assembleaclima.audit;

import org.jspecify.annotations.NullMarked;
