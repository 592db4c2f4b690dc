/** A cycle's approved proposals, frozen into its annual report and handed to the municipality. Rules: docs/rules.md, R6. */
@NullMarked
package org.assembleaclima.report;

import org.jspecify.annotations.NullMarked;
