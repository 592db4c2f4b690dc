/** Annual reports as they stand, edition by edition. */
@NullMarked
package org.assembleaclima.report.view;

import org.jspecify.annotations.NullMarked;
