/** What every feature shares and nothing more: commands, events, how a rule says no, where a fact was read. */
@NullMarked
package org.assembleaclima.common;

import org.jspecify.annotations.NullMarked;
