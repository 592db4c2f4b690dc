package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What holds of every answer, checked from the answer alone. */
final class Proofs {

    private Proofs() {}

    static void check(Types types, Maximin found) {
        checkPanels(types, found.distribution());
        checkCertificate(types, found.certificate());
        assertThat(found.bound()).isBetween(found.minimum() - 1e-9, found.minimum() + 1e-5);
    }

    static void check(Types types, Leximin found) {
        checkPanels(types, found.distribution());
        assertThat(found.distribution().chances(types)).isEqualTo(found.chances());
        for (var stage : found.stages()) {
            checkCertificate(types, stage.certificate());
            assertThat(stage.bound()).isCloseTo(stage.level(), within(1e-5));
        }
        var settled = found.stages().stream().flatMap(stage -> stage.types().stream());
        assertThat(settled)
                .doesNotHaveDuplicates()
                .hasSize(types.count() - found.uncoverable().size());
    }

    private static void checkPanels(Types types, Distribution distribution) {
        for (var panel : distribution.panels())
            assertThat(types.violations(panel)).isEmpty();
        assertThat(distribution.panels()).doesNotHaveDuplicates();
        assertThat(distribution.shares()).allMatch(share -> share > 0);
        assertThat(distribution.shares().stream().mapToDouble(share -> share).sum())
                .isCloseTo(1, within(1e-12));
    }

    private static void checkCertificate(Types types, Certificate certificate) {
        var weights = certificate.weights().stream().mapToLong(weight -> weight).toArray();
        try (var pricer = new CpSatPricer(types)) {
            assertThat(pricer.best(weights, 0).bound()).isEqualTo(certificate.worth());
        }
    }
}
