/** The plan over HTTP. */
@NullMarked
package org.assembleaclima.pac.web;

import org.jspecify.annotations.NullMarked;
