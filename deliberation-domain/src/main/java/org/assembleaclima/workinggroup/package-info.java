/** Working groups: constituted within a cycle, with their members, their task and who leads them. */
@NullMarked
package org.assembleaclima.workinggroup;

import org.jspecify.annotations.NullMarked;
