/** Ballots: who may vote on which frozen text under which rule, what was voted, and why the result is what it is. */
@NullMarked
package org.assembleaclima.ballot;

import org.jspecify.annotations.NullMarked;
