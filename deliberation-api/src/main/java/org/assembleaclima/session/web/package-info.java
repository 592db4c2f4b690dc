/** Sessions over HTTP. */
@NullMarked
package org.assembleaclima.session.web;

import org.jspecify.annotations.NullMarked;
