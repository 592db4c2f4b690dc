package org.assembleaclima.sortition;

import java.util.List;
import org.assembleaclima.common.Lookup;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.Reservist;
import org.assembleaclima.membership.Seat;

/** Lets a draw enrol whom it drew, and take that back, within its own transaction. */
public interface Enrolment extends Lookup {

    /** Refused as an enrolment by hand would be: see {@link org.assembleaclima.membership.MembershipRefusal}. */
    void enrol(CycleId cycleId, List<Seat> members, List<Reservist> reserve, List<String> sources);

    /**
     * Takes back the enrolment of cohorts this draw had filled.
     *
     * @param reserve whom it had named for the reserve
     */
    void withdraw(CycleId cycleId, List<Integer> cohorts, List<MemberId> reserve, String reason, List<String> sources);
}
