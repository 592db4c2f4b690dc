/** What is looked at before the application starts, so that a wrong installation is refused with its remedy. */
@NullMarked
package org.assembleaclima.start;

import org.jspecify.annotations.NullMarked;
