package org.assembleaclima.scenario;

import static org.assembleaclima.scenario.Performer.MONITORING;

import java.util.List;

/**
 * The indicators of the plan. Known are units and goals that carry a link as their source; baselines, the other goals and
 * every measured value are made up and say so.
 */
final class Measured {

    static final String TREES = "trees-planted";
    static final String CO2 = "co2-emissions";
    static final String ACTION_ON_TREES = "4.2.1";

    private static final String PATH = "/api/v1/pac/indicators";
    private static final String PLATFORM = "https://partecipazione.comune.milano.it/processes/piano-aria-clima/f/20/";
    private static final String ON_TREES = PLATFORM + "proposals/169";
    private static final String ON_CO2 = PLATFORM + "proposals/422";
    private static final String ON_WASTE = PLATFORM + "proposals/130";
    private static final String ON_BUILDINGS = PLATFORM + "proposals/152";
    private static final String ON_GAS =
            PLATFORM + "proposals/741?component_id=20&locale=it&participatory_process_slug=piano-aria-clima";
    private static final String MADE_UP = "Dato sintetico.";

    private static final List<Measure> MEASURES = List.of(
            new Measure("waste-per-head", "1.7.2", "Rifiuti urbani per abitante", "kg/ab/anno", "DOWN", ON_WASTE)
                    .from(2020, "460", MADE_UP)
                    .to(2025, "440", MADE_UP)
                    .to(2028, "422.0", ON_WASTE),
            new Measure("separate-collection", "1.7.2", "Raccolta differenziata", "%", "UP", ON_WASTE)
                    .from(2020, "62", MADE_UP)
                    .to(2028, "75", ON_WASTE),
            new Measure("municipal-heat", "3.2.1", "Fonti fossili per il calore comunale", "%", "DOWN", ON_BUILDINGS)
                    .from(2020, "0", MADE_UP)
                    .to(2025, "-20", MADE_UP)
                    .to(2030, "-50", ON_BUILDINGS)
                    .to(2050, "-100", MADE_UP),
            new Measure("gas-avoided", "3.3.1", "Gas per riscaldamento evitato", "GWh", "UP", ON_GAS)
                    .from(2020, "0", MADE_UP)
                    .to(2030, "500", ON_GAS),
            new Measure(TREES, ACTION_ON_TREES, "Alberi piantati nel territorio comunale", "trees", "UP", ON_TREES)
                    .from(2020, "0", MADE_UP)
                    .to(2025, "100000", MADE_UP)
                    .to(2030, "220000", ON_TREES)
                    .to(2050, "400000", MADE_UP),
            new Measure(CO2, "", "Emissioni di CO2 rispetto al 2005", "% CO2", "DOWN", ON_CO2)
                    .from(2005, "0", ON_CO2)
                    .to(2025, "-38", MADE_UP)
                    .to(2030, "-45", ON_CO2)
                    .to(2050, "-100", MADE_UP));

    private final Client client;

    Measured(Client client) {
        this.client = client;
    }

    List<Act> acts() {
        return List.of(
                Act.on("2023-01-30", 10, "indicatori", () -> MEASURES.forEach(this::define)),
                Act.on("2024-03-18", 10, "valori-2022-2023", this::takeFile),
                Act.on("2024-09-16", 10, "valore-corretto", this::correct),
                Act.on("2025-02-10", 10, "valori-2024", this::record));
    }

    private void define(Measure measure) {
        client.send(MONITORING, PATH, measure.definition());
        var path = PATH + "/" + measure.id();
        client.send(MONITORING, path + "/set-baseline", measure.baseline());
        measure.goals().forEach(goal -> client.send(MONITORING, path + "/set-goal", goal));
    }

    /** The trees month by month, the rest by years; of the gas avoided there is no value yet. */
    private void takeFile() {
        var file = new StringBuilder("indicator,period,value,unit,source\r\n");
        var trees = 21_000;
        for (int month = 1; month <= 12; month++) {
            trees += month % 12 < 4 ? 5_000 : 1_000; // planted in winter
            line(file, TREES, "2023-%02d".formatted(month), Integer.toString(trees), "trees");
        }
        line(file, "waste-per-head", "2022", "452.4", "kg/ab/anno");
        line(file, "waste-per-head", "2023", "446.1", "kg/ab/anno");
        line(file, "separate-collection", "2022", "62.3", "%");
        line(file, "separate-collection", "2023", "62.8", "%");
        line(file, "municipal-heat", "2023", "-9", "%");
        line(file, CO2, "2022", "-31.5", "% CO2");
        line(file, CO2, "2023", "-33", "% CO2");
        client.sendFile(MONITORING, "/api/v1/pac/indicator-values/import", file.toString());
    }

    private static void line(StringBuilder file, String indicator, String period, String value, String unit) {
        file.append(String.join(",", indicator, period, value, unit, MADE_UP)).append("\r\n");
    }

    private void correct() {
        var value = value("2023-12", "47500", "trees").and("reason", "Un cantiere era contato due volte (sintetico).");
        client.send(MONITORING, PATH + "/" + TREES + "/correct-value", value);
    }

    private void record() {
        record(TREES, "74000", "trees");
        record("waste-per-head", "442", "kg/ab/anno");
        record("separate-collection", "63.4", "%");
        record(CO2, "-37", "% CO2");
    }

    private void record(String indicator, String amount, String unit) {
        client.send(MONITORING, PATH + "/" + indicator + "/record-value", value("2024", amount, unit));
    }

    private static Body value(String period, String amount, String unit) {
        return Body.of("period", period)
                .and("value", Measure.amount(amount, unit))
                .and("source", MADE_UP);
    }
}
