package org.assembleaclima.membership;

import java.util.List;
import java.util.Optional;

/**
 * Who takes a vacant seat: the first of its stratum in the drawn order, or else the first of all (R2.3).
 *
 * @param passedOver how many who come earlier in the drawn order were passed over, being of another stratum
 */
record Succession(Reservist next, SuccessionRule rule, int passedOver) {

    /** @param reserve in the drawn order */
    static Optional<Succession> from(List<Reservist> reserve, Stratum vacant) {
        for (int i = 0; i < reserve.size(); i++)
            if (reserve.get(i).stratum().equals(vacant))
                return Optional.of(new Succession(reserve.get(i), SuccessionRule.SAME_STRATUM, i));
        return reserve.stream().findFirst().map(first -> new Succession(first, SuccessionRule.NEXT_IN_ORDER, 0));
    }
}
