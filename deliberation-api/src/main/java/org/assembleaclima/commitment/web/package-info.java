/** Commitments and their milestones over HTTP. */
@NullMarked
package org.assembleaclima.commitment.web;

import org.jspecify.annotations.NullMarked;
