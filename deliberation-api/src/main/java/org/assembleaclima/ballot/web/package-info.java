/** Ballots over HTTP. */
@NullMarked
package org.assembleaclima.ballot.web;

import org.jspecify.annotations.NullMarked;
