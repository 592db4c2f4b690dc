package org.assembleaclima.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * One indicator as it is defined.
 *
 * @param action code; empty when it is about the whole plan
 * @param better UP or DOWN
 * @param figures of years: the baseline, then the goals
 */
record Measure(String id, String action, String title, String unit, String better, String source, List<Body> figures) {

    Measure(String id, String action, String title, String unit, String better, String source) {
        this(id, action, title, unit, better, source, List.of());
    }

    static Body amount(String amount, String unit) {
        return Body.of("amount", new BigDecimal(amount)).and("unit", unit);
    }

    Measure from(int year, String amount, String readIn) {
        return with(year, amount, readIn);
    }

    Measure to(int year, String amount, String readIn) {
        return with(year, amount, readIn);
    }

    private Measure with(int year, String amount, String readIn) {
        var figure = Body.of("year", year).and("value", amount(amount, unit)).and("source", readIn);
        var more = Stream.concat(figures.stream(), Stream.of(figure)).toList();
        return new Measure(id, action, title, unit, better, source, more);
    }

    Body definition() {
        var body = Body.of("indicator_id", id)
                .and("title", title)
                .and("unit", unit)
                .and("better", better);
        if (!action.isEmpty()) body.and("action_code", action);
        return body.and("method", "Metodo di misura sintetico.").and("sources", List.of(source));
    }

    Body baseline() {
        return figures.getFirst();
    }

    List<Body> goals() {
        return figures.subList(1, figures.size());
    }
}
