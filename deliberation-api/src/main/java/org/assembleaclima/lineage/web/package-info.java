/** Where something came from and what came of it. */
@NullMarked
package org.assembleaclima.lineage.web;

import org.jspecify.annotations.NullMarked;
