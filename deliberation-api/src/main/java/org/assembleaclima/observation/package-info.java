/** What is seen of the application from outside: traces and lines of the log, with ids and never with content. */
@NullMarked
package org.assembleaclima.observation;

import org.jspecify.annotations.NullMarked;
