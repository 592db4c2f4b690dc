/** Draws of lots over HTTP. */
@NullMarked
package org.assembleaclima.sortition.web;

import org.jspecify.annotations.NullMarked;
