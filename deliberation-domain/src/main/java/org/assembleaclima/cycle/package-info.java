/** One year's run of the assembly: its rules as versioned data, its dates and themes (R1.1). */
@NullMarked
package org.assembleaclima.cycle;

import org.jspecify.annotations.NullMarked;
