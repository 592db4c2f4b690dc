/** Rule sets, cycles and working groups over HTTP. */
@NullMarked
package org.assembleaclima.cycle.web;

import org.jspecify.annotations.NullMarked;
