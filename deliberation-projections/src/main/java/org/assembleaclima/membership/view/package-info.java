/** Who is or was a member of which assembly. No row says who a member is. */
@NullMarked
package org.assembleaclima.membership.view;

import org.jspecify.annotations.NullMarked;
