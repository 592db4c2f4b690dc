/** What a working group proposes: a text in ordered blocks, drafted, revised and tabled (R4.1). */
@NullMarked
package org.assembleaclima.proposal;

import org.jspecify.annotations.NullMarked;
