package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Rounds one pool's chances to a thousand panels and tells how near: {@code -Dpool=<folder with the two files> -Dpanel=90}, and
 * {@code -Dshares=<file>} for given chances: on its first line one for each type, on each other a weight and a panel's counts.
 */
@Tag("measure")
@EnabledIfSystemProperty(named = "pool", matches = ".+")
class LotteryMeasure {

    @Test
    void a_thousand_panels() {
        var types = new Types(TestPools.read(Path.of(System.getProperty("pool")), Integer.getInteger("panel")));
        var pricer = new TestPricer(types);
        var given = System.getProperty("shares");
        var shares = given == null ? SomeShares.of(types, pricer, 150, new Random(1)) : SomeShares.read(Path.of(given));
        var start = cpu();
        var asked = pricer.asked();
        var rounded = new Lottery(types, pricer).panels(shares, 1000);
        var rounding = cpu().minus(start);
        start = cpu();
        var list = new PanelListing(types, 30, new byte[] {1}).of(rounded.panels());
        var listing = cpu().minus(start);
        System.out.printf(
                "%s: %d types, least chance %.4f%n  smallest count %d, worst deviation %.2f, distinct %d, priced %d, %d CPU s%n"
                        + "  listing %d CPU s, %d bytes, by count %s%n",
                System.getProperty("pool"),
                types.count(),
                shares.chances().stream().min(Double::compare).orElseThrow(),
                rounded.smallest(),
                rounded.deviation(),
                rounded.distinct(),
                pricer.asked() - asked,
                rounding.toSeconds(),
                listing.toSeconds(),
                list.text().length(),
                Chances.of(types.pool(), list).peopleByCount());
        assertThat(rounded.panels())
                .allSatisfy(panel -> assertThat(types.violations(panel)).isEmpty());
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
