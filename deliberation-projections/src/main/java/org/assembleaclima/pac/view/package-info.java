/** The plan as imported: its areas, objectives, actions and targets. */
@NullMarked
package org.assembleaclima.pac.view;

import org.jspecify.annotations.NullMarked;
