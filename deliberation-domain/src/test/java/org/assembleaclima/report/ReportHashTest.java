package org.assembleaclima.report;

import static org.assembleaclima.report.ReportFixtures.HEDGES;
import static org.assembleaclima.report.ReportFixtures.TREES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportHashTest {

    @Test
    void is_one_anybody_can_compute_again() {
        assertThat(ReportHash.of(List.of(TREES, HEDGES)))
                .isEqualTo(ReportHash.of("e6a57dd29ea1fc090697c6fab2a5f1c276d1f0728606df75149aed451d32b82d"));
    }

    @Test
    void tells_the_order_and_the_number_of_proposals() {
        assertThat(ReportHash.of(List.of(HEDGES, TREES))).isNotEqualTo(ReportHash.of(List.of(TREES, HEDGES)));
        assertThat(ReportHash.of(List.of(TREES))).isNotEqualTo(ReportHash.of(List.of(TREES, HEDGES)));
    }

    @Test
    void is_of_one_shape_only() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReportHash.of("0af"));
    }
}
