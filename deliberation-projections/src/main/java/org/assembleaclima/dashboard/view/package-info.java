/** What is counted across features. Decides nothing. */
@NullMarked
package org.assembleaclima.dashboard.view;

import org.jspecify.annotations.NullMarked;
