/** Proposals, every version of their texts, and what differs between two versions. */
@NullMarked
package org.assembleaclima.proposal.view;

import org.jspecify.annotations.NullMarked;
