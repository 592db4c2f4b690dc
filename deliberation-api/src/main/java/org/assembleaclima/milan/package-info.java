/** Milan's own data: what is publicly known of the plan and the cycles, imported once through the commands. */
@NullMarked
package org.assembleaclima.milan;

import org.jspecify.annotations.NullMarked;
