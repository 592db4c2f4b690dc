/** Proposals over HTTP. */
@NullMarked
package org.assembleaclima.proposal.web;

import org.jspecify.annotations.NullMarked;
