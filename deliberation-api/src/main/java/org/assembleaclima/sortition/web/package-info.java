/** The draw over HTTP. */
@NullMarked
package org.assembleaclima.sortition.web;

import org.jspecify.annotations.NullMarked;
