/** The one way in for commands: permission, actor, idempotency, retry. */
@NullMarked
package org.assembleaclima.common.command;

import org.jspecify.annotations.NullMarked;
