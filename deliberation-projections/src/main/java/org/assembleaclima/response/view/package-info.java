/** What the municipality owes and has answered: the clock, opinions, every version, and drafts for few. */
@NullMarked
package org.assembleaclima.response.view;

import org.jspecify.annotations.NullMarked;
