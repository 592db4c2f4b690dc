/** Annual reports over HTTP. */
@NullMarked
package org.assembleaclima.report.web;

import org.jspecify.annotations.NullMarked;
