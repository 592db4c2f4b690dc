/** The published contract: what the controllers say of themselves, and once what all of them share. */
@NullMarked
package org.assembleaclima.openapi;

import org.jspecify.annotations.NullMarked;
