package org.assembleaclima.pac;

import java.util.Optional;
import org.assembleaclima.common.Lookup;

/** Looks up indicators for the rules of files of values. */
public interface Indicators extends Lookup {

    /** Empty when it was never defined. */
    Optional<IndicatorFacts> of(IndicatorId indicatorId);
}
