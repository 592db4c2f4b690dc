/** Sessions as they stand: what is on, who was there and when, what the minutes say. */
@NullMarked
package org.assembleaclima.session.view;

import org.jspecify.annotations.NullMarked;
