package org.assembleaclima.pac;

import java.util.Optional;
import org.assembleaclima.common.Lookup;

/** Looks up indicators for the rules of files of values, and for what is to be measured by them. */
public interface Indicators extends Lookup {

    /** Empty when it was never defined. */
    Optional<IndicatorFacts> of(IndicatorId indicatorId);

    /** Whether somebody defined it, be it measured or not. */
    default boolean isKnown(IndicatorId indicatorId) {
        return of(indicatorId).filter(IndicatorFacts::isDefined).isPresent();
    }
}
