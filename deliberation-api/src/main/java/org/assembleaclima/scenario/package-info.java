/** Milan's pilot and its cycle of 2024 played through the HTTP interface, with made-up members, texts and votes. */
@NullMarked
package org.assembleaclima.scenario;

import org.jspecify.annotations.NullMarked;
