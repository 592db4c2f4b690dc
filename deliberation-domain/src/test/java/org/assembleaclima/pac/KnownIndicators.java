package org.assembleaclima.pac;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assembleaclima.pac.IndicatorEvent.IndicatorDefined;

/** The indicators somebody defined, for the rules of other features. */
public record KnownIndicators(Set<IndicatorId> defined) implements Indicators {

    @Override
    public Optional<IndicatorFacts> of(IndicatorId indicatorId) {
        return Optional.of(indicatorId).filter(defined::contains).map(KnownIndicators::facts);
    }

    private static IndicatorFacts facts(IndicatorId indicatorId) {
        return IndicatorFacts.of(Stream.of(new IndicatorDefined(
                indicatorId, "Trees", "trees", Direction.UP, Optional.empty(), "", List.of(), Instant.EPOCH)));
    }
}
