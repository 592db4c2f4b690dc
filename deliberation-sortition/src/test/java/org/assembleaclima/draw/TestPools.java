package org.assembleaclima.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The pools among the test resources, and small ones written out. */
final class TestPools {

    private TestPools() {}

    /** @param name such as {@code milano_a_90}; its panel's size stands behind the last underscore */
    static Pool pool(String name) {
        var households = name.startsWith("milano") ? List.of("household") : List.<String>of();
        var size = Integer.parseInt(name.substring(name.lastIndexOf('_') + 1));
        return PoolFiles.read(bytes(name, "categories.csv"), bytes(name, "respondents.csv"), size, households)
                .pool()
                .orElseThrow();
    }

    static byte[] bytes(String name, String file) {
        try (var in = TestPools.class.getResourceAsStream("/pools/" + name + "/" + file)) {
            if (in == null) throw new IllegalArgumentException("no " + file + " of " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PoolFiles.Reading read(String categories, String respondents, int size, String... households) {
        return PoolFiles.read(
                categories.getBytes(StandardCharsets.UTF_8),
                respondents.getBytes(StandardCharsets.UTF_8),
                size,
                List.of(households));
    }
}
