package org.assembleaclima.draw;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How far it reaches: pools of more volunteers than the first stage will bring, with the quotas of {@code milano_c_90} and three
 * of a hundred who live with another, each rule in a Java process of its own with 512 megabytes. CPU seconds and the most memory that
 * the process had, its start included. {@code -Dmeasure.largest=5000} leaves larger pools out.
 */
@Tag("measure")
class LargePoolsMeasure {

    @ParameterizedTest
    @CsvSource({
        "2000, maximin", "2000, leximin", "2000, lottery",
        "5000, maximin", "5000, leximin", "5000, lottery",
        "10000, maximin", "10000, leximin", "10000, lottery"
    })
    void of_a_pool(int people, String rule) throws Exception {
        if (people > Integer.getInteger("measure.largest", 10_000)) return;
        for (var line : MeasuredRun.start("large_" + people, rule))
            System.out.println("| " + people + " volunteers | " + rule + " | " + line + " |");
    }
}
