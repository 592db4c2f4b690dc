/** Commitments and their milestones as they stand. What is late is not here: it depends on the day somebody reads. */
@NullMarked
package org.assembleaclima.commitment.view;

import org.jspecify.annotations.NullMarked;
