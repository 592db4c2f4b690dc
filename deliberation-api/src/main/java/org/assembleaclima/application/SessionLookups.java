package org.assembleaclima.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.Assemblies;
import org.assembleaclima.membership.Member;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.session.CycleMembers;
import org.springframework.stereotype.Component;

/** Who is let in to the sessions of a cycle: whoever has a seat in its assembly that was not left and is not over. */
@Component
class SessionLookups implements CycleMembers {

    private final Assemblies assemblies;
    private final Clock clock;

    SessionLookups(Assemblies assemblies, Clock clock) {
        this.assemblies = assemblies;
        this.clock = clock;
    }

    @Override
    public Set<MemberId> of(CycleId cycleId) {
        var today = LocalDate.now(clock);
        return assemblies.of(cycleId).members().stream()
                .filter(member -> !member.state().hasLeft() && !member.isOverOn(today))
                .map(Member::memberId)
                .collect(Collectors.toSet());
    }
}
