/** The live feed: every change that everybody may know, as it happens, to whoever listens. */
@NullMarked
package org.assembleaclima.feed.web;

import org.jspecify.annotations.NullMarked;
