/** Plenaries and group meetings: agenda, attendance, minutes, and whose turn it is to be voted on (R3.1, R3.2). */
@NullMarked
package org.assembleaclima.session;

import org.jspecify.annotations.NullMarked;
