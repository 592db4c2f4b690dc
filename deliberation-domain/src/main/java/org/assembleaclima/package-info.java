/** The application, and the one list of what its features consist of. */
@NullMarked
package org.assembleaclima;

import org.jspecify.annotations.NullMarked;
