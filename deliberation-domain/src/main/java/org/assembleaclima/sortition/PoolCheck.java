package org.assembleaclima.sortition;

import static org.assembleaclima.sortition.SortitionRefusal.MEMBERSHIP_OF_THE_CYCLE;
import static org.assembleaclima.sortition.SortitionRefusal.MEMBERSHIP_REPEATED;
import static org.assembleaclima.sortition.SortitionRefusal.PANELS_TOO_FEW;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_MORE_THAN_INVITED;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_TOO_SMALL;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_UNUSABLE;
import static org.assembleaclima.sortition.SortitionRefusal.VOLUNTEER_HAS_SERVED;
import static org.assembleaclima.sortition.SortitionRefusal.VOLUNTEER_NOT_AS_ASKED;
import static org.assembleaclima.sortition.SortitionRefusal.VOLUNTEER_REPEATED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assembleaclima.common.Refused;
import org.assembleaclima.membership.AssemblyRoll;
import org.assembleaclima.membership.MemberId;

/**
 * What must hold of a pool before it is frozen.
 *
 * @param quotas of the draw
 * @param panels how many are numbered
 * @param invited how many were
 * @param excluded the members of the cycles that are left out
 * @param own the members of the cycle that is drawn
 */
record PoolCheck(Quotas quotas, int panels, int invited, List<AssemblyRoll> excluded, AssemblyRoll own) {

    /** Says no to every line that is wrong at once, or else to the whole. */
    void check(List<PoolEntry> volunteers) {
        var wrong = new ArrayList<Refused.Line>();
        var seen = new HashSet<VolunteerId>();
        var members = new HashSet<MemberId>();
        var known = quotas.values();
        for (var entry : volunteers) {
            if (!seen.add(entry.row().id())) wrong.add(new Refused.Line(entry.line(), "/id", VOLUNTEER_REPEATED));
            if (!isAsAsked(entry.row(), known)) wrong.add(new Refused.Line(entry.line(), "", VOLUNTEER_NOT_AS_ASKED));
            if (entry.memberId().filter(id -> !members.add(id)).isPresent())
                wrong.add(new Refused.Line(entry.line(), "/member_id", MEMBERSHIP_REPEATED));
            if (entry.memberId().filter(own::hasNamed).isPresent())
                wrong.add(new Refused.Line(entry.line(), "/member_id", MEMBERSHIP_OF_THE_CYCLE));
            if (hasServed(entry)) wrong.add(new Refused.Line(entry.line(), "/member_id", VOLUNTEER_HAS_SERVED)); // R2.4
        }
        if (!wrong.isEmpty()) throw POOL_UNUSABLE.refusedAt(wrong);
        if (volunteers.size() > invited) throw POOL_MORE_THAN_INVITED.refused();
        if (isTooSmall(volunteers)) throw POOL_TOO_SMALL.refused();
        if (volunteers.size() > panels * quotas.panelSize())
            throw PANELS_TOO_FEW.refused(); // R2.4: everybody is on one
    }

    /** Whether the row has one of the known values in each category, and no other category. */
    private static boolean isAsAsked(VolunteerRow row, Map<String, Set<String>> known) {
        return row.features().keySet().equals(known.keySet())
                && row.features().entrySet().stream().allMatch(feature -> known.getOrDefault(feature.getKey(), Set.of())
                        .contains(feature.getValue()));
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
