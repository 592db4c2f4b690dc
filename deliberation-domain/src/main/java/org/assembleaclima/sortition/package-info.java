/** The draw of a cycle's panel: see docs/sortition.md. */
@NullMarked
package org.assembleaclima.sortition;

import org.jspecify.annotations.NullMarked;
