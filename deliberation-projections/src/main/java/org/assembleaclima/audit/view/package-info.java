/**
 * The log of all recorded events as it stands in the database: who adds leaves and signs, what was signed, and the check of
 * what is stored against it. The tree itself, its proofs and signatures are {@link org.assembleaclima.audit}'s.
 */
@NullMarked
package org.assembleaclima.audit.view;

import org.jspecify.annotations.NullMarked;
