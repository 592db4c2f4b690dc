/** What the city took on with an answer, by when, whether it was delivered and who says so. Rules: docs/rules.md, R6. */
@NullMarked
package org.assembleaclima.commitment;

import org.jspecify.annotations.NullMarked;
