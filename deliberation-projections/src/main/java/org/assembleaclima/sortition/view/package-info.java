/** Draws of lots as they stand, and the lists of panels they draw from. */
@NullMarked
package org.assembleaclima.sortition.view;

import org.jspecify.annotations.NullMarked;
