/** What is read across features. Decides nothing. */
@NullMarked
package org.assembleaclima.dashboard.web;

import org.jspecify.annotations.NullMarked;
