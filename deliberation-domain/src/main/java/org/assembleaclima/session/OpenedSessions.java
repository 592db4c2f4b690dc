package org.assembleaclima.session;

import java.time.Instant;
import org.assembleaclima.common.Lookup;
import org.assembleaclima.cycle.CycleId;

/** Looks up which sessions were held for the rules of other aggregates. Sees every event stored before the command began. */
public interface OpenedSessions extends Lookup {

    /** Whether a session of this cycle, plenary or of a group, was opened at or after that moment. */
    boolean anySince(CycleId cycleId, Instant moment);
}
