/** The answer the municipality owes to each transmitted proposal, by when, and every version of it. Rules: docs/rules.md, R6. */
@NullMarked
package org.assembleaclima.response;

import org.jspecify.annotations.NullMarked;
