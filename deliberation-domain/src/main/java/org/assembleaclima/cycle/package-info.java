/** One year's run of the assembly: its rules as versioned data, its dates and themes, its working groups (R1.1). */
@NullMarked
package org.assembleaclima.cycle;

import org.jspecify.annotations.NullMarked;
