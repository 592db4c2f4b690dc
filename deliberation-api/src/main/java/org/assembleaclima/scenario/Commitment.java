package org.assembleaclima.scenario;

import static org.assembleaclima.scenario.Performer.AUTHORITY;
import static org.assembleaclima.scenario.Performer.MONITORING;
import static org.assembleaclima.scenario.Performer.TECHNICAL_OFFICE;

import java.util.List;

/** What becomes of one commitment of an answer. Milestones are numbered from 1. */
record Commitment(Client client, String id) {

    private String path(String step) {
        return "/api/v1/commitments/" + id + step;
    }

    /** @param sources empty when the start is made up */
    void start(String startedOn, String note, List<String> sources) {
        client.send(
                TECHNICAL_OFFICE,
                path("/start"),
                Body.of("started_on", startedOn).and("note", note).and("sources", sources));
    }

    void replan(int milestone, String dueOn, String reason) {
        client.send(
                TECHNICAL_OFFICE,
                path("/replan"),
                Body.of("milestone", milestone).and("due_on", dueOn).and("reason", reason));
    }

    void claim(int milestone, String deliveredOn, String evidence) {
        client.send(
                TECHNICAL_OFFICE,
                path("/claim-delivery"),
                Body.of("milestone", milestone)
                        .and("delivered_on", deliveredOn)
                        .and("evidence", evidence)
                        .and("sources", List.of()));
    }

    void verify(int milestone, String note) {
        client.send(MONITORING, path("/verify"), Body.of("milestone", milestone).and("note", note));
    }

    void dispute(int milestone, String reasons) {
        client.send(
                MONITORING, path("/dispute"), Body.of("milestone", milestone).and("reasons", reasons));
    }

    void drop(String reason, String act, String actedOn) {
        var dropping =
                Body.of("kind", "EXECUTIVE_RESOLUTION").and("number", act).and("date", actedOn);
        client.send(AUTHORITY, path("/drop"), Body.of("reason", reason).and("act", dropping));
    }
}
