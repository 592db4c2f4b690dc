package org.assembleaclima.proposal;

import java.util.List;
import java.util.Optional;

/**
 * An amendment that is still to be voted.
 *
 * @param number in the order of submission, from 1, each once
 * @param parent the amendment it changes, when it is a sub-amendment
 * @param operations checked against the base text; of a sub-amendment, against the base text with its parent adopted
 */
public record OpenAmendment(AmendmentId id, int number, Optional<AmendmentId> parent, List<Operation> operations) {

    public OpenAmendment {
        operations = List.copyOf(operations);
    }
}
