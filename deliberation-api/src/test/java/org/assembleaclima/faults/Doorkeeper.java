package org.assembleaclima.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.faults.Client.Request;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.Debate;

/** Lets members in and out of sessions yet to open, and moves these to other places. */
final class Doorkeeper implements Load.Part {

    private static final String SECRETARIAT = "local-secretariat";
    private static final int MOVES = 150; // a member comes and goes 200 times at most

    private final Client client;
    private final Debate debate;
    private final Map<String, Integer> moves = new HashMap<>();
    private final List<String> inside = new ArrayList<>();
    private Optional<String> session = Optional.empty();

    Doorkeeper(Client client, Debate debate) {
        this.client = client;
        this.debate = debate;
    }

    @Override
    public void turn() {
        if (session.isEmpty()) session = convened();
        else if (client.random().nextInt(3) == 0) move(session.get());
        else walk(session.get());
        client.pause();
    }

    private Optional<String> convened() {
        var place = client.nextKey();
        return send("/api/v1/sessions", """
                {"cycle_id": "%s", "kind": "PLENARY", "title": "Altra plenaria", "starts_at": "2027-03-01T09:00:00Z",
                 "place": "%s", "sources": []}""".formatted(debate.assembly().cycle(), place), place)
                .map(answer -> answer.header("Location"))
                .filter(path -> send(
                                path + "/convene",
                                "{\"agenda\": [{\"title\": \"Voto\", \"kind\": \"VOTE\"}]}",
                                "SessionConvened " + Debate.id(path))
                        .isPresent());
    }

    private void move(String path) {
        var place = client.nextKey();
        send(path + "/reschedule", """
                {"starts_at": "2027-03-01T09:00:00Z", "place": "%s", "reason": "Altra sala."}""".formatted(place), place);
    }

    /** Half of them are refused: the member is there already, or is not. */
    private void walk(String path) {
        var members = debate.assembly().members();
        var member = members.get(client.random().nextInt(members.size()));
        if (moves.merge(member, 1, Integer::sum) > MOVES) return;
        var in = client.random().nextBoolean();
        send(
                path + (in ? "/check-in" : "/check-out"),
                "{\"members\": [\"" + member + "\"]}",
                Fact.move(in, Debate.id(path), member));
    }

    private Optional<Answer> send(String path, String body, String effect) {
        return client.send(Request.of(SECRETARIAT, "secretariat", path, body, effect));
    }
}
