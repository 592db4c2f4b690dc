package org.assembleaclima.membership;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.Lookup;

/** Who follows on a seat that a draw by lot has given: whoever lets the panel keep its quotas (R2.3). */
@FunctionalInterface
public interface DrawnReserve extends Lookup {

    /**
     * The next one of the reserve of the draw that gave the seat.
     *
     * @param cohort of the seat, from 1: whoever sat on it last may come from the reserve of another draw
     * @param seated every member who has not given up a seat, of whichever draw, whether or not the term is over
     * @param reserve in the drawn order, of whichever draw
     * @return empty when no draw gave the seat, or when its reserve is used up
     */
    Optional<Choice> next(AssemblyId assemblyId, int cohort, List<Member> seated, List<Reservist> reserve);

    /**
     * One of the reserve.
     *
     * @param deviation how many people too few or too many all of that draw then are, over all quotas; 0 when they keep them
     * @param passedOver how many of that draw's reserve come earlier in the drawn order
     */
    record Choice(MemberId next, long deviation, int passedOver) {}
}
