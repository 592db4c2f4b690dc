/** Ballots, their rolls and, once they have closed, their votes. */
@NullMarked
package org.assembleaclima.ballot.view;

import org.jspecify.annotations.NullMarked;
