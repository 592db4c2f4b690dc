package org.assembleaclima.session;

import java.util.Optional;
import org.assembleaclima.common.Lookup;
import org.assembleaclima.cycle.CycleId;

/** Looks up sessions for the rules of other aggregates. Sees every event stored before the command began. */
public interface Sessions extends Lookup {

    /** The cycle the session was scheduled in; empty for an unknown session. */
    Optional<CycleId> cycleOf(SessionId sessionId);
}
