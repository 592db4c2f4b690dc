/** Which working groups there are. */
@NullMarked
package org.assembleaclima.workinggroup.view;

import org.jspecify.annotations.NullMarked;
