/** Who the assembly is: seats, terms, pact, reserve and replacement (R2.2, R2.3). Persons are kept elsewhere. */
@NullMarked
package org.assembleaclima.membership;

import org.jspecify.annotations.NullMarked;
