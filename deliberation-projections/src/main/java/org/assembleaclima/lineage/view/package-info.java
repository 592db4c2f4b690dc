/** What came of what, over all features: edges made of events. Decides nothing. */
@NullMarked
package org.assembleaclima.lineage.view;

import org.jspecify.annotations.NullMarked;
