package org.assembleaclima.sortition;

import static org.assembleaclima.sortition.SortitionRefusal.INVITED_NOT_ALL_COUNTED;
import static org.assembleaclima.sortition.SortitionRefusal.INVITED_VALUE_UNKNOWN;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** What must hold of what is said of the invitations. */
final class InvitationCheck {

    private InvitationCheck() {}

    /**
     * Refused with INVITED_VALUE_UNKNOWN, INVITED_NOT_ALL_COUNTED, ACT_WITHOUT_NUMBER or ACT_IN_THE_FUTURE.
     *
     * @param today in the municipality's time zone
     */
    static void check(Invitations invitations, Quotas quotas, LocalDate today) {
        invitations.act().check(today, "/act");
        var sums = new HashMap<String, Long>();
        var seen = new HashSet<List<String>>();
        for (int i = 0; i < invitations.counts().size(); i++) {
            var count = invitations.counts().get(i);
            var known = quotas.lines().stream()
                    .anyMatch(line -> line.category().equals(count.category())
                            && line.feature().equals(count.feature()));
            if (!known || !seen.add(List.of(count.category(), count.feature())))
                throw INVITED_VALUE_UNKNOWN.refusedAt("/counts/" + i + "/feature");
            sums.merge(count.category(), (long) count.invited(), Long::sum);
        }
        if (sums.values().stream().anyMatch(sum -> sum != invitations.invited()))
            throw INVITED_NOT_ALL_COUNTED.refusedAt("/counts");
    }
}
