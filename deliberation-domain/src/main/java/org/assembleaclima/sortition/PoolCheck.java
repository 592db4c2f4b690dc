package org.assembleaclima.sortition;

import static org.assembleaclima.sortition.SortitionRefusal.POOL_MORE_THAN_INVITED;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_TOO_SMALL;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_UNUSABLE;
import static org.assembleaclima.sortition.SortitionRefusal.VOLUNTEER_HAS_SERVED;
import static org.assembleaclima.sortition.SortitionRefusal.VOLUNTEER_NOT_AS_ASKED;
import static org.assembleaclima.sortition.SortitionRefusal.VOLUNTEER_REPEATED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.assembleaclima.common.Refused;
import org.assembleaclima.membership.AssemblyRoll;

/**
 * What must hold of a pool before it is frozen.
 *
 * @param quotas of the draw
 * @param invited how many were
 * @param excluded the members of the cycles that are left out
 */
record PoolCheck(Quotas quotas, int invited, List<AssemblyRoll> excluded) {

    /** Says no to every line that is wrong at once, or else to the whole. */
    void check(List<PoolEntry> volunteers) {
        var wrong = new ArrayList<Refused.Line>();
        var seen = new HashSet<VolunteerId>();
        for (var entry : volunteers) {
            if (!seen.add(entry.row().id())) wrong.add(new Refused.Line(entry.line(), "/id", VOLUNTEER_REPEATED));
            if (!quotas.know(entry.row())) wrong.add(new Refused.Line(entry.line(), "", VOLUNTEER_NOT_AS_ASKED));
            if (hasServed(entry)) wrong.add(new Refused.Line(entry.line(), "/member_id", VOLUNTEER_HAS_SERVED)); // R2.4
        }
        if (!wrong.isEmpty()) throw POOL_UNUSABLE.refusedAt(wrong);
        if (volunteers.size() > invited) throw POOL_MORE_THAN_INVITED.refused();
        if (isTooSmall(volunteers)) throw POOL_TOO_SMALL.refused();
    }

    private boolean hasServed(PoolEntry entry) {
        return entry.memberId()
                .filter(id -> excluded.stream().anyMatch(roll -> roll.member(id).isPresent()))
                .isPresent();
    }

    private boolean isTooSmall(List<PoolEntry> volunteers) {
        if (volunteers.size() < quotas.panelSize()) return true;
        var counts = quotas.counts(volunteers.stream().map(PoolEntry::row).toList());
        for (int i = 0; i < counts.size(); i++)
            if (counts.get(i) < quotas.lines().get(i).min()) return true;
        return false;
    }
}
