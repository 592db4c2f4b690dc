/** What the live feed tells of an event: pure functions of the event and of the views it touches. */
@NullMarked
package org.assembleaclima.feed.view;

import org.jspecify.annotations.NullMarked;
