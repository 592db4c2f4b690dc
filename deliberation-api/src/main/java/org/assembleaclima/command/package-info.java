/** The one way in for commands: permission, actor, idempotency, retry. */
@NullMarked
package org.assembleaclima.command;

import org.jspecify.annotations.NullMarked;
