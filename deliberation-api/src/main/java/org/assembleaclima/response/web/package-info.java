/** The municipality's answers over HTTP. */
@NullMarked
package org.assembleaclima.response.web;

import org.jspecify.annotations.NullMarked;
