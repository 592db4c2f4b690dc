/** What every controller shares: the caller, the moment of a read, paging, problems, limits. */
@NullMarked
package org.assembleaclima.common.web;

import org.jspecify.annotations.NullMarked;
