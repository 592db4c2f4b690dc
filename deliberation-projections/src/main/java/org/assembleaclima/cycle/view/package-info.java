/** Which rules were in force, which cycles there are and which groups work in them. */
@NullMarked
package org.assembleaclima.cycle.view;

import org.jspecify.annotations.NullMarked;
