package org.assembleaclima.draw;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A thousand panels with thirty alternates each, made from nothing but the pool in a Java process of its own with 512 megabytes:
 * how near they come, beside what is to be reached, and CPU seconds with all that the process does, its start included.
 */
@Tag("measure")
class LotteryMeasure {

    @ParameterizedTest
    @CsvSource({
        "diversimax_wide_60, 185; 2",
        "milano_a_90, 93; 2",
        "milano_b_90, 169; 2",
        "milano_c_90, 61; 3",
        "three_types_200, 100; 0"
    })
    void of_a_pool(String pool, String target) throws Exception {
        for (var line : MeasuredRun.start(pool, "lottery"))
            System.out.println("| " + pool + " | lottery | " + line + " of " + target + " |");
    }
}
