package org.assembleaclima.observation;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assembleaclima.testing.Api;

/** What Prometheus reads from a running application. */
record Scrape(String text) {

    private static final Pattern SERIES = Pattern.compile("(?m)^([a-z][a-z0-9_]*)(\\{.*})? ([-+.0-9eEINaf]+)$");

    static Scrape of(int managementPort) {
        var management = new Api(URI.create("http://127.0.0.1:" + managementPort));
        return new Scrape(management.get("/actuator/prometheus").raw().body());
    }

    /** Every series' name, as queries write it. */
    Set<String> names() {
        return SERIES.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** @param series its name with its labels, as in the text */
    double value(String series) {
        return text.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }
}
