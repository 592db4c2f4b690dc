package org.assembleaclima.pac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An indicator is known once it is defined. */
class KnownIndicatorsTest {

    private static final IndicatorId TREES = IndicatorId.of("trees-planted");

    @Test
    void is_known_when_it_is_defined() {
        assertThat(new KnownIndicators(Set.of(TREES)).isKnown(TREES)).isTrue();
        assertThat(new KnownIndicators(Set.of()).isKnown(TREES)).isFalse();
    }

    @Test
    void is_not_known_by_a_stream_of_something_else() {
        Indicators ofAnotherKind = indicatorId -> Optional.of(IndicatorFacts.of(Stream.of()));
        assertThat(ofAnotherKind.isKnown(TREES)).isFalse();
    }
}
