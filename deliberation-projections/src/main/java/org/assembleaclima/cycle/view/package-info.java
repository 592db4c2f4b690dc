/** Which rules were in force and which cycles there are. */
@NullMarked
package org.assembleaclima.cycle.view;

import org.jspecify.annotations.NullMarked;
