package org.assembleaclima.pac.view;

import org.assembleaclima.pac.OwnTarget;
import org.assembleaclima.pac.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A target the plan sets for one objective or action.
 *
 * @param year by the end of which it is to be reached; null when the source names none
 * @param quantity null when the target is not a number
 */
public record ElementTarget(
        String text, @Nullable Integer year, @Nullable Quantity quantity) {

    static ElementTarget of(OwnTarget target) {
        return new ElementTarget(
                target.text(),
                target.year().isPresent() ? target.year().getAsInt() : null,
                target.quantity().orElse(null));
    }
}
