package org.assembleaclima.audit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.assembleaclima.Catalogue;
import org.assembleaclima.common.Sealed;
import org.junit.jupiter.api.Test;

class WithholdingTest {

    /** Whoever seals an event decides in Withholding who reads it, and from when on. */
    @Test
    void somebody_has_decided_on_every_sealed_event() {
        var sealed = Catalogue.events().stream()
                .filter(Sealed.class::isAssignableFrom)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(Withholding.decided()).isEqualTo(sealed);
        assertThat(sealed).contains("VoteCast");
    }
}
