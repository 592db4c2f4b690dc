/** The wiring: clock, event store, command bus, projector. Every bean that matters is declared here, none is guessed. */
@NullMarked
package org.assembleaclima.application;

import org.jspecify.annotations.NullMarked;
