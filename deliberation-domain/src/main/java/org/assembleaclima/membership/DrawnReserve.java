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
     * @param vacant who left it
     * @param seated every member of the assembly who still has a seat, of whichever draw
     * @param reserve in the drawn order, of whichever draw
     * @return empty when no draw gave the seat, or when its reserve is used up
     */
    Optional<Choice> next(AssemblyId assemblyId, MemberId vacant, List<MemberId> seated, List<Reservist> reserve);

    /**
     * One of the reserve.
     *
     * @param deviation how many people too few or too many all of that draw then are, over all quotas; 0 when they keep them
     * @param passedOver how many of that draw's reserve come earlier in the drawn order
     */
    record Choice(MemberId next, long deviation, int passedOver) {}
}
