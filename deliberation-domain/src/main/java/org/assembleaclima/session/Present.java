package org.assembleaclima.session;

import java.util.List;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;

/**
 * Who is in the room when a ballot takes the floor: the roll is made of it (R3.1), and what is said here is not said
 * otherwise later (R3.2).
 *
 * @param members sorted by their ids as text
 */
public record Present(SessionId sessionId, CycleId cycleId, SessionKind kind, List<MemberId> members) {

    public Present {
        members = List.copyOf(members);
    }
}
