/** Working groups over HTTP. */
@NullMarked
package org.assembleaclima.workinggroup.web;

import org.jspecify.annotations.NullMarked;
