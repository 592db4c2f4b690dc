package org.assembleaclima.membership;

import java.util.List;
import java.util.Optional;

/**
 * Who takes a vacant seat (R2.3). One that a draw gave: whoever of its reserve lets its quotas be kept. Any other: the first of
 * its stratum in the drawn order, or else the first of all.
 *
 * @param passedOver how many who come earlier in the drawn order were passed over, being of another stratum or less fit for
 *     the quotas
 * @param deviation of a draw: how many people too few or too many there are then, over all quotas
 */
record Succession(MemberId next, SuccessionRule rule, int passedOver, Optional<Long> deviation) {

    static Succession of(DrawnReserve.Choice choice) {
        var rule = choice.deviation() == 0 ? SuccessionRule.KEEPS_QUOTAS : SuccessionRule.LEAST_DEVIATION;
        return new Succession(choice.next(), rule, choice.passedOver(), Optional.of(choice.deviation()));
    }

    /** @param reserve in the drawn order */
    static Optional<Succession> from(List<Reservist> reserve, Stratum vacant) {
        for (int i = 0; i < reserve.size(); i++)
            if (reserve.get(i).stratum().equals(vacant))
                return Optional.of(
                        new Succession(reserve.get(i).memberId(), SuccessionRule.SAME_STRATUM, i, Optional.empty()));
        return reserve.stream()
                .findFirst()
                .map(first -> new Succession(first.memberId(), SuccessionRule.NEXT_IN_ORDER, 0, Optional.empty()));
    }
}
