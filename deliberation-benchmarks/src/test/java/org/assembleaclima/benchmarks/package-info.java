/** How fast: the database alone, a plain CRUD application, and this one, in turns in one run. */
@NullMarked
package org.assembleaclima.benchmarks;

import org.jspecify.annotations.NullMarked;
