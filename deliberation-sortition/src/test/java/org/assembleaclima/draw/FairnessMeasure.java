package org.assembleaclima.draw;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How long the rules take, each in a Java process of its own with 512 megabytes: CPU seconds with all that the process does, its
 * start included, beside those to reach.
 */
@Tag("measure")
class FairnessMeasure {

    @ParameterizedTest
    @CsvSource({
        "diversimax_wide_60, maximin, 3",
        "diversimax_wide_60, leximin, 8",
        "milano_a_90, maximin, 8",
        "milano_a_90, leximin, 75",
        "milano_b_90, maximin, 5.6",
        "milano_b_90, leximin, 40",
        "milano_c_90, maximin, 40",
        "milano_c_90, leximin, 600",
        "three_types_200, maximin, 3",
        "three_types_200, leximin, 3"
    })
    void of_a_pool(String pool, String rule, String target) throws Exception {
        for (var line : MeasuredRun.start(pool, rule))
            System.out.println("| " + pool + " | " + rule + " | " + line + " of " + target + " |");
    }
}
