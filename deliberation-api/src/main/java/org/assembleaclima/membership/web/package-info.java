/** Members over HTTP. */
@NullMarked
package org.assembleaclima.membership.web;

import org.jspecify.annotations.NullMarked;
