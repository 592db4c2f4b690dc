package org.assembleaclima.faults;

import java.util.Optional;
import org.assembleaclima.faults.Client.Request;
import org.assembleaclima.testing.Debate;

/** Drafts proposals and revises its own and those of others; sometimes on a text that has changed, or without a title. */
record Writer(Client client, Debate debate, Texts texts) implements Load.Part {

    private static final String FACILITATOR = "local-facilitator";

    @Override
    public void turn() {
        var chance = client.random().nextInt(10);
        var path = texts.any(client.random());
        if (chance < 4 || path.isEmpty()) draft();
        else if (chance == 4) wrong();
        else revise(path.get());
    }

    /** The title tells which command it was, and is its key. */
    private void draft() {
        var title = client.nextKey();
        var request = Request.of(FACILITATOR, "facilitator", "/api/v1/proposals", body(debate, title), title)
                .proven(answer -> Optional.of(answer.text("id")));
        client.send(title, request, attempts()).ifPresent(answer -> texts.add(answer.header("Location")));
    }

    /** Refused: nothing by its title is ever stored. */
    private void wrong() {
        var title = client.nextKey();
        var request = Request.of(FACILITATOR, "member", "/api/v1/proposals", body(debate, title), title);
        client.send(title, request, attempts());
    }

    /** On the version somebody sees, which another writer may have changed by then. */
    private void revise(String path) {
        var version = client.get(path).map(answer -> answer.header("ETag"));
        if (version.isEmpty()) return;
        var title = client.nextKey();
        client.send(
                title,
                Request.of(FACILITATOR, "facilitator", path + "/revise", body(title), title)
                        .with("If-Match", version.get()),
                attempts());
    }

    private int attempts() {
        return 1 + client.random().nextInt(8);
    }

    static String body(Debate debate, String title) {
        return """
                {"cycle_id": "%s", "working_group_id": "%s", %s""".formatted(
                        debate.assembly().cycle(), debate.group(), body(title).substring(1));
    }

    private static String body(String title) {
        return """
                {"pac_actions": ["2.1.3"], "text": {"language": "it", "title": "%s",
                 "blocks": [{"kind": "PARAGRAPH", "text": "Un paragrafo."}]}}""".formatted(title);
    }
}
