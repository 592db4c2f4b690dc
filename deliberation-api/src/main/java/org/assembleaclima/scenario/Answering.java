package org.assembleaclima.scenario;

import static org.assembleaclima.scenario.Performer.AUTHORITY;
import static org.assembleaclima.scenario.Performer.DRAFTER;
import static org.assembleaclima.scenario.Performer.MONITORING;
import static org.assembleaclima.scenario.Performer.OFFICE;
import static org.assembleaclima.scenario.Performer.TECHNICAL_OFFICE;

import java.util.List;

/** The municipality's side of one cycle's proposals: opinions, drafts, acts, reviews. */
record Answering(Client client, Drafting drafting) {

    private static final String TECHNICAL = "Direzione tecnica (sintetica)";
    private static final String GIUNTA = "Giunta comunale (atto sintetico)";

    private String path(int number, String step) {
        return drafting.path(number) + "/response" + step;
    }

    /** @param advice of an opinion: FAVOURABLE, FAVOURABLE_WITH_CONDITIONS or UNFAVOURABLE */
    void advise(int number, String advice, String text, String givenOn) {
        client.send(
                TECHNICAL_OFFICE,
                path(number, "/give-opinion"),
                Body.of("office", TECHNICAL)
                        .and("advice", advice)
                        .and("text", "Parere sintetico, scritto per mostrare il sistema: " + text)
                        .and("given_on", givenOn));
    }

    void draft(int number, Answer answer) {
        client.send(DRAFTER, path(number, "/draft"), answer.body());
    }

    /** Adopts the only draft there is and publishes it. */
    void publish(int number, String act, String actedOn) {
        var adopted = Body.of("kind", "EXECUTIVE_RESOLUTION").and("number", act).and("date", actedOn);
        client.send(
                AUTHORITY,
                path(number, "/adopt"),
                Body.of("draft", 1).and("authority", GIUNTA).and("act", adopted));
        client.send(AUTHORITY, path(number, "/publish"));
    }

    void extend(int number, String dueOn, String reason) {
        client.send(OFFICE, path(number, "/extend"), Body.of("due_on", dueOn).and("reason", reason));
    }

    void review(int number, int review, String heldOn, String findings) {
        client.send(
                MONITORING,
                path(number, "/hold-review"),
                Body.of("review", review).and("held_on", heldOn).and("findings", findings));
    }

    /** Actions of the plan the proposal is about. */
    List<String> actions(int number) {
        return drafting.found(number)
                .path("pac_actions")
                .valueStream()
                .map(action -> action.asString())
                .toList();
    }

    /** What the answer took on, in the order it was taken on. */
    List<Commitment> commitments(int number) {
        return client.items("/api/v1/commitments?proposal_id=" + drafting.id(number)).stream()
                .map(row -> new Commitment(client, row.path("commitment_id").asString()))
                .toList();
    }
}
