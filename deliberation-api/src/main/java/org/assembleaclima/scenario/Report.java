package org.assembleaclima.scenario;

import static org.assembleaclima.scenario.Performer.OFFICE;

import java.util.List;

/** The annual report of one cycle: frozen once, transmitted once. */
record Report(Client client, String cycle) {

    private static final String ADDRESSEE = "Giunta comunale (destinatario sintetico)";

    private String path(String step) {
        return "/api/v1/cycles/" + cycle + "/report" + step;
    }

    void freeze() {
        client.send(OFFICE, path("/freeze"));
    }

    /** Starts the clock of every answer; the rules of the cycle say by when each is due. */
    void transmit(String registeredOn) {
        var protocol = Body.of("number", "sintetico-" + cycle).and("date", registeredOn);
        client.send(
                OFFICE,
                path("/transmit"),
                Body.of("edition", 1).and("protocol", protocol).and("addressee", ADDRESSEE));
    }

    void preview(String heldOn, String place, String source) {
        client.send(
                OFFICE,
                path("/preview"),
                Body.of("held_on", heldOn).and("place", place).and("sources", List.of(source)));
    }
}
